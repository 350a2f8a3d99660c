"""部门得分: what every body lost in a period, added up by the database; the same figures as `score_of`, for all bodies at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from zhengwu.organisations.public import Officer
from zhengwu.supervision.models import Card
from zhengwu.supervision.queries.board import cards_within
from zhengwu.supervision.queries.figures import figures_in_force
from zhengwu.supervision.queries.specs import counting_version
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.path import STANDING
from zhengwu.supervision.rules.reckoning import midnight
from zhengwu.supervision.rules.score import FULL, Grade, grade_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyScore:
    """One body: points left of a hundred, its grade, and the cards that stand, three yellow counted as one red."""

    body_code: str
    points: int
    yellow: int
    red: int
    grade: Grade


def body_scores(*, officer: Officer, first_date: dt.date, last_date: dt.date) -> list[BodyScore]:
    """Every body within the officer's reach that has a card that stands, the best first. Three SQL statements."""
    counting, figures = counting_version(on=last_date), figures_in_force()
    converting = counting.rule.key if counting else ""
    to_red = int(counting.parameters["yellow"]) if counting else 0
    standing = standing_cards(cards_within(officer), first_date=first_date, last_date=last_date)
    rows = (
        standing.order_by()
        .values("body_code")
        .annotate(
            lost=Sum("weight"),
            yellow=Count("pk", filter=Q(signal=Signal.YELLOW)),
            red=Count("pk", filter=Q(signal=Signal.RED) & ~Q(rule_key=converting)),
        )
    )
    scores = []
    for row in rows:
        points = max(0, FULL - row["lost"])
        turned, left = divmod(row["yellow"], to_red) if to_red else (0, row["yellow"])
        scores.append(
            BodyScore(
                body_code=row["body_code"],
                points=points,
                yellow=left,
                red=row["red"] + turned,
                grade=grade_of(points, figures=figures),
            )
        )
    return sorted(scores, key=lambda score: (-score.points, score.body_code))


def standing_cards(cards: QuerySet[Card], *, first_date: dt.date, last_date: dt.date) -> QuerySet[Card]:
    """The cards that stand, of breaches in these days, both inclusive."""
    begins, ends = midnight(first_date), midnight(last_date + dt.timedelta(days=1))
    return cards.filter(state__in=sorted(STANDING), occurred_at__gte=begins, occurred_at__lt=ends)
