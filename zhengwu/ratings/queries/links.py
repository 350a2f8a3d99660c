"""评价链接: a token that needs no account. It names one rating and is made anew each time, so nothing is stored."""

from __future__ import annotations

import datetime as dt
import hmac

from django.db.models import Q

from zhengwu.kernel.public import keyed_digest
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import NoSuchRating
from zhengwu.ratings.rules.path import State, Verb

_SIGNS = 20
#: How long the tablet of a window asks for one visit.
ASKS_FOR = dt.timedelta(minutes=30)


def token_of(rating: Rating) -> str:
    """`17-3f…`: the number, and 80 bits only this installation can make."""
    return token_for(rating_id=rating.pk)


def token_for(*, rating_id: int) -> str:
    """The same for its number, for whoever was told of it."""
    return f"{rating_id}-{_digest(rating_id)}"


def _digest(pk: int) -> str:
    return keyed_digest("rating-link", str(pk))[:_SIGNS]


def rating_by_token(token: str) -> Rating:
    """The rating a link names.

    Raises:
        NoSuchRating: made up, or cut short
    """
    number, _, digest = token.partition("-")
    if not number.isdecimal() or not number.isascii() or len(number) > _SIGNS - 2:
        raise NoSuchRating
    if not hmac.compare_digest(digest.encode(), _digest(int(number)).encode()):
        raise NoSuchRating
    found = Rating.objects.filter(pk=int(number)).first()
    if found is None:
        raise NoSuchRating
    return found


def asked_at_window(*, centre_code: str, window_no: str, now: dt.datetime) -> Rating | None:
    """What the tablet of a window asks for now: the newest visit nobody has rated yet."""
    found = Rating.objects.filter(
        Q(centre_code=centre_code, window_no=window_no, state=State.OPEN) & Q(asked_at__gt=now - ASKS_FOR)
    )
    return found.order_by("-asked_at", "-pk").first()


def raters_steps(row: Rating) -> list[tuple[dt.datetime, str]]:
    """What the unit wrote to whoever rated, in order."""
    return list(row.steps.filter(verb=Verb.CONTACT, way="message").values_list("at", "words"))


def open_ratings(subjects: list[str]) -> set[str]:
    """Which of these matters may still be rated. One SQL statement."""
    settled = Rating.objects.filter(subject__in=subjects).exclude(state=State.OPEN).values_list("subject", flat=True)
    return set(subjects) - set(settled)
