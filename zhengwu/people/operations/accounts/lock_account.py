"""Lock an account, and open it again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line, publish
from zhengwu.people.events import AccountLocked, AccountUnlocked
from zhengwu.people.models import Account
from zhengwu.people.operations.signing_in.end_sessions import end_sessions

MAX_REASON = 200


class LockReasonMissing(BadInput):
    """Nobody could later say why."""

    code = "account.reason_missing"


class LockedAlready(Conflict):
    """Somebody was faster."""

    code = "account.locked_already"
    template = "这个账号已经停用了，不用再停一次。"


class NotLocked(Conflict):
    """Somebody was faster."""

    code = "account.not_locked"
    template = "这个账号没有停用，可以正常登录。"


def lock_account(*, account: Account, reason: str, by: Actor, now: dt.datetime) -> None:
    """Lock an account (停用): nobody signs in to it, its devices are signed out.

    Raises:
        LockReasonMissing, LockedAlready
    """
    why = _reason(reason)
    with transaction.atomic():
        if not Account.objects.filter(pk=account.pk, is_active=True).update(is_active=False):
            raise LockedAlready
        end_sessions(account=account, by=by, now=now)
        publish(AccountLocked(account_id=account.pk, reason=why), by=by, at=now)


def unlock_account(*, account: Account, reason: str, by: Actor, now: dt.datetime) -> None:
    """Open a locked account again (启用).

    Raises:
        LockReasonMissing, NotLocked
    """
    why = _reason(reason)
    with transaction.atomic():
        if not Account.objects.filter(pk=account.pk, is_active=False).update(is_active=True):
            raise NotLocked
        publish(AccountUnlocked(account_id=account.pk, reason=why), by=by, at=now)


def _reason(typed: str) -> str:
    reason = clean_line(typed, max_length=MAX_REASON, loc=("reason",))
    if not reason:
        raise LockReasonMissing.one(("reason",), "请写明理由，会留在账号的经过里。", "account.reason_missing")
    return reason
