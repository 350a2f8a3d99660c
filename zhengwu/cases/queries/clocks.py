"""The clocks of a case, read from what is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zhengwu.cases.models import Case, SpecialProcedure
from zhengwu.cases.rules.clocks import Limits, TwoClocks, two_clocks
from zhengwu.items.public import narrow
from zhengwu.kernel.public import Compiled, Given, local_date
from zhengwu.timelimits.public import Limit, Pause, WorkCalendar, work_calendar


def limits_of(case: Case) -> Limits:
    """The limits kept at acceptance; where the law sets none, the promise is the measure of both."""
    return Limits(promise=case.promise, statutory=case.statutory or case.promise)


def situation_limits(case: Case) -> tuple[Limit, Limit | None]:
    """承诺 and 法定 as the pinned version sets them in the applicant's situation (情形时限): what acceptance will keep."""
    version = case.item_version
    needed = narrow(version.guide, case.answers)
    return version.promise_in(needed), version.statutory_in(needed)


def pauses_of(case: Case) -> list[Pause]:
    """The stretches not counted, open one included."""
    if "special_procedures" in getattr(case, "_prefetched_objects_cache", ()):
        return [Pause(p.started_date, p.ended_date) for p in case.special_procedures.all()]
    return [Pause(started, ended) for started, ended in _pauses(case=case.pk)]


_pauses = Compiled(
    lambda: SpecialProcedure.objects.filter(case=Given("case")).order_by("pk").values_list("started_date", "ended_date")
)


def clocks_of(
    case: Case, *, today: dt.date, calendar: WorkCalendar | None = None, pauses: Sequence[Pause] | None = None
) -> TwoClocks | None:
    """Both clocks on a day; None before acceptance, when no decision clock runs. Who reads many cases passes the calendar, and
    their pauses read at once."""
    if case.accept_date is None:
        return None
    return two_clocks(
        accept_date=case.accept_date,
        limits=limits_of(case),
        pauses=pauses_of(case) if pauses is None else pauses,
        extension_days=case.extension_days,
        stopped_date=local_date(case.decided_at) if case.decided_at else None,
        calendar=calendar or work_calendar(),
        today=today,
    )
