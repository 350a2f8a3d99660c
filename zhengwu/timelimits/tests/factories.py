"""Days, calendars and clocks for tests, told briefly or drawn at random."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from zhengwu.timelimits.rules.arrangement import DayKind, NamedDay, YearArrangement, YearStatus
from zhengwu.timelimits.rules.builtin import builtin_calendar
from zhengwu.timelimits.rules.clock import ClockFacts, Limit
from zhengwu.timelimits.rules.counting import Unit
from zhengwu.timelimits.rules.pauses import Pause
from zhengwu.timelimits.rules.workdays import WorkCalendar

NEW_YEAR = date(2026, 1, 1)


def day(text: str) -> date:
    """`09-30` of 2026, or a whole ISO date."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def pause(text: str) -> Pause:
    """`09-03/09-08`; `09-03/` is still open."""
    begin, _, end = text.partition("/")
    return Pause(day(begin), day(end) if end else None)


def facts(
    start: str, days: int, unit: Unit = "workday", *pauses: str, extension: int = 0, stopped: str = ""
) -> ClockFacts:
    return ClockFacts(
        start_date=day(start),
        limit=Limit(days, unit),
        pauses=tuple(pause(text) for text in pauses),
        extension_days=extension,
        stopped_date=day(stopped) if stopped else None,
    )


def year_2027(**days: str) -> YearArrangement:
    """`year_2027(holiday="02-08", workday="02-14")`: an official arrangement of 2027."""
    named = tuple(NamedDay(date=day(f"2027-{text}"), kind=DayKind(kind), name="春节") for kind, text in days.items())
    return YearArrangement(year=2027, status=YearStatus.OFFICIAL, source="国办发明电〔2026〕1号", days=named)


def offsets(most: int) -> st.SearchStrategy[date]:
    """Days from the first of January 2026 on."""
    return st.integers(0, most).map(lambda n: NEW_YEAR + timedelta(days=n))


units: st.SearchStrategy[Unit] = st.sampled_from(["workday", "day"])
starts = offsets(330)
limits = st.integers(0, 45)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """The real calendar, or one with many exceptions."""
    if draw(st.booleans()):
        return builtin_calendar()
    holidays = draw(st.frozensets(offsets(450), max_size=60))
    worked = draw(st.frozensets(offsets(450), max_size=30)) - holidays
    return WorkCalendar(holidays=holidays, makeup_workdays=worked, official_years=frozenset({2026}))


@st.composite
def closed_pauses(draw: st.DrawFn) -> Pause:
    begin = draw(offsets(420))
    return Pause(begin, begin + timedelta(days=draw(st.integers(0, 30))))


@st.composite
def any_pauses(draw: st.DrawFn) -> tuple[Pause, ...]:
    """Up to four pauses near each other, the last perhaps open."""
    pauses = draw(st.lists(closed_pauses(), max_size=4))
    if draw(st.integers(0, 3)) == 0:
        pauses.append(Pause(draw(offsets(420))))
    return tuple(pauses)


@st.composite
def clocks(draw: st.DrawFn) -> ClockFacts:
    """A clock whose pauses mostly fall near its start."""
    start = draw(starts)
    near = draw(st.lists(st.tuples(st.integers(-5, 50), st.integers(0, 20)), max_size=4))
    pauses = [Pause(start + timedelta(days=n), start + timedelta(days=n + length)) for n, length in near]
    if draw(st.integers(0, 3)) == 0:
        pauses.append(Pause(start + timedelta(days=draw(st.integers(-5, 60)))))
    return ClockFacts(
        start_date=start,
        limit=Limit(draw(limits), draw(units)),
        pauses=tuple(pauses),
        extension_days=draw(st.sampled_from([0, 0, 0, 5, 10])),
    )
