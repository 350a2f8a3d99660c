"""Enter or correct one year of the work calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from zhengwu.kernel.public import Actor, clean_line, new_id, publish
from zhengwu.timelimits.events import WorkCalendarChanged
from zhengwu.timelimits.models import CalendarDay, CalendarEdition, CalendarYear
from zhengwu.timelimits.queries import arrangement_of, stored_years
from zhengwu.timelimits.rules.arrangement import NamedDay, YearArrangement
from zhengwu.timelimits.rules.workdays import WorkCalendar


def set_calendar_year(*, arrangement: YearArrangement, by: Actor, now: datetime) -> tuple[date, ...]:
    """Store a year's arrangement in place of the one before (维护工作日历), e.g. when the year's notice appears.

    Saying the same again changes nothing and publishes nothing. The caller has checked that `by` may do it
    (`calendar.edit`): posts and grants live above this room.

    Returns:
        The days that became working days or ceased to be, in order.
    Raises:
        BadInput: a source or name that is too long or hides control characters
    """
    arrangement = _cleaned(arrangement)
    with transaction.atomic():
        _begin_new_edition()
        if stored_years(year=arrangement.year) == [arrangement]:
            return ()
        before = WorkCalendar.arranged([arrangement_of(year=arrangement.year)])
        _store(arrangement)
        changed = _changed(before, WorkCalendar.arranged([arrangement]))
        publish(
            WorkCalendarChanged(
                year=arrangement.year,
                status=arrangement.status.value,
                source=arrangement.source,
                changed_dates=changed,
            ),
            by=by,
            at=now,
        )
    return changed


def _cleaned(arrangement: YearArrangement) -> YearArrangement:
    """One spelling: cleaned texts, days in order."""
    days = [
        replace(day, name=clean_line(day.name, max_length=100, loc=("days", position, "name")))
        for position, day in enumerate(arrangement.days)
    ]
    source = clean_line(arrangement.source, max_length=200, loc=("source",))
    return replace(arrangement, source=source, days=tuple(sorted(days, key=_date)))


def _date(day: NamedDay) -> date:
    return day.date


def _begin_new_edition() -> None:
    """Give the calendar a new token. The row stays locked until commit, so two editors take turns."""
    CalendarEdition.objects.bulk_create(
        [CalendarEdition(id=1, token=new_id())], update_conflicts=True, unique_fields=["id"], update_fields=["token"]
    )


def _store(arrangement: YearArrangement) -> None:
    year, _ = CalendarYear.objects.update_or_create(
        year=arrangement.year, defaults={"status": arrangement.status, "source": arrangement.source}
    )
    year.days.all().delete()
    CalendarDay.objects.bulk_create(
        CalendarDay(year=year, date=day.date, kind=day.kind, name=day.name) for day in arrangement.days
    )


def _changed(before: WorkCalendar, after: WorkCalendar) -> tuple[date, ...]:
    candidates = before.holidays | before.makeup_workdays | after.holidays | after.makeup_workdays
    return tuple(day for day in sorted(candidates) if before.is_workday(day) != after.is_workday(day))
