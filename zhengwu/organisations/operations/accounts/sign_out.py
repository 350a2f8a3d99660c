"""Sign an account out everywhere."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import local_date
from zhengwu.organisations.queries.accounts import require_over_account
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account, end_sessions


def sign_out_everywhere(*, account: Account, by: Officer, now: dt.datetime) -> int:
    """Sign an account out on every device, and in every other system (退出全部设备). How many devices it was.

    Raises:
        MayNot
    """
    require_over_account(account=account, by=by, today=local_date(now))
    return end_sessions(account=account, by=by.actor, now=now)
