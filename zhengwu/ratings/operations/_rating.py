"""What the verbs share: the locked rating, who may do what to it, one step of the table with its record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhengwu.kernel.public import Actor, BadInput, NotFound, clean_text
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.ratings.models import Rating, RatingFile, RatingStep
from zhengwu.ratings.rules.path import State, Verb, next_state

VIEW, FOLLOW_UP, JUDGE = "ratings.view", "ratings.follow_up", "ratings.judge"
#: Who stands in the chain officers read: never the rater (DOMAIN §11: rater data protected).
RATER = Actor(ref="rater", name="评价人")
MOST_WORDS, MOST_FILES = 1000, 10


class NoSuchRating(NotFound):
    """Not there, or not this officer's."""

    code = "ratings.unknown"
    template = "没有这条评价，请从“好差评”里打开。"


def locked(rating_id: int) -> Rating:
    """The rating, held until the transaction ends.

    Raises:
        NoSuchRating
    """
    found = Rating.objects.select_for_update().filter(pk=rating_id).first()
    if found is None:
        raise NoSuchRating
    return found


def locked_for(rating_id: int, *, action: str, by: Officer) -> Rating:
    """The locked rating, for an officer who may do this to it.

    Raises:
        NoSuchRating, NotPermitted
    """
    found = locked(rating_id)
    require(by, action, over=over_of(found))
    return found


def over_of(rating: Rating) -> Over:
    """The rating as permission sees it. The rater is no part of it: a refusal would say who it was."""
    return Over(division_code=rating.division_code, body_code=rating.body_code, task_code=rating.task_code)


def words_of(text: str, *, missing: str, name: str = "words") -> str:
    """What is said, clean.

    Raises:
        BadInput: nothing said
    """
    text = clean_text(text, max_length=MOST_WORDS, loc=(name,))
    if not text:
        raise BadInput.one((name,), missing, "ratings.words_missing")
    return text


def take(
    rating: Rating,
    verb: Verb,
    *,
    by: Officer | None = None,
    words: str = "",
    files: Collection[UUID] = (),
    now: dt.datetime,
) -> RatingStep:
    """Take one step of the table, save the rating and record the step.

    Raises:
        NotNow
    """
    rating.state = next_state(State(rating.state), verb)
    rating.save()
    return record(rating, verb, by=by, words=words, files=files, now=now)


def record(
    rating: Rating,
    verb: str,
    *,
    by: Officer | None = None,
    words: str = "",
    files: Collection[UUID] = (),
    now: dt.datetime,
    **more: Any,
) -> RatingStep:
    """What was done, by whom; of the rater's own steps no name."""
    step = RatingStep.objects.create(
        rating=rating,
        verb=verb,
        words=words,
        by_account=by.account_id if by else None,
        by_name=by.name if by else "",
        at=now,
        **more,
    )
    RatingFile.objects.bulk_create(RatingFile(step=step, file_id=one) for one in list(files)[:MOST_FILES])
    return step


def facts_of(rating: Rating) -> dict[str, Any]:
    """What every event of a rating says of it."""
    return {"rating_id": rating.pk, "body_code": rating.body_code, "task_code": rating.task_code}
