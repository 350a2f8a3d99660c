"""Ask to leave the centre."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.events import ExitRequested
from zhengwu.organisations.models import Entry
from zhengwu.organisations.operations._reason import said
from zhengwu.organisations.operations.entries._entry import locked
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.entry import State
from zhengwu.organisations.rules.officer import Officer


class LeavesInThePast(BadInput):
    """People were served until today."""

    code = "entry.leaves_in_the_past"


def request_exit(*, number: int, leaving_on: dt.date, reason: str, by: Officer, now: dt.datetime) -> Entry:
    """Ask to leave (申请退出): `leaving_on`, today or later, is the first day the body is not there, if the centre agrees.

    Raises:
        NotPermitted: no entries.request over the body
        EntryUnknown, EntryMovedOn, LeavesInThePast, ReasonMissing, BadInput (the text)
    """
    reason = said(reason)
    if leaving_on < local_date(now):
        raise LeavesInThePast.one(("leaving_on",), "退出日不能早于今天，请重新选择。", "entry.leaves_in_the_past")
    with transaction.atomic():
        entry = locked(number, state=State.APPROVED)
        require(by, "entries.request", over=over_body(entry.body))
        entry.state, entry.reason, entry.leaving_on = State.LEAVING, reason, leaving_on
        entry.asked_by_id = by.account_id
        entry.save(update_fields=["state", "reason", "leaving_on", "asked_by_id"])
        publish(
            ExitRequested(
                entry_id=entry.pk,
                body_code=entry.body.code,
                centre_code=entry.centre.code,
                leaving_on=leaving_on,
                reason=reason,
            ),
            by=by.actor,
            at=now,
        )
    return entry
