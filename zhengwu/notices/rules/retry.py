"""重试: how long a message that did not go out waits, and when we give up and a person looks at it."""

from __future__ import annotations

import datetime as dt

#: After this many tries a sending has failed; an official may send it again.
MOST_TRIES = 6
#: So long a sending belongs to the worker that took it; a worker that died gives it up.
LEASE = dt.timedelta(minutes=5)
_FIRST_WAIT = dt.timedelta(minutes=1)


def wait_after(tries: int) -> dt.timedelta:
    """Four times as long each time: one minute, four, sixteen, a bit over an hour, four hours."""
    return _FIRST_WAIT * int(4 ** (tries - 1))


def gives_up(*, tries: int, final: bool) -> bool:
    """Whether nothing is tried any more. `final`: the vendor said that it never will work, e.g. no such number."""
    return final or tries >= MOST_TRIES
