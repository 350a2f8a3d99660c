"""One case as the desk sees it, and its applicant's others."""

from __future__ import annotations

from django.db.models import Prefetch

from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.desk_tasks import desk_cases
from zhengwu.cases.queries.elsewhere import asked_elsewhere
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import PARTY_FIELDS, over_of
from zhengwu.organisations.public import Officer, covered_by, require

#: What a case has one of at most, and its page asks for.
_PARTS = ("correction", "delivery", "hearing", "commitment_check", "bundle_link__application")


def case_for_desk(*, project_no: str, by: Officer) -> Case:
    """One case as an officer sees it.

    Raises:
        NoSuchCase
        NotPermitted: outside the officer's grants
    """
    case = (
        numbered(project_no)
        .select_related("item_version", "body__division", *_PARTS)
        .prefetch_related(
            Prefetch("materials", CaseMaterial.objects.select_related("file")),
            "materials__opinions",
            "special_procedures",
        )
        .first()
    )
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    if not asked_elsewhere(case, by):
        require(by, "cases.view", over=over_of(case, "cases.view"))
    return case


def earlier_cases_of(case: Case, *, by: Officer, limit: int) -> list[Case]:
    """Other cases of the same applicant within the officer's grants, newest first."""
    if not case.applicant_ref:
        return []
    theirs = covered_by(by, actions=["cases.view"], body_field="body__code", party_fields=PARTY_FIELDS)
    found = desk_cases().filter(theirs, applicant_ref=case.applicant_ref).exclude(pk=case.pk)
    return list(found.order_by("-submitted_at")[:limit])
