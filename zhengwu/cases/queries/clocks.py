"""The clocks of a case, read from what is stored."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case
from zhengwu.cases.rules.clocks import Limits, TwoClocks, two_clocks
from zhengwu.kernel.public import local_date
from zhengwu.timelimits.public import Pause, WorkCalendar, work_calendar


def limits_of(case: Case) -> Limits:
    """The limits of the pinned item version; where the law sets none, the promise is the measure of both."""
    version = case.item_version
    return Limits(
        promise=version.promise,
        statutory=version.statutory or version.promise,
    )


def pauses_of(case: Case) -> list[Pause]:
    """The stretches not counted, open one included."""
    return [Pause(p.started_date, p.ended_date) for p in case.special_procedures.all()]


def clocks_of(case: Case, *, today: dt.date, calendar: WorkCalendar | None = None) -> TwoClocks | None:
    """Both clocks on a day; None before acceptance, when no decision clock runs. Who reads many cases passes the calendar."""
    if case.accept_date is None:
        return None
    return two_clocks(
        accept_date=case.accept_date,
        limits=limits_of(case),
        pauses=pauses_of(case),
        extension_days=case.extension_days,
        stopped_date=local_date(case.decided_at) if case.decided_at else None,
        calendar=calendar or work_calendar(),
        today=today,
    )
