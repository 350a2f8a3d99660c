"""Note that a second factor was added or taken away: the library keeps it, the account's chain tells it."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import SecondFactorAdded, SecondFactorRemoved
from zhengwu.people.models import Account


def note_factor(*, account: Account, kind: str, added: bool, by: Actor, now: dt.datetime) -> None:
    """`kind`: totp or webauthn."""
    fact = SecondFactorAdded if added else SecondFactorRemoved
    publish(fact(account_id=account.pk, kind=kind), by=by, at=now)
