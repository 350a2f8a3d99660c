"""满意度 what people say on the whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q

from zhengwu.ratings.models import Rating
from zhengwu.ratings.rules.grades import BAD

#: Days looked back, and ratings below which a share would be gossip.
SATISFACTION_DAYS = 30
ENOUGH_RATINGS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """Ratings of the last 30 days, and those of them that are 非常满意, 满意 or 基本满意."""

    rated: int
    satisfied: int

    @property
    def share(self) -> float | None:
        """0 to 1; None while too few have rated to speak of a share."""
        return self.satisfied / self.rated if self.rated >= ENOUGH_RATINGS else None


def satisfaction(*, now: dt.datetime) -> Satisfaction:
    """How satisfied people were in the last 30 days. One SQL statement."""
    since = now - dt.timedelta(days=SATISFACTION_DAYS)
    lately = Rating.objects.filter(rated_at__gt=since, rated_at__lte=now, counted=True)
    counted = lately.aggregate(rated=Count("pk"), satisfied=Count("pk", filter=~Q(grade__in=BAD)))
    return Satisfaction(**counted)
