"""Do not agree that a body leaves the centre."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import ExitRefused
from zhengwu.organisations.models import Entry
from zhengwu.organisations.operations._reason import said
from zhengwu.organisations.operations.entries._entry import locked
from zhengwu.organisations.queries.entries import over_entry
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.entry import State
from zhengwu.organisations.rules.officer import Officer


def refuse_exit(*, number: int, reason: str, by: Officer, now: dt.datetime) -> Entry:
    """Refuse that a body leaves (不同意退出), and say why: it stays.

    Raises:
        NotPermitted: no entries.approve over the centre
        DidTheOtherSide: whoever asked does not decide
        EntryUnknown, EntryMovedOn, ReasonMissing, BadInput (the text)
    """
    reason = said(reason)
    with transaction.atomic():
        entry = locked(number, state=State.LEAVING)
        require(by, "entries.approve", over=over_entry(entry))
        entry.state, entry.reason, entry.leaving_on = State.APPROVED, reason, None
        entry.save(update_fields=["state", "reason", "leaving_on"])
        publish(
            ExitRefused(entry_id=entry.pk, body_code=entry.body.code, centre_code=entry.centre.code, reason=reason),
            by=by.actor,
            at=now,
        )
    return entry
