"""A code of single sign-on works once, even when it is brought twice at the same moment."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar

from allauth.idp.oidc.models import Token
from django.core.cache import cache
from django.db import transaction

from zhengwu.people.operations.signing_in.begin_try import one_at_a_time

T = TypeVar("T")

#: Seconds for which a code that was used is remembered: far longer than it would have been good for.
_REMEMBERED = 60 * 60


def redeem_code(*, code: str, redeem: Callable[[], T], token_in: Callable[[T], str], refused: Callable[[T], bool]) -> T:
    """Redeem a code (兑换授权码). Brought again, the tokens it gave are taken back: one of the two has stolen it (RFC 6749 4.1.2).

    Args:
        redeem: asks the protocol.
        token_in: the access token in its answer, "" where there is none.
        refused: whether it answered that the code was not good although the system itself was known.
    """
    digest = hashlib.sha256(code.encode()).hexdigest()
    key = f"allauth.sso.redeemed:{digest}"
    with transaction.atomic():
        one_at_a_time(digest)
        answer = redeem()
        if given := token_in(answer):
            whose = Token.objects.by_value(given).values_list("client_id", "user_id").first()
            cache.set(key, whose, timeout=_REMEMBERED)
        elif refused(answer) and (whose := cache.get(key)):
            Token.objects.filter(client_id=whose[0], user_id=whose[1]).delete()
    return answer
