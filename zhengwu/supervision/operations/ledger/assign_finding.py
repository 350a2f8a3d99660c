"""交办: the body has to put it right until a day."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import FindingAssigned
from zhengwu.supervision.models import Problem
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.ledger._finding import facts_of, locked_for, step
from zhengwu.supervision.rules.ledger import FindingVerb
from zhengwu.supervision.rules.orders import due_in_time


def assign_finding(*, number: str, due_date: dt.date, text: str = "", by: Officer, now: dt.datetime) -> Problem:
    """Hand it to the body (交办整改): FILED -> ASSIGNED, `due_date` inclusive.

    Raises:
        NoSuchFinding, NotPermitted, FindingNotNow, DayPassed, BadInput
    """
    text = words(text)
    with transaction.atomic():
        finding = locked_for(number, FindingVerb.ASSIGN, by=by)
        finding.due_date = due_in_time(due_date, today=local_date(now))
        step(finding, FindingVerb.ASSIGN, text=text, by=by, now=now)
        publish(FindingAssigned(**facts_of(finding), text=text), by=by.actor, at=now)
    return finding
