"""到期: what nobody rated lapses, and what nobody rated again closes."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.ratings.events import RatingClosed, RatingLapsed
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import facts_of, take
from zhengwu.ratings.queries.settings import terms_for
from zhengwu.ratings.rules.path import State, Verb

_AT_ONCE = 1000
_DEFAULT_GRADE = 2


def sweep_open(*, now: dt.datetime) -> int:
    """Let lapse what could be rated until yesterday (到期未评). How many.

    Silence is taken as 满意 only where the place wants it so, and marked.
    """
    done, today = 0, local_date(now)
    for pk in _due(State.OPEN, "until_date", today):
        with transaction.atomic():
            row = Rating.objects.select_for_update(skip_locked=True).filter(pk=pk, state=State.OPEN).first()
            if row is None:
                continue
            terms = terms_for(body_code=row.body_code, division_code=row.division_code)
            if terms.default_good:
                row.grade, row.is_default, row.rated_at = _DEFAULT_GRADE, True, now
            take(row, Verb.LAPSE, now=now)
            publish(RatingLapsed(**facts_of(row), is_default=row.is_default), by=SYSTEM, at=now)
            done += 1
    return done


def sweep_replied(*, now: dt.datetime) -> int:
    """Close the loop where nobody rated again in time (到期闭环). How many."""
    done = 0
    for pk in _due(State.REPLIED, "follow_until", local_date(now)):
        with transaction.atomic():
            row = Rating.objects.select_for_update(skip_locked=True).filter(pk=pk, state=State.REPLIED).first()
            if row is None:
                continue
            take(row, Verb.CLOSE, now=now)
            publish(RatingClosed(**facts_of(row)), by=SYSTEM, at=now)
            done += 1
    return done


def _due(state: State, field: str, today: dt.date) -> list[int]:
    found = Rating.objects.filter(state=state, **{f"{field}__lt": today}).order_by(field)
    return list(found.values_list("pk", flat=True)[:_AT_ONCE])
