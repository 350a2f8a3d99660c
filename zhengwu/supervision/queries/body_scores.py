"""部门得分: what every body lost in a period, grouped by the database; the points by the one rule of `rules`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from zhengwu.kernel.public import SHANGHAI
from zhengwu.organisations.public import Officer
from zhengwu.supervision.models import Card
from zhengwu.supervision.queries.board import cards_within
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.path import STANDING

FULL_POINTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyScore:
    """One body: points left of a hundred, and the cards that stand."""

    body_code: str
    points: int
    yellow: int
    red: int


def body_scores(*, officer: Officer, first_date: dt.date, last_date: dt.date) -> list[BodyScore]:
    """Every body within the officer's reach that has a card in the period, the best first. One SQL statement."""
    standing = standing_cards(cards_within(officer), first_date=first_date, last_date=last_date)
    rows = (
        standing.order_by()
        .values("body_code")
        .annotate(
            lost=Sum("weight"),
            yellow=Count("pk", filter=Q(signal=Signal.YELLOW)),
            red=Count("pk", filter=Q(signal=Signal.RED)),
        )
    )
    scores = [
        BodyScore(
            body_code=row["body_code"],
            points=max(0, FULL_POINTS - row["lost"]),
            yellow=row["yellow"],
            red=row["red"],
        )
        for row in rows
    ]
    return sorted(scores, key=lambda score: (-score.points, score.body_code))


def standing_cards(cards: QuerySet[Card], *, first_date: dt.date, last_date: dt.date) -> QuerySet[Card]:
    """The cards that stand, of what happened in these days, both inclusive."""
    begins = dt.datetime.combine(first_date, dt.time.min, SHANGHAI)
    ends = dt.datetime.combine(last_date + dt.timedelta(days=1), dt.time.min, SHANGHAI)
    return cards.filter(state__in=sorted(STANDING), occurred_at__gte=begins, occurred_at__lt=ends)
