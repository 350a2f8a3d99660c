"""Joint approvals of one case each, without a project."""

from __future__ import annotations

from django.db.models import Count, F, Q, QuerySet

from zhengwu.cases.public import Case
from zhengwu.organisations.public import Officer, covered_by
from zhengwu.parallel.models import JointApproval, JointMember
from zhengwu.parallel.queries.over import MEMBER_PARTY, PROJECT_PARTY
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.members import PENDING

#: Columns a list does not need and nobody should read by accident.
_SEALED = ("case__sealed_form", "case__answers")


def rounds_of_case(case: Case) -> list[JointApproval]:
    """Every round about this case, the newest first. One SQL statement."""
    return list(JointApproval.objects.select_related("lead_body__division").filter(case=case).order_by("-pk"))


def joint_list(*, by: Officer, q: str = "", running: bool = False) -> QuerySet[JointApproval]:
    """Rounds without a project this officer leads, watches or is asked in, with `waiting` lanes; those that run, the most
    urgent first, before those that are over.

    Args:
        q: the beginning of the case number, a part of the matter or of the applicant.
        running: leave out what is over.
    """
    leads = covered_by(
        by, actions=["projects.view"], body_field="lead_body__code", task_field="", party_fields=PROJECT_PARTY
    )
    asked = covered_by(by, actions=["projects.view"], body_field="body__code", task_field="", party_fields=MEMBER_PARTY)
    found = JointApproval.objects.filter(case__isnull=False).filter(
        leads | Q(pk__in=JointMember.objects.filter(asked, joint__project=None).values("joint"))
    )
    if q:
        found = found.filter(Q(case__project_no__startswith=q) | Q(title__icontains=q) | Q(applicant_name__icontains=q))
    if running:
        found = found.filter(state__in=OPEN)
    waiting = Count("members", filter=Q(members__state__in=PENDING))
    found = found.select_related("lead_body", "case").defer(*_SEALED).annotate(waiting=waiting)
    return found.order_by(F("closed_at").desc(nulls_first=True), "due_date", "pk")
