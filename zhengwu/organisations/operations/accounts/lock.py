"""Lock an account, and open it again."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import Conflict, local_date
from zhengwu.organisations.queries.accounts import require_over_account
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people import public as people
from zhengwu.people.public import Account


class OwnAccount(Conflict):
    """Whoever locks themselves out needs somebody else to come back in."""

    code = "account.own"
    template = "不能停用自己的账号。要停用，请另一位管理员来办。"


def lock_account(*, account: Account, reason: str, by: Officer, now: dt.datetime) -> None:
    """Lock an account (停用): it is signed out everywhere and signs in nowhere.

    Raises:
        MayNot, OwnAccount, LockReasonMissing, LockedAlready
    """
    require_over_account(account=account, by=by, today=local_date(now))
    if account.pk == by.account_id:
        raise OwnAccount
    people.lock_account(account=account, reason=reason, by=by.actor, now=now)


def unlock_account(*, account: Account, reason: str, by: Officer, now: dt.datetime) -> None:
    """Open it again (启用).

    Raises:
        MayNot, LockReasonMissing, NotLocked
    """
    require_over_account(account=account, by=by, today=local_date(now))
    people.unlock_account(account=account, reason=reason, by=by.actor, now=now)
