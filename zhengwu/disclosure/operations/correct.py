"""更正: what an entry says is put right, and the entry says that it was."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.disclosure.events import DisclosureCorrected
from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.operations._disclosure import ENTER, facts_of, locked_for, step, why
from zhengwu.disclosure.operations._write import set_days, write
from zhengwu.disclosure.operations.enter import EnteredAlready
from zhengwu.disclosure.queries.entry_of import entry_of
from zhengwu.disclosure.rules.entry import Entry, read_entry
from zhengwu.disclosure.rules.states import State, Verb
from zhengwu.kernel.public import Actor, BadInput, local_date, publish
from zhengwu.organisations.public import Officer


def correct(*, disclosure_id: int, entry: Entry, reason: str, by: Officer, now: dt.datetime) -> Disclosure:
    """Put right what an entry says (更正). Once it is public, readers see that and why it was corrected: `reason` is public.

    Raises:
        NoSuchDisclosure, NotPermitted, NotNow, EnteredAlready
        BadInput: no reason, nothing changes, or what `enter` would refuse
    """
    reason = why(reason, words="请写更正说明，公示页面上会显示。")
    with transaction.atomic():
        row = locked_for(disclosure_id, action=ENTER, by=by)
        put_right(row, entry=entry, reason=reason, by=by.actor, now=now)
    return row


def put_right(row: Disclosure, *, entry: Entry, reason: str, by: Actor, now: dt.datetime) -> None:
    """The same on a locked row."""
    today, before = local_date(now), entry_of(row)
    read = read_entry(entry, today=today)
    write(row, read, today=today)
    after = entry_of(row)
    changed = tuple(name for name in before.__slots__ if getattr(before, name) != getattr(after, name))
    if not changed:
        raise BadInput.one(("reason",), "内容和原来一样，没有更正。", "disclosure.nothing_changes")
    if row.decision_date != before.decision_date or row.grade != before.grade:
        set_days(row, entered=local_date(row.entered_at))
    if row.state == State.PUBLISHED:
        row.corrected_at, row.corrected_why = now, reason
    try:
        with transaction.atomic():
            step(row, Verb.CORRECT, reason=reason, by=by, now=now)
    except IntegrityError:
        raise EnteredAlready(decision_no=row.decision_no[:60]) from None
    publish(DisclosureCorrected(**facts_of(row), fields=changed, reason=reason), by=by, at=now)
