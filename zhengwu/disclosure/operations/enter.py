"""录入: an officer enters a decision, or the system that has it pushes it."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.disclosure.events import DisclosureEntered
from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.operations._disclosure import ENTER, facts_of, over_of
from zhengwu.disclosure.operations._write import check_still_public, set_days, write
from zhengwu.disclosure.rules.entry import Entry, read_entry
from zhengwu.disclosure.rules.kinds import Origin
from zhengwu.kernel.public import Actor, Conflict, local_date, publish
from zhengwu.organisations.public import Body, Officer, body_of, over_body, require


class EnteredAlready(Conflict):
    """The same body published the same decision."""

    code = "disclosure.entered_already"
    template = "文书号为“{decision_no}”的决定已经录入过了。内容不对的，请打开那一条更正。"


def enter(
    *, entry: Entry, body_code: str, by: Officer, now: dt.datetime, origin: Origin = Origin.ENTERED
) -> Disclosure:
    """Enter a permit or a penalty (录入公示信息): WAITING. It shows itself on its `publish_date` unless somebody holds it.

    Args:
        body_code: who decided.

    Raises:
        BodyUnknown, EnteredAlready
        NotPermitted: also what is about oneself or a relative
        BadInput: every mistake at once
    """
    body = body_of(body_code)
    require(by, ENTER, over=over_body(body))
    with transaction.atomic():
        row = enter_as(entry=entry, body=body, origin=origin, by=by.actor, now=now)
        # Whose it is is known once the number was read.
        require(by, ENTER, over=over_of(row))
    return row


def enter_as(
    *, entry: Entry, body: Body, origin: Origin, by: Actor, now: dt.datetime, source_ref: str = ""
) -> Disclosure:
    """The same, permission decided elsewhere: for what a case decided, and for the first data of a place.

    Raises:
        EnteredAlready, BadInput
    """
    today = local_date(now)
    row = Disclosure(
        origin=origin,
        source_ref=source_ref,
        body=body,
        body_name=body.name,
        body_code=body.code,
        source_name=body.name,
        source_code=body.code,
        entered_at=now,
    )
    write(row, read_entry(entry, today=today), today=today)
    set_days(row, entered=today)
    check_still_public(row, today=today)
    try:
        with transaction.atomic():
            row.save()
            publish(
                DisclosureEntered(**facts_of(row), origin=origin, due_date=row.due_date, publish_date=row.publish_date),
                by=by,
                at=now,
            )
    except IntegrityError:
        raise EnteredAlready(decision_no=row.decision_no[:60]) from None
    return row
