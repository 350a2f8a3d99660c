"""Read replicas (`DATABASE_REPLICA_URLS`): which are fresh enough, who may read from them, and the router that sends them there.

How one's own writes are read: whoever changes something gets a cookie that keeps them on the primary for `FRESH_SECONDS`. A
replica is offered only while it is known to have had, within the last `REPLICA_MOST_LAG` seconds, everything the primary had. The
first time is longer than the second, so what somebody wrote is there before they are sent to where it might not be. The cookie is
not signed: whoever forges it reads from the primary, and whoever throws it away sees an older page. A program that shows a
token reads from the primary always: it keeps no cookies.

How fresh a replica is, is found without comparing clocks: the primary is asked how far its log is, then the replica whether it
is there yet. An idle primary makes no replica look old, a cut line makes it old after `REPLICA_MOST_LAG` seconds, and a replica
that was promoted (it replays nothing) is never fresh.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from itertools import count
from threading import Lock, Thread
from typing import Any

import psycopg
from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse

from zhengwu.kernel.public import Offer, offering, place_of

PREFIX = "replica"
#: Whoever has it changed something a moment ago.
COOKIE = "changed"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_ASK_EVERY_SECONDS = 1.0
#: What clocks of browsers and a slow answer may add.
_MARGIN_SECONDS = 10

_HOW_FAR = "SELECT pg_current_wal_insert_lsn()::text"
_THERE_YET = "SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= %s::text::pg_lsn"


class ReplicaRouter:
    """Reads of marked doors go where `kernel.reading` says; everything else to the primary."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str:
        """Also for what hangs on a row that came from a replica."""
        return place_of(model)

    def db_for_write(self, model: type[models.Model], **hints: Any) -> str:
        """Always the primary, wherever the row was read."""
        return "default"

    def allow_relation(self, one: models.Model, other: models.Model, **hints: Any) -> bool:
        """They are the same rows."""
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """A replica gets its tables from the primary."""
        return db == "default"


class Watch:
    """One replica: when it was last known to have everything. Asked once a second by a thread of its own, so that a dead host
    keeps no reader waiting."""

    def __init__(self, primary: str, replica: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._primary, self._replica, self._clock = primary, replica, clock
        self._known_at: float | None = None
        self._begun = Lock()

    def begin(self) -> None:
        """Start the thread, once: with the first reader and not before, for threads do not survive a fork."""
        if self._begun.acquire(blocking=False):
            Thread(target=self._for_ever, daemon=True, name="replica-watch").start()

    def fresh(self, *, most_lag: float) -> bool:
        """Whether it had everything the primary had `most_lag` seconds ago."""
        known = self._known_at
        return known is not None and self._clock() - known <= most_lag

    def failed(self) -> None:
        """Not to be offered until it is found fresh again."""
        self._known_at = None

    def look(self, primary: psycopg.Connection[Any], replica: psycopg.Connection[Any]) -> None:
        """Ask both, in this order."""
        asked_at = self._clock()
        row = primary.execute(_HOW_FAR).fetchone()
        answer = replica.execute(_THERE_YET, [row[0] if row else None]).fetchone()
        if answer and answer[0]:
            self._known_at = asked_at

    def _for_ever(self) -> None:
        while True:
            try:
                with _opened(self._primary) as primary, _opened(self._replica) as replica:
                    while True:
                        self.look(primary, replica)
                        time.sleep(_ASK_EVERY_SECONDS)
            except psycopg.Error:
                # Silence makes it old; whoever meets the dead line first says `failed`.
                time.sleep(_ASK_EVERY_SECONDS)


def _opened(address: str) -> psycopg.Connection[Any]:
    patience: dict[str, Any] = {"connect_timeout": 2, "tcp_user_timeout": 2000}
    return psycopg.connect(address, autocommit=True, prepare_threshold=None, **patience)


class Replicas:
    """All of them, taken in turn."""

    def __init__(self, watches: Mapping[str, Watch], *, most_lag: float) -> None:
        self._watches, self._most_lag, self._turn = watches, most_lag, count()

    def place(self) -> str | None:
        """One that is fresh enough, or none."""
        for watch in self._watches.values():
            watch.begin()
        fresh = [alias for alias, watch in self._watches.items() if watch.fresh(most_lag=self._most_lag)]
        return fresh[next(self._turn) % len(fresh)] if fresh else None

    def failed(self, alias: str) -> None:
        """It answered nobody."""
        self._watches[alias].failed()


def configured() -> Replicas:
    """As the settings say."""
    urls: dict[str, str] = settings.DATABASE_REPLICAS
    return Replicas(
        {alias: Watch(settings.DATABASE_URL, url) for alias, url in urls.items()}, most_lag=settings.REPLICA_MOST_LAG
    )


class ReplicaMiddleware:
    """Offers a replica to readers, and remembers who wrote."""

    def __init__(
        self, get_response: Callable[[HttpRequest], HttpResponse], *, replicas: Replicas | None = None
    ) -> None:
        self.get_response = get_response
        replicas = replicas or configured()
        self._offer = Offer(place=replicas.place, failed=replicas.failed)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing is asked here: only a door that may lag takes the offer up."""
        reads = request.method in _SAFE
        free = reads and COOKIE not in request.COOKIES and "Authorization" not in request.headers
        with offering(self._offer if free else None):
            response = self.get_response(request)
        if not reads:
            response.set_cookie(
                COOKIE,
                "1",
                max_age=int(settings.REPLICA_MOST_LAG) + _MARGIN_SECONDS,
                httponly=True,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response
