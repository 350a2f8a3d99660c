"""Store the years we ship, so that an administrator can see and correct them."""

from __future__ import annotations

from datetime import datetime

from zhengwu.kernel.public import SYSTEM, Actor
from zhengwu.timelimits.models import CalendarYear
from zhengwu.timelimits.operations.set_calendar_year import set_calendar_year
from zhengwu.timelimits.rules.arrangement import YearArrangement, YearStatus
from zhengwu.timelimits.rules.builtin import builtin_years

#: Provisional years shown to the administrator after the last official one; later ones hold unseen.
_YEARS_AHEAD = 3


def seed_calendar(*, now: datetime, by: Actor = SYSTEM) -> list[int]:
    """Store the shipped years that are missing, and official ones over provisional ones (初始化工作日历).

    Never touches a year that is stored as official: what an administrator entered stands. Can be run at every start.

    Returns:
        The years stored by this call.
    """
    stored = dict(CalendarYear.objects.values_list("year", "status"))
    due = [arrangement for arrangement in _shown() if _improves(arrangement, stored.get(arrangement.year))]
    for arrangement in due:
        set_calendar_year(arrangement=arrangement, by=by, now=now)
    return [arrangement.year for arrangement in due]


def _shown() -> list[YearArrangement]:
    official = [a for a in builtin_years() if a.status is YearStatus.OFFICIAL]
    return [*official, *builtin_years()[len(official) :][:_YEARS_AHEAD]]


def _improves(arrangement: YearArrangement, stored_status: str | None) -> bool:
    if stored_status is None:
        return True
    return stored_status == YearStatus.PROVISIONAL and arrangement.status is YearStatus.OFFICIAL
