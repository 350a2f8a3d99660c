"""总览: what the live board shows. Each figure asks an index for one stretch of time or for what is open, never a whole table.

Volumes come from the cases themselves through `case_days` (a few bytes a hundred pages), cards through indexes of their own: a
table of counters would have to be added to by every case, and would be wrong after the first correction.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from zhengwu.cases.public import Case
from zhengwu.cases.public import State as CaseState
from zhengwu.kernel.public import SHANGHAI, local_date
from zhengwu.organisations.public import Officer, covered_by
from zhengwu.supervision.models import Card, Order, Problem
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.ledger import FINDING_OPEN
from zhengwu.supervision.rules.orders import ORDER_OPEN, ORDER_WAITS_FOR_UNIT
from zhengwu.supervision.rules.path import OPEN, State

VIEW = "supervision.view"
#: Cases whose promise runs.
_RUNNING = (CaseState.ACCEPTED, CaseState.REVIEWING)
#: Days looked back for the steps that are late most often.
STEP_DAYS = 30
_NEWEST, _TO_DO, _WORST = 12, 8, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The figures of a moment, within one officer's reach.

    `received`, `decided`: cases of today; `overdue`: undecided past their promise. `open_cards`, `today_cards` by signal.
    `to_do`: cards that wait for this officer's side, the most urgent first; `newest`: as they came. `late_steps`: step → how often
    it was late in the last days.
    """

    received: int
    decided: int
    overdue: int
    open_cards: Mapping[str, int]
    today_cards: Mapping[str, int]
    orders_open: int
    orders_late: int
    findings_open: int
    to_do: list[Card] = field(default_factory=list)
    newest: list[Card] = field(default_factory=list)
    late_steps: list[tuple[str, int]] = field(default_factory=list)


def board(*, officer: Officer, now: dt.datetime) -> Board:
    """The board of this moment: eleven SQL statements, whatever the size of the county."""
    today = local_date(now)
    midnight = dt.datetime.combine(today, dt.time.min, SHANGHAI)
    cases = Case.objects.filter(covered_by(officer, actions=[VIEW], body_field="body__code")).order_by()
    cards = cards_within(officer)
    orders = Order.objects.filter(covered_by(officer, actions=[VIEW]), state__in=ORDER_OPEN).order_by()
    findings = Problem.objects.filter(covered_by(officer, actions=[VIEW], task_field=""), state__in=FINDING_OPEN)
    late = Q(state__in=ORDER_WAITS_FOR_UNIT, due_date__lt=today)
    counts = orders.aggregate(all=Count("pk"), late=Count("pk", filter=late))
    return Board(
        received=cases.filter(received_at__gte=midnight, received_at__lte=now).count(),
        decided=cases.filter(decided_at__gte=midnight, decided_at__lte=now).count(),
        overdue=cases.filter(state__in=_RUNNING, promise_due_date__lt=today).count(),
        open_cards=_by_signal(cards.filter(state__in=sorted(OPEN))),
        today_cards=_by_signal(cards.filter(raised_at__gte=midnight, raised_at__lte=now)),
        orders_open=counts["all"],
        orders_late=counts["late"],
        findings_open=findings.count(),
        to_do=list(to_do_for(officer)[:_TO_DO]),
        newest=list(cards.order_by("-pk")[:_NEWEST]),
        late_steps=_late_steps(cards, since=now - dt.timedelta(days=STEP_DAYS), now=now),
    )


def cards_within(officer: Officer) -> QuerySet[Card]:
    """The cards this officer may see."""
    return Card.objects.filter(covered_by(officer, actions=[VIEW])).order_by()


def to_do_for(officer: Officer) -> QuerySet[Card]:
    """What waits for this officer: to be judged by a supervisor, to be explained or put right by the unit."""
    waits = Q(pk__in=[])
    if officer.may("supervision.judge"):
        judged = covered_by(officer, actions=["supervision.judge"]) & ~Q(body_code=officer.body_code)
        waits |= judged & Q(state__in=[State.EXPLAINED, State.RECTIFIED])
    if officer.may("supervision.explain"):
        waits |= covered_by(officer, actions=["supervision.explain"]) & Q(state__in=[State.NOTIFIED, State.UPHELD])
    return Card.objects.filter(waits).order_by("explain_due_date", "pk")


def _by_signal(cards: QuerySet[Card]) -> dict[str, int]:
    found = dict(cards.order_by().values_list("signal").annotate(n=Count("pk")))
    return {signal.value: found.get(signal.value, 0) for signal in Signal}


def _late_steps(cards: QuerySet[Card], *, since: dt.datetime, now: dt.datetime) -> list[tuple[str, int]]:
    """The steps named by the cards of late steps (T2)."""
    late = cards.filter(raised_at__gte=since, raised_at__lte=now, facts__has_key="step")
    named = Counter(step for step in late.values_list("facts__step", flat=True) if isinstance(step, str) and step)
    return named.most_common(_WORST)
