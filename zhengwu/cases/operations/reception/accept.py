"""受理: the application is complete, the clocks start."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CaseAccepted
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import issue_paper, locked, set_due_dates
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.correction import silence_accepted
from zhengwu.cases.rules.moves import Move
from zhengwu.flows.public import start as start_process
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.people.public import mask_phone


def accept(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Accept the application (受理). RECEIVED -> ACCEPTED -> REVIEWING; 受理通知书 is issued, both clocks run from today,
    and the review process of the pinned item version begins (行政许可法 art. 32(1)(5)). After five working days of silence
    the law has accepted already: the clocks then run from the day of receipt, as if the hourly sweep had come first.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.accept", over=over_of(case, "cases.accept"))
        today = local_date(now)
        late = silence_accepted(notice_due=case.acceptance_due_date, today=today)
        since = local_date(case.received_at) if late and case.received_at else today
        take_on(case, move=Move.ACCEPT, accept_date=since, handler=by.name, by=by.actor, now=now, deemed=late)
    return case


def take_on(
    case: Case, *, move: Move, accept_date: dt.date, handler: str, by: Actor, now: dt.datetime, deemed: bool = False
) -> None:
    """What acceptance brings about, whichever way it came: by the window, by supplying everything, or by silence.

    `accept_date` may lie before today: silence counts from the day of receipt (行政许可法 art. 32(1)(4)).
    """
    case.move(move)
    case.accepted_at, case.accept_date, case.deemed_accepted = now, accept_date, deemed
    set_due_dates(case, now=now)
    tolerated = awaited_materials(case)
    notice = issue_paper(
        case, kind="acceptance_notice", values=_notice(case, handler=handler, tolerated=tolerated), by=by, at=now
    )
    publish(
        CaseAccepted(
            project_no=case.project_no,
            accept_date=accept_date,
            promise_due_date=case.promise_due_date,
            statutory_due_date=case.statutory_due_date,
            deemed=deemed,
            tolerated=tuple(tolerated),
            notice_no=notice.number,
        ),
        by=by,
        at=now,
    )
    start_process(
        process_key=case.process_key,
        version=case.process_version,
        subject=case.subject,
        body_code=case.body.code,
        task_code=case.task_code,
        data={"answers": case.answers},
        by=by,
        at=now,
    )
    case.move(Move.ASSIGN)
    case.save()


def _notice(case: Case, *, handler: str, tolerated: list[str]) -> dict[str, object]:
    version = case.item_version
    assert case.received_at is not None, "only a received case is accepted"
    due = case.promise_due_date
    return {
        "phone": mask_phone(case.phone) or None,
        "materials": list(case.materials.filter(replaced_at=None).values_list("name", flat=True)),
        "received_date": local_date(case.received_at),
        "accepted_date": case.accept_date,
        "promise_days": version.promise_days,
        "statutory_days": version.statutory_days,
        "unit": "工作日" if version.promise_unit == "workday" else "日",
        "due_date": due,
        "statutory_due_date": case.statutory_due_date,
        "handler": handler,
        "consult_phone": case.body.phone_consult or None,
        "supervise_phone": case.body.phone_supervise or None,
        "tolerant": [{"name": name, "deadline_date": due} for name in tolerated],
        "deemed": case.deemed_accepted,
    }
