"""Results that have come to a hall to be collected (全市通办): decided elsewhere, handed out here."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q, QuerySet

from zhengwu.cases.models import Case, Dispatch
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import recused
from zhengwu.kernel.public import blind_index
from zhengwu.organisations.public import Officer, Over, require


def require_to_hand_out(case: Case, *, by: Officer) -> None:
    """Who takes in for other places hands out for them, too, unless the matter is their own (回避).

    Raises:
        NotPermitted
    """
    parties = frozenset(ref for ref in (case.applicant_ref, case.agent_ref) if ref)
    here = Over(division_code=by.division_code, body_code=by.body_code, parties=parties)
    require(by, "cases.receive_anywhere", over=here)


def to_collect(*, halls: Collection[str], by: Officer, q: str = "") -> QuerySet[Case]:
    """Results that have arrived in these halls and nobody has collected yet, those that wait longest first.

    Args:
        q: the beginning of the number or of the applicant's name, or the whole number of their card.
    """
    found = (
        Case.objects.select_related("body", "reception", "dispatch_line__dispatch")
        .defer("sealed_form", "answers")
        .filter(reception__collect_hall_code__in=halls, delivery=None, closed_at=None)
        .filter(dispatch_line__dispatch__state=Dispatch.State.ARRIVED)
        .exclude(recused(by))
    )
    if q:
        found = found.filter(
            Q(project_no__startswith=q) | Q(applicant_name__startswith=q) | Q(applicant_index=blind_index(q))
        )
    return found.order_by("dispatch_line__dispatch__arrived_at", "pk")


def case_to_collect(*, project_no: str, halls: Collection[str], by: Officer) -> Case:
    """One of them, collected already or not, for the hall it names.

    Raises:
        NoSuchCase: not there, or to be collected in a hall elsewhere
        NotPermitted
    """
    known = numbered(project_no).select_related("body__division", "reception", "delivery", "dispatch_line__dispatch")
    case = known.defer("sealed_form", "answers").first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    require_to_hand_out(case, by=by)
    reception = getattr(case, "reception", None)
    if reception is None or reception.collect_hall_code not in halls:
        raise NoSuchCase(project_no=project_no[:60])
    return case
