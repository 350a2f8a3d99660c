"""The rows every verb needs, locked in one order (project, joint approval, lane), or the refusal that says what is not there."""

from __future__ import annotations

from zhengwu.kernel.public import NotFound
from zhengwu.parallel.models import JointApproval, JointMember, Project


class NoSuchProject(NotFound):
    """No project has, or had, this code; or it is not this reader's to see."""

    code = "parallel.no_such_project"
    template = "没有找到代码是“{project_code}”的项目，请核对项目代码。"


class NoSuchJoint(NotFound):
    """Not there."""

    code = "parallel.no_such_joint"
    template = "没有找到这次并联审批，请从项目页进入。"


class NoSuchMember(NotFound):
    """Not there."""

    code = "parallel.no_such_member"
    template = "没有找到这个部门的任务，请从项目页进入。"


def locked_project(code: str) -> Project:
    """The project, locked until the transaction ends.

    Raises:
        NoSuchProject
    """
    found = Project.objects.select_for_update(of=("self",)).select_related("lead_body__division")
    project = found.filter(code=code[:24]).first()
    if project is None:
        raise NoSuchProject(project_code=code[:40])
    return project


def locked_joint(joint_id: int) -> JointApproval:
    """The joint approval, locked until the transaction ends.

    Raises:
        NoSuchJoint
    """
    found = JointApproval.objects.select_for_update(of=("self",)).select_related("lead_body__division")
    joint = found.filter(pk=joint_id).first()
    if joint is None:
        raise NoSuchJoint
    return joint


def locked_member(member_id: int) -> JointMember:
    """The lane with its joint approval, both locked: two bodies that answer at once settle one after the other.

    Raises:
        NoSuchMember
    """
    joint_id = JointMember.objects.filter(pk=member_id).values_list("joint_id", flat=True).first()
    if joint_id is None:
        raise NoSuchMember
    joint = locked_joint(joint_id)
    member = JointMember.objects.select_related("body__division").get(pk=member_id)
    member.joint = joint
    return member
