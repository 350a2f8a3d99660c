"""Forget the wrong tries at an account: it was the right person after all, or an administrator lifted the pause."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import SignInPauseLifted
from zhengwu.people.models import Account, SignInTry
from zhengwu.people.operations.signing_in.begin_try import account_key


def end_tries(*, username: str, at_what: str = "password") -> None:
    """The try begun last was right: nothing is counted against the account any more."""
    SignInTry.objects.filter(account_key=account_key(username, at_what=at_what)).delete()


def lift_pause(*, account: Account, by: Actor, now: dt.datetime) -> None:
    """Let an account try again at once (解除暂停); where nothing was counted, nothing happens."""
    keys = [account_key(account.username, at_what=what) for what in ("password", "code")]
    with transaction.atomic():
        counted, _ = SignInTry.objects.filter(account_key__in=keys).delete()
        if counted:
            publish(SignInPauseLifted(account_id=account.pk), by=by, at=now)
