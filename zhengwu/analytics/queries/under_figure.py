"""下钻: the cases behind a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from django.db.models import Q, QuerySet

from zhengwu.analytics.models import CaseLife
from zhengwu.analytics.queries.scope import Scope
from zhengwu.kernel.public import SHANGHAI
from zhengwu.organisations.public import Officer, covered_by

Span = tuple[dt.datetime, dt.datetime]


def _in(field: str) -> Callable[[Span], Q]:
    return lambda span: Q(**{f"{field}__gte": span[0], f"{field}__lt": span[1]})


_DECIDED = _in("decided_at")
#: What one may look under → its name, and its condition over the period.
KINDS: Mapping[str, tuple[str, Callable[[Span], Q]]] = {
    "submitted": ("提交的件", _in("submitted_at")),
    "decided": ("作出决定的件", _DECIDED),
    "late": ("逾期作出决定的件", lambda span: _DECIDED(span) & Q(late=True)),
    "rework": ("有补正或退回的件", lambda span: _in("submitted_at")(span) & Q(rework__gt=0)),
    "ended": ("办完的件", _in("ended_at")),
    "open": ("在办的件", lambda span: Q(end="", decided_at=None)),
    "overdue": (
        "在办且已经逾期的件",
        lambda span: Q(end="", decided_at=None, paused=False, due_date__lt=span[1].date()),
    ),
}


def cases_under(
    kind: str, scope: Scope, *, officer: Officer, today: dt.date, variant: str = "", step: str = ""
) -> QuerySet[CaseLife]:
    """The cases counted under a figure, of bodies in which the officer may see single cases, newest first."""
    start = dt.datetime.combine(scope.period.first_date, dt.time(), SHANGHAI)
    until = today if kind == "overdue" else scope.period.after_date
    span = start, dt.datetime.combine(until, dt.time(), SHANGHAI)
    found = CaseLife.objects.filter(scope.where & KINDS[kind][1](span))
    if variant:
        found = found.filter(variant=variant)
    if step:
        found = found.filter(step=step)
    return found.filter(covered_by(officer, actions=("cases.view",))).order_by("-submitted_at", "project_no")
