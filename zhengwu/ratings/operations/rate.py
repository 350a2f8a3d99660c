"""评价: rate a finished case, once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import IntegrityError, transaction

from zhengwu.cases.public import OVER, Case
from zhengwu.kernel.public import Actor, clean_text, publish
from zhengwu.ratings.events import ServiceRated
from zhengwu.ratings.models import Rating
from zhengwu.ratings.rules.grades import BAD, AlreadyRated, NotOverYet, check_rating

#: Who stands in the chain officers read: never the rater (DOMAIN §11: rater data protected).
RATER = Actor(ref="rater", name="评价人")


def rate(
    *, case: Case, grade: int, tags: Sequence[str] = (), text: str = "", account_id: int, now: dt.datetime
) -> Rating:
    """Rate a case that is over (一事一评). `grade` 1 非常满意 … 5 非常不满意. Whether the account may is the caller's question.

    Raises:
        NotOverYet, AlreadyRated, BadInput
    """
    kept = check_rating(grade=grade, tags=tags)
    text = clean_text(text, max_length=2000, loc=("text",))
    if case.state not in OVER:
        raise NotOverYet
    try:
        with transaction.atomic():
            rating = Rating.objects.create(
                subject=case.subject,
                body_code=case.body.code,
                task_code=case.task_code,
                account_id=account_id,
                grade=grade,
                tags=list(kept),
                text=text,
                rated_at=now,
            )
            publish(
                ServiceRated(
                    about=case.subject,
                    body_code=rating.body_code,
                    task_code=rating.task_code,
                    grade=grade,
                    tags=kept,
                    bad=grade in BAD,
                ),
                by=RATER,
                at=now,
            )
    except IntegrityError:
        raise AlreadyRated from None
    return rating


def rating_of(*, subject: str) -> Rating | None:
    """The rating of a matter."""
    return Rating.objects.filter(subject=subject).first()
