"""Give an account another password."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import PasswordSet
from zhengwu.people.models import Account


def set_password(*, account: Account, password: str, by: Actor, now: dt.datetime) -> None:
    """Give an account another password (改密); the one it has changes nothing. Its strength is the door's to ask."""
    if account.check_password(password):
        return
    with transaction.atomic():
        account.set_password(password)
        account.save(update_fields=["password"])
        publish(PasswordSet(account_id=account.pk), by=by, at=now)
