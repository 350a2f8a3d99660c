"""复查: somebody looks again; what is right is struck off, what is not goes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import FindingClosed, FindingDropped, FindingRechecked
from zhengwu.supervision.models import Problem
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.ledger._finding import facts_of, locked_for, step
from zhengwu.supervision.rules.ledger import FindingVerb
from zhengwu.supervision.rules.orders import due_in_time


def recheck_finding(
    *,
    number: str,
    passed: bool,
    text: str,
    due_date: dt.date | None = None,
    files: Collection[UUID] = (),
    by: Officer,
    now: dt.datetime,
) -> Problem:
    """Look again (复查): RECTIFIED -> RECHECKED, or back to ASSIGNED with a new last day.

    Raises:
        NoSuchFinding, NotPermitted, FindingNotNow, DayPassed
        BadInput: nothing said, or no new day for what is still wrong
    """
    verb = FindingVerb.PASS if passed else FindingVerb.FAIL
    text = words(text, missing="请写复查看到了什么。")
    with transaction.atomic():
        finding = locked_for(number, verb, by=by)
        if not passed:
            if due_date is None:
                raise BadInput.one(("due_date",), "请定新的整改期限。", "finding.due_missing")
            finding.due_date, finding.overdue_at = due_in_time(due_date, today=local_date(now)), None
        step(finding, verb, text=text, by=by, now=now, files=files)
        publish(FindingRechecked(**facts_of(finding), passed=passed, text=text), by=by.actor, at=now)
    return finding


def close_finding(*, number: str, text: str = "", by: Officer, now: dt.datetime) -> Problem:
    """Strike it off (销号): RECHECKED -> CLOSED.

    Raises:
        NoSuchFinding, NotPermitted, FindingNotNow, BadInput
    """
    text = words(text)
    with transaction.atomic():
        finding = locked_for(number, FindingVerb.CLOSE, by=by)
        step(finding, FindingVerb.CLOSE, text=text, by=by, now=now)
        publish(FindingClosed(**facts_of(finding), text=text), by=by.actor, at=now)
    return finding


def drop_finding(*, number: str, text: str, by: Officer, now: dt.datetime) -> Problem:
    """It turned out to be none (认定不成立), with the reason.

    Raises:
        NoSuchFinding, NotPermitted, FindingNotNow, BadInput
    """
    text = words(text, missing="请写明为什么不成立。")
    with transaction.atomic():
        finding = locked_for(number, FindingVerb.DROP, by=by)
        step(finding, FindingVerb.DROP, text=text, by=by, now=now)
        publish(FindingDropped(**facts_of(finding), text=text), by=by.actor, at=now)
    return finding
