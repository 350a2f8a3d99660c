"""实时: server-sent events that say when the board has something new. ADR 0029 says why it is built so."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from threading import Lock
from typing import cast

from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.supervision.public import News, news_since

NAME = "desk-supervision-stream"
#: Seconds a held connection lasts, and between two looks at the log.
LASTS_SECONDS, LOOKS_EVERY_SECONDS = 20.0, 1.0
#: When the browser comes back: after a held connection, and after one that was answered at once.
_HELD_RETRY_MS, _SHORT_RETRY_MS = 500, 3000
#: A place whose connection nobody closed is free again so many seconds after its end.
_FORGOTTEN_SECONDS = 10.0


class Places:
    """As many threads of this process may be held; whoever comes then is answered at once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._until: list[float] = []
        self._lock = Lock()

    def take(self, *, now: float) -> float | None:
        """A place, named by the moment it ends at the latest; None when all are taken."""
        with self._lock:
            self._until = [until for until in self._until if until > now]
            if len(self._until) >= self._most:
                return None
            self._until.append(now + LASTS_SECONDS + _FORGOTTEN_SECONDS)
            return self._until[-1]

    def give_back(self, place: float) -> None:
        """Free it; again is nothing."""
        with self._lock:
            if place in self._until:
                self._until.remove(place)


_places = Places(settings.STREAMS_HELD)


@page("desk/supervision/stream", may="supervision.view", name=NAME, methods=("GET",))
def stream(request: DoorRequest) -> HttpResponse:
    """`Last-Event-ID` (or `after` the first time): from where in the log. Says only *that* something is new; the page, which asks
    who is looking, says what."""
    position = _position(request)
    place = _places.take(now=time.monotonic())
    if place is not None:
        return _sent(StreamingHttpResponse(_Held(position, place)))
    return _sent(HttpResponse(f"retry: {_SHORT_RETRY_MS}\n\n{_said(news_since(position))}"))


def _position(request: DoorRequest) -> int:
    typed = request.headers.get("Last-Event-ID") or request.GET.get("after", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= 18 else 0  # noqa: PLR2004  digits of a bigint


class _Held:
    """A connection that is held; its place is given back when it is closed."""

    def __init__(self, position: int, place: float) -> None:
        self._lines = _lines(position)
        self._place = place

    def __iter__(self) -> Iterator[str]:
        return self._lines

    def close(self) -> None:
        """Stop, and give the place back."""
        self._lines.close()
        _places.give_back(self._place)


def _lines(position: int) -> Generator[str, None, None]:
    ends = time.monotonic() + LASTS_SECONDS
    yield f"retry: {_HELD_RETRY_MS}\n\n"
    while True:
        news = news_since(position)
        yield _said(news)
        position = news.position
        if time.monotonic() + LOOKS_EVERY_SECONDS > ends:
            return
        time.sleep(LOOKS_EVERY_SECONDS)


def _said(news: News) -> str:
    """One message: its id is where the browser will go on from. `alive` is the heartbeat."""
    kind = "cards" if news.cards else "figures" if news.figures else "alive"
    return f"id: {news.position}\nevent: {kind}\ndata: {news.position}\n\n"


def _sent(response: HttpResponseBase) -> HttpResponse:
    response["Content-Type"] = "text/event-stream; charset=utf-8"
    response["Cache-Control"] = "no-store"
    # Nothing on the way may collect the messages: no compression, no buffer of a proxy.
    response["Content-Encoding"] = "identity"
    response["X-Accel-Buffering"] = "no"
    return cast(HttpResponse, response)
