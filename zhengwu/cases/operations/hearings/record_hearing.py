"""听证笔录: what was said, and the clocks run again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import HearingRecorded
from zhengwu.cases.models import Hearing
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._pause import resume
from zhengwu.cases.operations.hearings._papers import issue_hearing_paper
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.hearing import NotOffered, Standing, may_record
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.hear"


def record_hearing(*, project_no: str, record: str, by: Officer, now: dt.datetime) -> Hearing:
    """File the record (听证笔录), by the chair, once the hearing was held. SPECIAL -> REVIEWING; the decision must rest on
    the record (行政许可法 art. 48(2)).

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotOffered, NotTheChair, HeldBefore, RecordMissing, BadInput
    """
    record = clean_text(record, max_length=20_000, loc=("record",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        next_state(State(case.state), Move.END_SPECIAL)
        hearing = Hearing.objects.filter(case=case).first()
        if hearing is None:
            raise NotOffered
        may_record(
            standing=Standing(hearing.standing),
            held_on=hearing.held_on,
            today=local_date(now),
            record=record,
            chairs=hearing.chair_account_id == by.account_id,
            chair=hearing.chair_name,
        )
        assert hearing.held_on is not None, "an arranged hearing has its day"
        case.move(Move.END_SPECIAL)
        resume(case, kind="hearing", result="听证笔录已提交", by=by.actor, now=now)
        case.save()
        hearing.standing, hearing.record, hearing.recorded_at = Standing.RECORDED, record, now
        hearing.save()
        paper = issue_hearing_paper(case, hearing, kind="hearing_record", more={"record": record}, by=by.actor, at=now)
        publish(
            HearingRecorded(
                project_no=case.project_no,
                held_on=hearing.held_on,
                chair_name=hearing.chair_name,
                record_no=paper.number,
                promise_due_date=case.promise_due_date,
                statutory_due_date=case.statutory_due_date,
            ),
            by=by.actor,
            at=now,
        )
    return hearing
