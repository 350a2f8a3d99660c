"""How often one address may try: guessing is made slow, honest people never notice."""

from __future__ import annotations

from typing import Final

from allauth.core.internal.ratelimit import consume
from django.http import HttpRequest

from zhengwu.kernel.public import Refusal

#: Looking at a paper by its code, on the page and for programs, one count for both: a whole office may sit behind one
#: address and never notices; whoever guesses codes does.
VERIFY: Final = "60/m/ip,600/h/ip"


class TooManyTries(Refusal):
    """More tries than a person makes."""

    status = 429
    code = "too_many_tries"
    title = "试的次数太多了"
    template = "为了保护大家的信息，请过几分钟再试。着急的话，打 12345。"


def count_try(request: HttpRequest, *, action: str, rate: str, gets: bool = False) -> None:
    """Count one try; `rate` such as `20/m/ip`. A GET is not counted unless `gets` says so.

    Raises:
        TooManyTries
    """
    if not consume(request, app="zhengwu", action=action, config={action: rate}, limit_get=gets):
        raise TooManyTries
