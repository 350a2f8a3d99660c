"""Agree that a body leaves the centre."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.events import EntryEnded
from zhengwu.organisations.models import Entry
from zhengwu.organisations.operations.entries._entry import locked
from zhengwu.organisations.queries.entries import over_entry
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.entry import State
from zhengwu.organisations.rules.officer import Officer


def approve_exit(*, number: int, by: Officer, now: dt.datetime) -> Entry:
    """Approve that a body leaves (批准退出), on the day it asked for, but not before today.

    Raises:
        NotPermitted: no entries.approve over the centre
        DidTheOtherSide: whoever asked does not decide
        EntryUnknown, EntryMovedOn
    """
    with transaction.atomic():
        entry = locked(number, state=State.LEAVING)
        require(by, "entries.approve", over=over_entry(entry))
        assert entry.leaving_on is not None  # the table says so
        entry.state = State.ENDED
        entry.valid_to = max(entry.leaving_on, local_date(now), entry.valid_from)
        entry.save(update_fields=["state", "valid_to"])
        publish(
            EntryEnded(
                entry_id=entry.pk,
                body_code=entry.body.code,
                centre_code=entry.centre.code,
                valid_to=entry.valid_to,
            ),
            by=by.actor,
            at=now,
        )
    return entry
