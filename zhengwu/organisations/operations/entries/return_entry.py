"""Give a request to enter back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import EntryReturned
from zhengwu.organisations.models import Entry
from zhengwu.organisations.operations._reason import said
from zhengwu.organisations.operations.entries._entry import locked
from zhengwu.organisations.queries.entries import over_entry
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.entry import State
from zhengwu.organisations.rules.officer import Officer


def return_entry(*, number: int, reason: str, by: Officer, now: dt.datetime) -> Entry:
    """Return a request (退回进驻申请), and say what is missing. The body may ask again.

    Raises:
        NotPermitted: no entries.approve over the centre
        DidTheOtherSide: whoever asked does not decide
        EntryUnknown, EntryMovedOn, ReasonMissing, BadInput (the text)
    """
    reason = said(reason)
    with transaction.atomic():
        entry = locked(number, state=State.REQUESTED)
        require(by, "entries.approve", over=over_entry(entry))
        entry.state, entry.reason = State.RETURNED, reason
        entry.save(update_fields=["state", "reason"])
        publish(
            EntryReturned(entry_id=entry.pk, body_code=entry.body.code, centre_code=entry.centre.code, reason=reason),
            by=by.actor,
            at=now,
        )
    return entry
