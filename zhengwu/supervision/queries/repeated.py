"""Whether a unit broke a rule again."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import local_date
from zhengwu.supervision.models import Card
from zhengwu.supervision.rules.path import STANDING
from zhengwu.supervision.rules.quarters import quarter_of
from zhengwu.supervision.rules.reckoning import midnight


def repeated(card: Card) -> bool:
    """Whether another card of the same rule and body stands in the same quarter."""
    quarter = quarter_of(local_date(card.occurred_at))
    others = Card.objects.filter(
        rule_key=card.rule_key,
        body_code=card.body_code,
        state__in=STANDING,
        occurred_at__gte=midnight(quarter.first),
        occurred_at__lt=midnight(quarter.last + dt.timedelta(days=1)),
    )
    return others.exclude(pk=card.pk).exists()
