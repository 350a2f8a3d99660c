"""接收移送, 退回移送: the answer of the other body."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import TransferSentBack, TransferTaken
from zhengwu.cases.models import Case, Transfer
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations.jurisdiction._papers import moved
from zhengwu.cases.queries.elsewhere import last_transfer, over_at
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.transfer import NoTransfer, may_send_back
from zhengwu.flows.public import cancel
from zhengwu.flows.public import start as start_process
from zhengwu.kernel.public import clean_text, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.take_over"


def take_over(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Take a transferred case (接收移送). REVIEWING stays REVIEWING, from now on at this body: what lies open on the desks of the
    former one is called back and the review begins again here. The day of acceptance and both clocks stay as they are,
    and the applicant reads so in writing (移送告知书).

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NoTransfer
    """
    with transaction.atomic():
        case, offered = _offered(project_no, by)
        cancel(subject=case.subject, reason=f"移送{offered.to_body.name}", by=by.actor, at=now)
        # The former body tells the applicant, while the case is still its own.
        paper = issue_paper(
            case,
            kind="transfer_notice",
            values=moved(case, to_body=offered.to_body, reason=offered.reason)
            | {"consult_phone": offered.to_body.phone_consult or None},
            by=by.actor,
            at=now,
        )
        case.body = offered.to_body
        case.save()
        _answered(offered, Transfer.Answer.TAKEN, "", by=by, now=now)
        publish(
            TransferTaken(
                project_no=case.project_no,
                from_body_name=offered.from_body.name,
                to_body_code=case.body.code,
                to_body_name=case.body.name,
                accept_date=case.accept_date,
                notice_no=paper.number,
            ),
            by=by.actor,
            at=now,
        )
        start_process(
            process_key=case.process_key,
            version=case.process_version,
            subject=case.subject,
            body_code=case.body.code,
            task_code=case.task_code,
            data={"answers": case.answers},
            by=by.actor,
            at=now,
        )
    return case


def send_back(*, project_no: str, reason: str, by: Officer, now: dt.datetime) -> Case:
    """Send a transferred case back (退回移送): it stays where it was, and its review goes on there.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NoTransfer, SendBackReasonMissing, BadInput
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    with transaction.atomic():
        case, offered = _offered(project_no, by)
        may_send_back(reason=reason)
        _answered(offered, Transfer.Answer.SENT_BACK, reason, by=by, now=now)
        publish(
            TransferSentBack(project_no=case.project_no, to_body_name=offered.to_body.name, reason=reason),
            by=by.actor,
            at=now,
        )
    return case


def _offered(project_no: str, by: Officer) -> tuple[Case, Transfer]:
    case = locked(project_no)
    offered = last_transfer(case)
    require(by, ACTION, over=over_at(case, offered.to_body, ACTION) if offered else over_of(case, ACTION))
    only_in({State.REVIEWING}, State(case.state), step="接收移送")
    if offered is None or offered.answered_at is not None:
        raise NoTransfer
    return case, offered


def _answered(offered: Transfer, answer: str, reason: str, *, by: Officer, now: dt.datetime) -> None:
    offered.answer, offered.answer_reason, offered.answered_at, offered.answered_by = answer, reason, now, by.name
    offered.save()
