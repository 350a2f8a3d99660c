"""Add or take away a second factor: the library keeps it, the account's chain tells it, both or neither."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import SecondFactorAdded, SecondFactorRemoved
from zhengwu.people.models import Account

T = TypeVar("T")


def change_factor(
    *, account: Account, kind: str, added: bool, change: Callable[[], T], by: Actor, now: dt.datetime
) -> T:
    """Run `change`, which adds or removes a factor of this kind (totp or webauthn), and tell it in one transaction."""
    fact = SecondFactorAdded if added else SecondFactorRemoved
    with transaction.atomic():
        changed = change()
        publish(fact(account_id=account.pk, kind=kind), by=by, at=now)
    return changed
