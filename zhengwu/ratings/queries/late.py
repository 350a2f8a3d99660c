"""超期的差评: what supervision raises a card for (S1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zhengwu.ratings.models import Rating
from zhengwu.ratings.rules.path import DUTIES, State


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRating:
    """A bad rating whose day has passed. `subject`: `rating:<id>`; `stage`: contact or rectify.

    `about` stays empty: a card that named the case would tell the rated who rated them.
    """

    subject: str
    about: str
    body_code: str
    division_code: str
    task_code: str
    item_name: str
    stage: str
    due_date: dt.date


def late_ratings(on: dt.date) -> Iterator[LateRating]:
    """What has not been done though its last day lies before `on`, the longest late first."""
    states = sorted(state.value for state in DUTIES)
    for row in Rating.objects.filter(state__in=states, due_date__lt=on).order_by("due_date", "pk").iterator():
        assert row.due_date is not None
        yield LateRating(
            subject=row.ref,
            about="",
            body_code=row.body_code,
            division_code=row.division_code,
            task_code=row.task_code,
            item_name=row.item_name,
            stage="contact" if row.state == State.BAD else "rectify",
            due_date=row.due_date,
        )
