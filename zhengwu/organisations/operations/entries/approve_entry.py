"""Agree that a body enters the centre."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.organisations.events import EntryApproved
from zhengwu.organisations.models import Entry
from zhengwu.organisations.operations.entries._entry import locked
from zhengwu.organisations.queries.entries import over_entry
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.entry import State
from zhengwu.organisations.rules.officer import Officer


class PartyGone(Conflict):
    """The body or the centre was abolished meanwhile."""

    code = "entry.party_gone"
    template = "{name}已经撤销，这项申请不能再批准。请退回，并写明原因。"


def approve_entry(*, number: int, by: Officer, now: dt.datetime) -> Entry:
    """Approve an entry (批准进驻). The body is there from the day it asked for, but never before today.

    Raises:
        NotPermitted: no entries.approve over the centre
        DidTheOtherSide: whoever asked does not decide
        EntryUnknown, EntryMovedOn, PartyGone
    """
    today = local_date(now)
    with transaction.atomic():
        entry = locked(number, state=State.REQUESTED)
        require(by, "entries.approve", over=over_entry(entry))
        for body in (entry.body, entry.centre):
            if body.is_abolished(on=today):
                raise PartyGone(name=body.name)
        entry.state, entry.valid_from = State.APPROVED, max(entry.valid_from, today)
        entry.save(update_fields=["state", "valid_from"])
        publish(
            EntryApproved(
                entry_id=entry.pk,
                body_code=entry.body.code,
                centre_code=entry.centre.code,
                valid_from=entry.valid_from,
            ),
            by=by.actor,
            at=now,
        )
    return entry
