"""Reads that may lag a little: which doors allow it, of which rooms, and where they go while they do.

Nothing reads from a replica by surprise. Four things must come together, and each of them is said in one place:

1. the door is marked `@may_lag`: what it shows may be some seconds old and nothing is decided on it;
2. the request is offered a place: the reader changed nothing in the last seconds, and a replica is there and fresh enough
   (site/replicas.py watches both);
3. the room is in `ROOMS`: sessions, accounts, cases and everything a command reads are not, whoever asks;
4. no transaction is open: what a command reads before it writes is read where it writes.

Whatever lacks one of them reads from the primary, and so does a door whose replica dies under it: it is asked once more.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, cast

import structlog
from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections, models
from django.http import FileResponse, StreamingHttpResponse

log = structlog.get_logger(__name__)

Door = TypeVar("Door", bound=Callable[..., Any])

#: Rooms whose rows may be read from a replica. Not people (who somebody is), not cases and flows (what is decided), not
#: timelimits (what is computed from a calendar is stored), not kernel (events are followed by position).
ROOMS = frozenset({"items", "organisations", "hall", "disclosure", "ratings", "supervision", "appraisal", "analytics"})


@dataclass(frozen=True, slots=True)
class Offer:
    """What a request is offered. `place`: a replica that is fresh enough now, if there is one. `failed`: it let us down."""

    place: Callable[[], str | None]
    failed: Callable[[str], None]


_offer: ContextVar[Offer | None] = ContextVar("offer", default=None)
_place: ContextVar[str | None] = ContextVar("place", default=None)


def place_of(model: type[models.Model]) -> str:
    """The database to read rows of this model from, here and now."""
    place = _place.get()
    if place is None or model._meta.app_label not in ROOMS or connections[DEFAULT_DB_ALIAS].in_atomic_block:
        return DEFAULT_DB_ALIAS
    return place


@contextmanager
def offering(offer: Offer | None) -> Iterator[None]:
    """While one request is answered."""
    token = _offer.set(offer)
    try:
        yield
    finally:
        _offer.reset(token)


@contextmanager
def reading_from(place: str | None) -> Iterator[None]:
    """Reads that may lag go there. `None`: to the primary."""
    token = _place.set(place)
    try:
        yield
    finally:
        _place.reset(token)


def may_lag(door: Door) -> Door:
    """Mark a door that only shows: written below `@page` or `@router.get`.

    A replica that fails takes nobody's page away: the door is asked again on the primary, which it can bear because it only
    reads. An answer that has begun to stream cannot be begun again; whoever downloads asks anew.
    """

    @wraps(door)
    def answer(*args: Any, **kwargs: Any) -> Any:
        offer = _offer.get()
        place = offer.place() if offer else None
        if offer is None or place is None:
            return door(*args, **kwargs)
        try:
            with reading_from(place):
                return _streaming_from(place, door(*args, **kwargs))
        except (OperationalError, InterfaceError) as error:
            log.warning("replica.failed", place=place, error=str(error).splitlines()[0] if str(error) else "")
            offer.failed(place)
            connections[place].close()  # a dead one would be asked again by the next reader of this thread
        return door(*args, **kwargs)

    # The API reads types from the function it is given, and would look for their names in this file.
    answer.__signature__ = inspect.signature(door, eval_str=True)  # type: ignore[attr-defined]
    answer.may_lag = True  # type: ignore[attr-defined]
    return cast(Door, answer)


def _streaming_from(place: str, answer: Any) -> Any:
    """What is streamed is read after the door has returned."""
    if isinstance(answer, StreamingHttpResponse) and not isinstance(answer, FileResponse):
        answer.streaming_content = _each_from(place, cast(Iterator[bytes], answer.streaming_content))
    return answer


def _each_from(place: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Every piece is made with the reads where the door had them, and handed over without."""
    while True:
        with reading_from(place):
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece
