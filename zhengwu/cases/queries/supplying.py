"""Cases that wait for a paper, as the counter finds them: by number, or by who stands there."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q

from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.counter._right import takes_in
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import PARTY_FIELDS
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.tolerance import OWING
from zhengwu.organisations.public import Officer, covered_by


def awaiting_papers(*, refs: Collection[str], by: Officer, limit: int = 20) -> list[Case]:
    """Cases of these applicants, or handed in by them, that wait for a paper this window may take in; the newest first. Those
    of other places are found by their number."""
    owed = Exists(CaseMaterial.objects.filter(case=OuterRef("pk"), kind=CaseMaterial.Kind.TOLERATED, replaced_at=None))
    waits = Q(state=State.CORRECTING) | (Q(state__in=sorted(OWING)) & owed)
    mine = covered_by(by, actions=["cases.receive"], body_field="body__code", party_fields=PARTY_FIELDS)
    whose = Q(applicant_ref__in=refs) | Q(agent_ref__in=refs)
    found = Case.objects.select_related("body").defer("sealed_form", "answers").filter(mine).filter(whose).filter(waits)
    return list(found.order_by("-submitted_at", "-pk")[:limit])


def case_to_supply(*, project_no: str, by: Officer) -> tuple[Case, tuple[str, ...]]:
    """One case at the counter, and the names of what it still waits for.

    Raises:
        NoSuchCase
        NotPermitted, OutOfReach: this window may not take it in
    """
    case = numbered(project_no.strip()).select_related("item_version__item__body__division", "body__division").first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    takes_in(case.item_version, parties=(case.applicant_ref, case.agent_ref), by=by)
    if case.state == State.CORRECTING:
        return case, tuple(case.correction.gaps.filter(supplied_at=None).values_list("material", flat=True))
    return case, tuple(awaited_materials(case)) if case.state in OWING else ()
