"""公示: what a case must publish, what it has published, and what is public now."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count, Q, QuerySet

from zhengwu.cases.models import Case, Objection, Publicity
from zhengwu.cases.queries.materials import needed_by
from zhengwu.cases.rules.publicity import Held, Period
from zhengwu.cases.rules.states import ON_THE_CLOCK
from zhengwu.kernel.public import NotFound

#: Stages before or at the decision: what is published later binds nobody who decides.
_BEFORE = frozenset({"review", "decide", None})
UNANSWERED = Count("objections", filter=Q(objections__answered_at=None))


class NoSuchPublicity(NotFound):
    """Not public, and never was."""

    code = "publicity.not_found"
    template = "没有找到这条公示，它可能已经结束。请看正在公示的名单。"


def periods_of(case: Case) -> list[Period]:
    """The publicity the pinned guide asks for in this situation, in the order of its steps."""
    return [
        Period(
            step=step.name,
            days=step.publicity_days,
            at_least=step.publicity_rule == "at_least",
            unit="workday" if step.publicity_unit == "workday" else "day",
        )
        for step in needed_by(case).steps
        if step.publicity and step.stage in _BEFORE
    ]


def held_of(case: Case, *, today: dt.date) -> list[Held]:
    """The publicity that was opened, first to last. One SQL statement."""
    rows = case.publicities.annotate(unanswered=UNANSWERED).order_by("pk")
    return [
        Held(step=r.step, until_date=r.until_date, over=today > r.until_date, open_objections=r.unanswered)
        for r in rows
    ]


def public_now(*, today: dt.date, q: str = "") -> QuerySet[Publicity]:
    """What is public today, the nearest end first; `q` is part of the item's name or the case number."""
    found = Publicity.objects.select_related("case", "case__body").defer("case__sealed_form")
    found = found.filter(until_date__gte=today, ended_at=None, case__state__in=ON_THE_CLOCK).order_by(
        "until_date", "pk"
    )
    q = q.strip()
    if q and q.isprintable():
        found = found.filter(Q(case__item_name__icontains=q) | Q(case__project_no=q.upper()) | Q(step__icontains=q))
    return found


def publicity_for_all(*, publicity_id: int) -> Publicity:
    """One publicity, public or over.

    Raises:
        NoSuchPublicity
    """
    found = Publicity.objects.select_related("case", "case__body").filter(pk=publicity_id).first()
    if found is None:
        raise NoSuchPublicity
    return found


def my_objections(*, publicity: Publicity, account_id: int) -> list[Objection]:
    """What this account said about it, with the answers."""
    return list(publicity.objections.filter(account_id=account_id))
