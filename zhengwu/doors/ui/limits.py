"""How often one address may try: guessing is made slow, honest people never notice."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import Final

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import HttpRequest

from zhengwu.kernel.public import Refusal

_MINUTE_SECONDS: Final = 60
_MOST_ADDRESSES: Final = 10_000
#: In the environment of a request whose look was counted; no header can be called so.
_MAY_LOOK: Final = "zhengwu.may_look"


#: What whoever was refused is asked to wait, in seconds: every rate here counts by minutes.
RETRY_AFTER: Final = 60


class TooManyTries(Refusal):
    """More tries than a person makes."""

    status = 429
    code = "too_many_tries"
    title = "试的次数太多了"
    template = "为了保护大家的信息，请过几分钟再试。着急的话，打 12345。"


def count_look(request: HttpRequest) -> None:
    """Count one look at a paper by its code, on a page or by a program (`VERIFY_A_MINUTE`): a whole office may sit behind one
    address and never notices; whoever guesses codes does.

    Each worker counts in its own memory. What is counted together costs more than the look itself, and a code of 128 bits does not
    mind four tries instead of one.

    Raises:
        TooManyTries
    """
    if not may_look(request):
        raise TooManyTries


def may_look(request: HttpRequest) -> bool:
    """Count one look, once a request whoever asks; whether it was one too many is said, not raised."""
    if _MAY_LOOK not in request.META:
        looks = _looks.add(address_of(request))
        request.META[_MAY_LOOK] = looks <= settings.VERIFY_A_MINUTE
    return bool(request.META[_MAY_LOOK])


def forget_looks() -> None:
    """Begin to count anew."""
    _looks.forget()


def address_of(request: HttpRequest) -> str:
    """Where a request comes from, as far as `TRUSTED_PROXIES` says whom to believe."""
    return str(get_adapter(request).get_client_ip(request))


class Counted:
    """How often something was done by somebody, each for a minute from the first time, in this worker's memory."""

    def __init__(self) -> None:
        self._lock, self._counted = Lock(), dict[str, tuple[float, int]]()

    def add(self, who: str) -> int:
        """One more; how many that makes."""
        now = monotonic()
        with self._lock:
            until, times = self._counted.get(who, (0.0, 0))
            if until < now:
                until, times = now + _MINUTE_SECONDS, 0
                self._sweep(now)
            self._counted[who] = until, times + 1
        return times + 1

    def times(self, who: str) -> int:
        """How many there were."""
        until, times = self._counted.get(who, (0.0, 0))
        return times if until >= monotonic() else 0

    def forget(self) -> None:
        """Begin to count anew."""
        self._counted.clear()

    def _sweep(self, now: float) -> None:
        """Who tries with ever new addresses fills no memory."""
        if len(self._counted) >= _MOST_ADDRESSES:
            self._counted = {a: counted for a, counted in self._counted.items() if counted[0] >= now}
        if len(self._counted) >= _MOST_ADDRESSES:
            self._counted.clear()


_looks: Final = Counted()


def count_try(request: HttpRequest, *, action: str, rate: str, gets: bool = False) -> None:
    """Count one try; `rate` such as `20/m/ip`. A GET is not counted unless `gets` says so.

    Raises:
        TooManyTries
    """
    if not consume(request, app="zhengwu", action=action, config={action: rate}, limit_get=gets):
        raise TooManyTries
