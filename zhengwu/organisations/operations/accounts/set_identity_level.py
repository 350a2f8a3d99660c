"""Say how well we know who is behind an account."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import local_date
from zhengwu.organisations.queries.accounts import require_over_account
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account, change_identity_level


def set_identity_level(*, account: Account, level: int, basis: str, by: Officer, now: dt.datetime) -> None:
    """Change the 实名等级 on a basis that stays on record.

    Raises:
        MayNot, LevelUnknown, LevelBasisMissing
    """
    require_over_account(account=account, by=by, today=local_date(now))
    change_identity_level(account=account, level=level, basis=basis, by=by.actor, now=now)
