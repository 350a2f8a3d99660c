"""Cases that wait for a paper, as the counter finds them: by number, or by who stands there."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q

from zhengwu.cases.events import MaterialsSupplied
from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.counter._right import takes_in
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import PARTY_FIELDS
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.tolerance import OWING
from zhengwu.kernel.public import events_of
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
    """One case at the counter, and the names of what it still waits for. A window elsewhere sees it while it waits for a paper,
    and afterwards what it took in itself.

    Raises:
        NoSuchCase
        NotPermitted, OutOfReach: this window may not take it in
    """
    case, across = _at_the_counter(project_no, by=by)
    if case.state == State.CORRECTING:
        awaited = tuple(case.correction.gaps.filter(supplied_at=None).values_list("material", flat=True))
    else:
        awaited = tuple(awaited_materials(case)) if case.state in OWING else ()
    if across and not awaited and not _took_in(case, by=by):
        raise NoSuchCase(project_no=project_no[:60])
    return case, awaited


def supplied_case(*, project_no: str, by: Officer) -> Case:
    """A case whose receipt this window may print: its own, or one for which this officer took something in.

    Raises:
        NoSuchCase, NotPermitted, OutOfReach
    """
    case, across = _at_the_counter(project_no, by=by)
    if across and not _took_in(case, by=by):
        raise NoSuchCase(project_no=project_no[:60])
    return case


def _at_the_counter(project_no: str, *, by: Officer) -> tuple[Case, bool]:
    found = numbered(project_no.strip()).select_related("item_version__item__body__division", "body__division")
    case = found.first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    return case, takes_in(case.item_version, parties=(case.applicant_ref, case.agent_ref), by=by)


def _took_in(case: Case, *, by: Officer) -> bool:
    supplied = MaterialsSupplied.type_name()
    return any(event.type == supplied and event.actor == by.actor.ref for event in events_of(case.subject))
