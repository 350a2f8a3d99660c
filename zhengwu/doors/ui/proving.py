"""When somebody last proved who they are, and how: kept in the session, asked before anything delicate.

Nothing here asks the database. `now` comes from the caller; instants are whole seconds since 1970.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

if TYPE_CHECKING:
    from zhengwu.doors.ui.page import DoorRequest

_PROVED, _SEEN, _SECOND, _HOW = "proved_at", "seen_at", "second_factor", "proved_by"
#: The page that asks again who one is.
AGAIN = "sign-in-again"
#: A device is noted as seen at most this often: pages in between cost nothing.
SEEN_EVERY = dt.timedelta(minutes=10)


def note_sign_in(request: HttpRequest, *, now: dt.datetime) -> None:
    """From now on the device is looked after (`seen_again`)."""
    request.session[_SEEN] = int(now.timestamp())


def note_proof(request: HttpRequest, *, now: dt.datetime) -> None:
    """Somebody has just proved who they are."""
    request.session[_PROVED] = int(now.timestamp())


def note_way(request: HttpRequest, way: str) -> None:
    """How: `password`, `phone`, `passkey`, `code` (one-time or recovery code), `province`."""
    request.session[_HOW] = way


def way_of(request: HttpRequest) -> str:
    """How the person proved it last."""
    return str(request.session.get(_HOW, ""))


def note_second_factor(request: HttpRequest) -> None:
    """A second factor was used, or added, in this session."""
    request.session[_SECOND] = True


def needs_second_factor(request: HttpRequest, *, post_kind: str) -> bool:
    """Whether this post must not work before a second factor is set up and used."""
    return post_kind in settings.SECOND_FACTOR_POSTS and not request.session.get(_SECOND, False)


def seen_again(request: HttpRequest, *, now: dt.datetime) -> bool:
    """Whether it is time to note that the device is in use; true once every few minutes."""
    last = request.session.get(_SEEN)
    if last is None or now.timestamp() - last < SEEN_EVERY.total_seconds():
        return False
    request.session[_SEEN] = int(now.timestamp())
    return True


def proved_recently(request: HttpRequest, *, now: dt.datetime) -> bool:
    """Whether the person proved who they are within `PROVE_AGAIN_MINUTES`."""
    at = request.session.get(_PROVED)
    return at is not None and 0 <= now.timestamp() - at < settings.PROVE_AGAIN_MINUTES * 60


def recently_proved(function: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page that asks again who one is, unless one has said so a moment ago.

    Stands below `@page(…, may=SIGNED_IN or more)`. What was posted is kept in the session while one proves it, and comes
    back into the form (`kept`): whoever posted it presses the button again.
    """

    @wraps(function)
    def answer(request: DoorRequest, **kwargs: Any) -> HttpResponse:
        if proved_recently(request, now=request.now):
            return function(request, **kwargs)
        if request.method == "POST":
            keep(request)
        return redirect_to_login(request.get_full_path(), reverse(AGAIN))

    return answer


_KEPT = "kept_form"
_NEVER_KEPT = ("csrfmiddlewaretoken", "password", "code")
_MOST_KEPT = 2000


def keep(request: HttpRequest) -> None:
    """Put what was posted aside, for the page it was posted to."""
    form = {
        name: value[:_MOST_KEPT]
        for name, value in request.POST.items()
        if name not in _NEVER_KEPT and isinstance(value, str)
    }
    request.session[_KEPT] = {"path": request.path, "form": form}


def kept(request: HttpRequest) -> dict[str, str]:
    """What was put aside for this page; it is given once."""
    put_aside = request.session.get(_KEPT)
    if not put_aside or put_aside["path"] != request.path:
        return {}
    del request.session[_KEPT]
    return dict(put_aside["form"])
