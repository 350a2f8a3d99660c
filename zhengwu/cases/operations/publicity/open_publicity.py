"""公示: what is proposed becomes public."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import PublicityOpened
from zhengwu.cases.models import Publicity
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._pause import pause
from zhengwu.cases.operations.publicity.end_publicity import end_what_is_over
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.pauses import leaves_out
from zhengwu.cases.queries.publicity import held_of, periods_of
from zhengwu.cases.rules.moves import Move, only_in
from zhengwu.cases.rules.publicity import Period, may_open
from zhengwu.cases.rules.special import OWN_VERB
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.people.public import mask_name
from zhengwu.timelimits.public import ClockFacts, Limit, due_date, work_calendar

ACTION = "cases.publicise"
KIND = "publicity"


def open_publicity(*, project_no: str, step: str, days: int, result: str, by: Officer, now: dt.datetime) -> Publicity:
    """Make the proposed result public (公示) for `days`, calendar or working as the step says, from tomorrow. REVIEWING stays
    REVIEWING; where the item leaves publicity out of its limit the clocks stop (SPECIAL) until it is over.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, BadInput
        NotAStep, PublishedBefore, AnotherRunning, BadDays, ResultMissing
    """
    result = clean_text(result, max_length=1000, loc=("result",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        end_what_is_over(case, now=now)
        only_in({State.REVIEWING}, State(case.state), step="公示")
        today = local_date(now)
        held = held_of(case, today=today)
        period = may_open(step=step, periods=periods_of(case), held=held, days=days, result=result)
        pauses = leaves_out(case, OWN_VERB[KIND])
        shown = Publicity.objects.create(
            case=case,
            step=step,
            result=result,
            masked_name=mask_name(case.applicant_name) if case.applicant_kind == "natural" else case.applicant_name,
            days=days,
            unit=period.unit,
            pauses=pauses,
            opened_at=now,
            opened_by=by.name,
            from_date=today,
            until_date=_last_day(period, days, today),
        )
        if pauses:
            case.move(Move.START_SPECIAL)
            pause(case, kind=KIND, basis=f"办事指南：{step}", planned_days=days, by=by.actor, now=now)
            case.save()
        publish(
            PublicityOpened(
                project_no=case.project_no,
                step=step,
                result=result,
                from_date=today,
                until_date=shown.until_date,
                pauses=pauses,
            ),
            by=by.actor,
            at=now,
        )
    return shown


def _last_day(period: Period, days: int, today: dt.date) -> dt.date:
    limit = Limit(days, "workday" if period.unit == "workday" else "day")
    last = due_date(ClockFacts(start_date=today, limit=limit), calendar=work_calendar())
    assert last is not None, "a limit without a pause has a last day"
    return last
