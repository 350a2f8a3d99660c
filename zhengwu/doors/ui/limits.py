"""How often one address may try: guessing is made slow, honest people never notice."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from zhengwu.kernel.public import Refusal

_MINUTE_SECONDS: Final = 60


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
    key = f"look:{get_adapter(request).get_client_ip(request)}"
    if cache.add(key, 1, _MINUTE_SECONDS):
        return
    with suppress(ValueError):  # its minute ended in between
        if cache.incr(key) > settings.VERIFY_A_MINUTE:
            raise TooManyTries


def count_try(request: HttpRequest, *, action: str, rate: str, gets: bool = False) -> None:
    """Count one try; `rate` such as `20/m/ip`. A GET is not counted unless `gets` says so.

    Raises:
        TooManyTries
    """
    if not consume(request, app="zhengwu", action=action, config={action: rate}, limit_get=gets):
        raise TooManyTries
