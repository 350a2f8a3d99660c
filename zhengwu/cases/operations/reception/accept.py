"""受理: the application is complete, the clocks start."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import CaseAccepted
from zhengwu.cases.models import Case, CaseMaterial, Commitment
from zhengwu.cases.operations._case import UNIT_WORDS, issue_paper, locked, set_due_dates
from zhengwu.cases.operations._library import must_still_count
from zhengwu.cases.queries.clocks import situation_limits
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.correction import silence_accepted
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.tolerance import deadline
from zhengwu.flows.public import start as start_process
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.people.public import mask_phone
from zhengwu.timelimits.public import work_calendar


def accept(*, project_no: str, tolerance_days: int | None = None, by: Officer, now: dt.datetime) -> Case:
    """Accept the application (受理). RECEIVED -> ACCEPTED -> REVIEWING; 受理通知书 is issued, both clocks run from today,
    and the review process of the pinned item version begins (行政许可法 art. 32(1)(5)). After five working days of silence
    the law has accepted already: the clocks then run from the day of receipt, as if the hourly sweep had come first.

    Args:
        tolerance_days: working days to bring what was tolerated (容缺); by default until the promise is due.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, ToleranceTooLong, CertificateEnded
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.accept", over=over_of(case, "cases.accept"))
        since, late = counts_from(case, today=local_date(now))
        take_on(
            case,
            move=Move.ACCEPT,
            accept_date=since,
            handler=by.name,
            by=by.actor,
            now=now,
            deemed=late,
            tolerance_days=tolerance_days,
            checked_again=not late,
        )
    return case


def counts_from(case: Case, *, today: dt.date) -> tuple[dt.date, bool]:
    """The day from which the clocks of a received case run, and whether silence has accepted it (行政许可法 art. 32(1)(4))."""
    late = silence_accepted(notice_due=case.acceptance_due_date, today=today)
    return (local_date(case.received_at) if late and case.received_at else today), late


def take_on(
    case: Case,
    *,
    move: Move,
    accept_date: dt.date,
    handler: str,
    by: Actor,
    now: dt.datetime,
    deemed: bool = False,
    tolerance_days: int | None = None,
    reviewed: bool = True,
    checked_again: bool = False,
) -> None:
    """What acceptance brings about, whichever way it came: by the window, by supplying everything, or by silence.

    `accept_date` may lie before today: silence counts from the day of receipt (行政许可法 art. 32(1)(4)). `reviewed`: whether the
    review process begins; it does not where the case is decided in the same step (即办件). `checked_again`: an officer accepts, and
    certificates that stand for materials are looked at once more; the law accepts whatever became of them.

    Raises:
        CertificateEnded
    """
    case.move(move)
    case.accepted_at, case.accept_date, case.deemed_accepted = now, accept_date, deemed
    _keep_limits(case)
    set_due_dates(case, now=now)
    current = list(case.materials.filter(replaced_at=None))
    if checked_again:
        must_still_count(current, today=local_date(now))
    tolerated = [m.name for m in current if m.kind == CaseMaterial.Kind.TOLERATED]
    until = _set_deadline(case, tolerated, days=tolerance_days)
    notice = issue_paper(
        case,
        kind="acceptance_notice",
        values=_notice(case, current, handler=handler, tolerated=tolerated, until=until),
        by=by,
        at=now,
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
    if reviewed:
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


def _keep_limits(case: Case) -> None:
    """The limits of the applicant's situation (情形时限), stored so that no later reading can differ."""
    promise, statutory = situation_limits(case)
    case.promise_days, case.promise_unit = promise.days, promise.unit
    case.statutory_days, case.statutory_unit = (statutory.days, statutory.unit) if statutory else (None, "")


def _set_deadline(case: Case, tolerated: list[str], *, days: int | None) -> dt.date | None:
    """The last day to bring what was tolerated, kept with the promise; None when nothing was."""
    if not tolerated:
        return None
    assert case.accept_date is not None, "set just before"
    assert case.promise_due_date is not None, "a clock without pauses has its last day"
    until = deadline(accept_date=case.accept_date, due_date=case.promise_due_date, days=days, calendar=work_calendar())
    Commitment.objects.filter(case=case, kind=Commitment.Kind.TOLERANCE).update(deadline_date=until)
    return until


def _notice(
    case: Case, current: Sequence[CaseMaterial], *, handler: str, tolerated: list[str], until: dt.date | None
) -> dict[str, object]:
    assert case.received_at is not None, "only a received case is accepted"
    due = case.promise_due_date
    return {
        "phone": mask_phone(case.phone) or None,
        "materials": [m.name for m in current],
        "received_date": local_date(case.received_at),
        "accepted_date": case.accept_date,
        "promise_days": case.promise.days,
        "statutory_days": case.statutory.days if case.statutory else None,
        "unit": UNIT_WORDS[case.promise.unit],
        "statutory_unit": UNIT_WORDS[case.statutory.unit] if case.statutory else None,
        "due_date": due,
        "statutory_due_date": case.statutory_due_date,
        "handler": handler,
        "consult_phone": case.body.phone_consult or None,
        "supervise_phone": case.body.phone_supervise or None,
        "tolerant": [{"name": name, "deadline_date": until} for name in tolerated],
        "deemed": case.deemed_accepted,
    }
