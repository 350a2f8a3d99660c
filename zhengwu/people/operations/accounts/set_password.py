"""Give an account another password."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import PasswordSet
from zhengwu.people.models import Account
from zhengwu.people.operations.signing_in.end_sessions import end_sessions


def set_password(
    *,
    account: Account,
    password: str,
    by: Actor,
    now: dt.datetime,
    must_change: bool = False,
    staying: str = "",
) -> None:
    """Give an account another password (改密), and sign its devices out; the one it has changes nothing.

    Args:
        password: its strength is the door's to ask.
        must_change: whoever signs in with it chooses their own first: it is an initial password that others have seen.
        staying: the session in which it was changed, which stays.
    """
    if account.check_password(password):
        return
    with transaction.atomic():
        account.set_password(password)
        account.must_change_password = must_change
        account.save(update_fields=["password", "must_change_password"])
        end_sessions(account=account, except_key=staying, by=by, now=now)
        publish(PasswordSet(account_id=account.pk), by=by, at=now)
