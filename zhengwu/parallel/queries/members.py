"""Lanes across projects: what an officer has to answer, and who has been silent."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from zhengwu.organisations.public import Officer, covered_by
from zhengwu.parallel.models import JointApproval, JointMember, JointVisit, MediatorContract, VisitSignature
from zhengwu.parallel.operations._found import NoSuchJoint, NoSuchMember
from zhengwu.parallel.operations.mediators.register_mediator import NoSuchMediator
from zhengwu.parallel.operations.visits.sign_visit import NoSuchVisit
from zhengwu.parallel.queries.over import MEMBER_PARTY, over_member, require_to_see, require_to_see_joint
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.members import PENDING, MemberState


def _with_all() -> QuerySet[JointMember]:
    return JointMember.objects.select_related(
        "body__division", "case", "joint__project__lead_body__division", "joint__lead_body__division", "joint__case"
    )


def to_answer(*, by: Officer, q: str = "") -> QuerySet[JointMember]:
    """要我答复的: lanes that wait for this officer's bodies, commitments to be kept included; the most urgent first."""
    mine = covered_by(
        by, actions=["projects.answer"], body_field="body__code", task_field="", party_fields=MEMBER_PARTY
    )
    waits = Q(state__in=PENDING, joint__state__in=OPEN) | Q(state=MemberState.COMMITTED)
    found = _with_all().filter(mine).filter(waits)
    if q:
        found = found.filter(
            Q(joint__title__icontains=q) | Q(matter__icontains=q) | Q(body__name__icontains=q)
            | Q(joint__project__code__startswith=q)
        )  # fmt: skip
    return found.order_by("due_date", "pk")


def silent_members(*, by: Officer, q: str = "") -> QuerySet[JointMember]:
    """不答复的部门: whose silence was counted as consent, and who has missed a deadline; the worst first."""
    seen = covered_by(by, actions=["projects.view"], body_field="body__code", task_field="", party_fields=MEMBER_PARTY)
    found = _with_all().filter(seen).filter(overdue_times__gt=0)
    if q:
        found = found.filter(Q(joint__title__icontains=q) | Q(body__name__icontains=q))
    return found.order_by(F("overdue_times").desc(), "-counted_due_date", "pk")


def member_for_desk(*, member_id: int, by: Officer) -> JointMember:
    """One lane, for whoever may see its project, leads the matter, or answers for the body.

    Raises:
        NoSuchMember, NotPermitted
    """
    member = _with_all().filter(pk=member_id).first()
    if member is None:
        raise NoSuchMember
    if not by.may("projects.view", over_member(member)):
        require_to_see_joint(member.joint, by=by)
    return member


def joint_for_desk(*, joint_id: int, by: Officer) -> JointApproval:
    """One joint approval, for whoever may see its project, leads it or is asked.

    Raises:
        NoSuchJoint, NotPermitted
    """
    found = JointApproval.objects.select_related("lead_body__division", "project__lead_body__division", "case")
    joint = found.filter(pk=joint_id).first()
    if joint is None:
        raise NoSuchJoint
    require_to_see_joint(joint, by=by)
    return joint


def visit_for_desk(*, visit_id: int, by: Officer) -> tuple[JointVisit, list[VisitSignature]]:
    """One joint survey or acceptance with its lines.

    Raises:
        NoSuchVisit, NotPermitted
    """
    visit = JointVisit.objects.select_related("project__lead_body__division").filter(pk=visit_id).first()
    if visit is None:
        raise NoSuchVisit
    lines = list(visit.signatures.select_related("body__division"))
    require_to_see(visit.project, by=by)
    return visit, lines


def mediator_for_desk(*, contract_id: int, by: Officer) -> MediatorContract:
    """One service of an agency, for whoever may see its project.

    Raises:
        NoSuchMediator, NotPermitted
    """
    found = MediatorContract.objects.select_related("project__lead_body__division").filter(pk=contract_id).first()
    if found is None:
        raise NoSuchMediator
    require_to_see(found.project, by=by)
    return found
