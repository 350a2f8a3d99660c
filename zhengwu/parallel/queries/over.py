"""Projects, lanes and visits as the objects of an action."""

from __future__ import annotations

from zhengwu.organisations.public import Body, Officer, Over, require
from zhengwu.parallel.models import JointApproval, JointMember, Project

#: The column with the ref of whose matter it is; lists leave out what an officer must keep away from.
PROJECT_PARTY, MEMBER_PARTY = ("applicant_ref",), ("joint__applicant_ref",)


def over(body: Body, *, party: str) -> Over:
    """Something of this body about this applicant."""
    return Over(division_code=body.division.code, body_code=body.code, parties=frozenset({party}))


def over_project(project: Project) -> Over:
    """The project, as its lead's."""
    return over(project.lead_body, party=project.applicant_ref)


def over_joint(joint: JointApproval) -> Over:
    """The joint approval, as its lead's."""
    return over(joint.lead_body, party=joint.applicant_ref)


def over_member(member: JointMember) -> Over:
    """The lane, as its body's. Needs `member.joint`."""
    return over(member.body, party=member.joint.applicant_ref)


def require_to_see_joint(joint: JointApproval, *, by: Officer) -> None:
    """As its project where it has one; else who leads, and every body that is asked.

    Raises:
        NotPermitted
    """
    if joint.project:
        require_to_see(joint.project, by=by)
        return
    if by.may("projects.view", over_joint(joint)):
        return
    asked = JointMember.objects.filter(joint=joint).select_related("body__division", "joint")
    if not any(by.may("projects.view", over_member(member)) for member in asked):
        require(by, "projects.view", over=over_joint(joint))


def require_to_see(project: Project, *, by: Officer) -> None:
    """Who leads, and every body that is asked, may see the whole project: they decide it together.

    Raises:
        NotPermitted
    """
    asked = JointMember.objects.filter(joint__project=project).select_related("body__division", "joint")
    if by.may("projects.view", over_project(project)):
        return
    if not any(by.may("projects.view", over_member(member)) for member in asked):
        require(by, "projects.view", over=over_project(project))
