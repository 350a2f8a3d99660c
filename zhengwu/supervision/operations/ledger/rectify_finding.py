"""整改: the body says how it was put right, with photos."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import FindingRectified
from zhengwu.supervision.models import Problem
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.ledger._finding import facts_of, locked_for, step
from zhengwu.supervision.rules.ledger import FindingVerb


def rectify_finding(*, number: str, text: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Problem:
    """Report that it is put right (反馈整改): ASSIGNED -> RECTIFIED.

    Raises:
        NoSuchFinding, NotPermitted, FindingNotNow, BadInput
    """
    text = words(text, missing="请写怎么整改的。")
    with transaction.atomic():
        finding = locked_for(number, FindingVerb.RECTIFY, by=by)
        step(finding, FindingVerb.RECTIFY, text=text, by=by, now=now, files=files)
        late = finding.due_date is not None and local_date(now) > finding.due_date
        publish(FindingRectified(**facts_of(finding), late=late), by=by.actor, at=now)
    return finding
