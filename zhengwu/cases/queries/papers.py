"""Where the papers of a case are, the slips they travelled on, and the lists results travel on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from zhengwu.cases.models import Case, CaseMaterial, Dispatch, HandOver, HandOverLine
from zhengwu.cases.queries.over import PARTY_FIELDS, recused
from zhengwu.cases.rules.states import UNDECIDED, State
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, covered_by

Side = Literal["window", "back_office", "under_way"]


class NoSuchSlip(NotFound):
    """No slip, or none of this officer's."""

    code = "hand_over.not_found"
    template = "没有找到这张交接单，它可能不归您的岗位管。请回到交接列表。"


class NoSuchDispatch(NotFound):
    """No list, or none of this officer's."""

    code = "dispatch.not_found"
    template = "没有找到这张派件单，它可能不归您的岗位管。请回到派件列表。"


def side_of(case: Case) -> Side:
    """Where the papers of a case are: as the last slip says; without one, at the window."""
    last = HandOverLine.objects.filter(case=case).select_related("hand_over").order_by("-pk").first()
    if last is None:
        return "window"
    if last.open:
        return "under_way"
    return "back_office" if last.hand_over.direction == HandOver.Direction.OUT else "window"


def cases_to_give(*, direction: str, by: Officer, limit: int = 100) -> list[Case]:
    """Cases whose papers this officer can give now, oldest first; each knows `given`, how many papers were handed in."""
    action = "cases.receive" if direction == HandOver.Direction.OUT else "cases.review"
    last = HandOverLine.objects.filter(case=OuterRef("pk")).order_by("-pk")
    under_way = Exists(HandOverLine.objects.filter(case=OuterRef("pk"), open=True))
    last_way = Subquery(last.values("hand_over__direction")[:1])
    going = [s.value for s in UNDECIDED if s not in {State.SUBMITTED, State.RETURNED}]
    rows = (
        Case.objects.select_related("body")
        .defer("sealed_form", "answers")
        .filter(covered_by(by, actions=[action], body_field="body__code", party_fields=PARTY_FIELDS))
        .annotate(under_way=under_way, last_way=last_way)
        .filter(under_way=False)
    )
    if direction == HandOver.Direction.OUT:
        rows = rows.filter(state__in=going).filter(Q(last_way=None) | Q(last_way="back"))
    else:
        rows = rows.filter(last_way="out")
    live = Q(materials__replaced_at=None) & ~Q(materials__kind=CaseMaterial.Kind.TOLERATED)
    return list(rows.annotate(given=Count("materials", filter=live)).order_by("received_at", "pk")[:limit])


def _kept_away(by: Officer) -> QuerySet[Case]:
    """Cases this officer keeps away from (回避): a slip or a list with one of them is not theirs to see."""
    return Case.objects.filter(recused(by)) if by.interested() else Case.objects.none()


def slips_for(*, by: Officer, waiting: bool = False) -> QuerySet[HandOver]:
    """Slips this officer's post gives or takes, newest first; `waiting`: only those nobody has taken."""
    within = covered_by(by, actions=["cases.receive", "cases.review"], body_field="body_code", task_field="")
    rows = HandOver.objects.filter(within).exclude(lines__case__in=_kept_away(by))
    rows = rows.annotate(cases=Count("lines")).order_by("-given_at", "-number")
    return rows.filter(taken_at=None) if waiting else rows


def slip_for(*, slip_id: UUID, by: Officer) -> HandOver:
    """One slip with its cases.

    Raises:
        NoSuchSlip
    """
    found = slips_for(by=by).filter(pk=slip_id).prefetch_related("lines__case").first()
    if found is None:
        raise NoSuchSlip
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A hall and how many results wait to travel there."""

    hall_code: str
    hall_name: str
    waiting: int


_DECIDED = (State.APPROVED, State.REJECTED)


def to_dispatch(*, by: Officer) -> QuerySet[Case]:
    """Decided cases that will be collected in another hall and are on no list yet."""
    return (
        Case.objects.filter(
            covered_by(by, actions=["cases.deliver"], body_field="body__code", party_fields=PARTY_FIELDS)
        )
        .filter(state__in=_DECIDED, dispatch_line=None, delivery=None)
        .exclude(reception=None)
        .exclude(reception__collect_hall_code="")
    )


def destinations(*, by: Officer) -> list[Destination]:
    """Where results wait to go, by hall."""
    rows = (
        to_dispatch(by=by)
        .order_by()
        .values_list("reception__collect_hall_code", "reception__collect_hall_name")
        .annotate(waiting=Count("pk"))
        .order_by("reception__collect_hall_code")
    )
    return [Destination(hall_code=code, hall_name=name, waiting=n) for code, name, n in rows]


def dispatches_for(
    *, by: Officer, halls: Collection[str] = (), day: dt.date | None = None, hall_code: str = ""
) -> QuerySet[Dispatch]:
    """Lists this officer's post sends out or takes in, newest first. `halls`: codes of the halls whose parcels it may take in."""
    rows = Dispatch.objects.exclude(lines__case__in=_kept_away(by))
    rows = rows.annotate(cases=Count("lines")).order_by("-day_date", "-number")
    sends = covered_by(by, actions=["cases.deliver"], body_field="body_code", task_field="")
    rows = rows.filter(sends | Q(hall_code__in=halls) if by.may("cases.receive_anywhere") else sends)
    rows = rows.filter(day_date=day) if day else rows
    return rows.filter(hall_code=hall_code) if hall_code else rows


def dispatch_for(*, dispatch_id: UUID, by: Officer, halls: Collection[str] = ()) -> Dispatch:
    """One list with its cases; `halls` as in `dispatches_for`.

    Raises:
        NoSuchDispatch
    """
    found = dispatches_for(by=by, halls=halls).filter(pk=dispatch_id).prefetch_related("lines__case").first()
    if found is None:
        raise NoSuchDispatch
    return found
