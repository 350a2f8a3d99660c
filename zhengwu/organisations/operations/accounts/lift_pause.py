"""Let an account try again."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import local_date
from zhengwu.organisations.queries.accounts import require_over_account
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account, lift_pause


def lift_sign_in_pause(*, account: Account, by: Officer, now: dt.datetime) -> None:
    """Let an account that was tried too often try again at once (解除暂停).

    Raises:
        MayNot
    """
    require_over_account(account=account, by=by, today=local_date(now))
    lift_pause(account=account, by=by.actor, now=now)
