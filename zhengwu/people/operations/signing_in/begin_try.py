"""Let a try at an account in, or say when one may try again."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import connection, transaction

from zhengwu.kernel.public import SHANGHAI, SYSTEM, Refusal, keyed_digest, publish
from zhengwu.people.events import SignInPaused
from zhengwu.people.models import Account, SignInTry
from zhengwu.people.rules.tries import TryLimits, pause_until
from zhengwu.people.rules.username import normal_username


class TriedTooOften(Refusal):
    """Too many wrong tries, at this account or from this address."""

    status = 429
    code = "sign_in.tried_too_often"
    title = "试的次数太多了"
    template = "为了保护账号，{until} 以后才能再试。着急的话，可以用短信验证码登录，或请管理员解除。"


def begin_try(*, username: str, address: str, now: dt.datetime, at_what: str = "password") -> None:
    """Count a try before it is made, so that many at once cannot outrun the limit; `end_tries` takes it back.

    Args:
        username: as typed. Names nobody has are counted the same, so that nothing can be learned from a pause.
        address: network address of whoever tries.
        at_what: "password", or another secret of the account with a count of its own ("code").
    Raises:
        TriedTooOften: with the time from which one may try again
    """
    limits = try_limits()
    account, place = account_key(username, at_what=at_what), keyed_digest("sign-in-address", address)
    with transaction.atomic():
        one_at_a_time(account)
        one_at_a_time(place)
        recent = SignInTry.objects.filter(at__gt=now - limits.window, at__lte=now)
        mine = list(recent.filter(account_key=account).values_list("at", flat=True))
        theirs = list(recent.filter(address_key=place).values_list("at", "account_key"))
        until = pause_until(of_account=mine, from_address=theirs, limits=limits, now=now)
        if until is None:
            SignInTry.objects.filter(at__lte=now - limits.window).delete()
            SignInTry.objects.create(account_key=account, address_key=place, at=now)
            if len(mine) + 1 == limits.of_account:
                _tell(username, until=min((*mine, now)) + limits.window, now=now)
    if until is not None:
        raise TriedTooOften(until=until.astimezone(SHANGHAI).strftime("%H:%M"))


def try_limits() -> TryLimits:
    """The limits of this installation."""
    return TryLimits(**getattr(settings, "SIGN_IN_LIMITS", {}))


def account_key(username: str, *, at_what: str = "password") -> str:
    """Under which tries at this account are counted."""
    return keyed_digest("sign-in-account", f"{at_what}:{normal_username(username)}")


def one_at_a_time(key: str) -> None:
    """Whoever else does this with the same key (a hex digest) waits until this transaction has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(('x' || %s)::bit(64)::bigint)", [key[:16]])


def _tell(username: str, *, until: dt.datetime, now: dt.datetime) -> None:
    """This was the last try that is borne: whoever looks after accounts sees it."""
    account = Account.objects.filter(username=normal_username(username)).first()
    if account is not None:
        publish(SignInPaused(account_id=account.pk, until=until), by=SYSTEM, at=now)
