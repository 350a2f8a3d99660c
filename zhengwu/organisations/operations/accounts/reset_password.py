"""Give an account an initial password."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import local_date
from zhengwu.organisations.operations.accounts.open import initial_password
from zhengwu.organisations.queries.accounts import require_over_account
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account, lift_pause, set_password


def reset_password(*, account: Account, by: Officer, now: dt.datetime) -> str:
    """Give an account an initial password (重设密码): the old one and every sign-in end, and it works once. The password.

    Raises:
        MayNot
    """
    require_over_account(account=account, by=by, today=local_date(now))
    password = initial_password()
    with transaction.atomic():
        set_password(account=account, password=password, must_change=True, by=by.actor, now=now)
        lift_pause(account=account, by=by.actor, now=now)
    return password
