"""答复否定报备: the centre agrees to a refusal, or asks to think again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import FilingAnswered as Answered
from zhengwu.cases.models import RefusalFiling
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.filings import filing_of
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.filing import FilingAnswered, answer_of
from zhengwu.kernel.public import clean_text, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.answer_filing"


def answer_filing(*, project_no: str, answer: str, reason: str = "", by: Officer, now: dt.datetime) -> RefusalFiling:
    """Answer the open filing of a case: `agree`, or `object` with a reason; who filed it does not answer it.

    Raises:
        NoSuchCase, NotPermitted, FilingAnswered, BadInput
    """
    reason = clean_text(reason, max_length=4000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        filing = filing_of(case)
        if filing is None or filing.answer:
            raise FilingAnswered
        answer_of(answer=answer, reason=reason)
        filing.answer, filing.answer_reason, filing.answered_at, filing.answered_by = answer, reason, now, by.name
        filing.save()
        publish(Answered(project_no=project_no, answer=answer, reason=reason), by=by.actor, at=now)
    return filing
