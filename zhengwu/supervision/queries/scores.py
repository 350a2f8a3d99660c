"""评分 of a body or a person in a period: computed from the cards that stand; a cancelled card gives its points back by itself."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from zhengwu.supervision.models import Card
from zhengwu.supervision.queries.figures import figures_in_force
from zhengwu.supervision.queries.specs import counting_version
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.path import STANDING
from zhengwu.supervision.rules.reckoning import midnight
from zhengwu.supervision.rules.score import Lost, Score, score


def score_of(body_code: str, first_date: dt.date, last_date: dt.date) -> Score:
    """The score of a body for breaches from the first to the last day, both inclusive."""
    return _score(Q(body_code=body_code), first_date, last_date)


def score_of_person(account_id: int, first_date: dt.date, last_date: dt.date) -> Score:
    """The score of whoever handled the cases."""
    return _score(Q(responsible_account_id=account_id), first_date, last_date)


def _score(whose: Q, first_date: dt.date, last_date: dt.date) -> Score:
    counting = counting_version(on=last_date)
    rows = (
        Card.objects.filter(whose, state__in=STANDING)
        .filter(occurred_at__gte=midnight(first_date), occurred_at__lt=midnight(last_date + dt.timedelta(days=1)))
        .order_by("occurred_at", "pk")
        .values_list("number", "signal", "weight", "rule_key")
    )
    converting = counting.rule.key if counting else ""
    cards = [
        Lost(number=number, signal=Signal(signal), weight=weight, converted=key == converting)
        for number, signal, weight, key in rows
    ]
    return score(
        cards,
        figures=figures_in_force(),
        yellow_to_red=int(counting.parameters["yellow"]) if counting else 0,
    )
