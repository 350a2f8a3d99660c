"""办理时段 as an iCalendar (RFC 5545): the part of every year in which an item is open, for the calendars people carry.

A window is an all-day event that recurs yearly. Its UID stays the same over all versions of the item and SEQUENCE counts them,
so a calendar that follows the address moves the event when a new version moves the window, and strikes it out when the item is
cancelled.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from zhengwu.items.rules.guide import Period
from zhengwu.items.rules.period import span_of

LONGEST_LINE: Final = 75
"""Octets of a line, its end not counted (RFC 5545 §3.1)."""
#: A window over the end of February is a day longer in leap years: so many years ahead are written out.
_YEARS_AHEAD: Final = 20
_LAST_OF_FEBRUARY: Final = "02-29"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One period of one item. `number` counts the periods of the guide from one; `since_date`: the version is in force from then.

    version: of the item, from one. cancelled: the item is offered no more. url: the guide's address.
    """

    task_code: str
    number: int
    name: str
    period: Period
    version: int
    since_date: date
    url: str
    note: str = ""
    cancelled: bool = False


def escaped(text: str) -> str:
    """A TEXT value (RFC 5545 §3.3.11): what separates is escaped, a new line is written as one."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(plain, written)
    return "".join(char for char in text if char >= " " or char == "\t")


def folded(line: str) -> str:
    """One content line with its end, folded after at most 75 octets and never inside a character (RFC 5545 §3.1)."""
    pieces, piece, octets = [], "", 0
    for char in line:
        wide = len(char.encode())
        if octets + wide > LONGEST_LINE:
            pieces.append(piece)
            piece, octets = " ", 1
        piece, octets = piece + char, octets + wide
    return "\r\n".join([*pieces, piece]) + "\r\n"


def calendar(windows: Sequence[Window], *, name: str, host: str) -> str:
    """The whole calendar. The same windows give the same text, so that its digest tells whether anything changed.

    Args:
        name: what the reader's calendar calls it.
        host: of the platform; makes the UIDs unique in the world.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//zhengwu//items//ZH",
        "CALSCALE:GREGORIAN",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(line for window in windows for line in _events(window, host)),
        "END:VCALENDAR",
    ]
    return "".join(folded(line) for line in lines)


def _events(window: Window, host: str) -> Iterator[str]:
    """The series, then those of its years that are a day longer or shorter."""
    runs = _runs(window)
    first, *others = runs
    yield from _event(window, first, host, [f"RRULE:{_rule(window.period)}"])
    length = first[1] - first[0]
    for begins, ends in others:
        if ends - begins != length:
            yield from _event(window, (begins, ends), host, [f"RECURRENCE-ID;VALUE=DATE:{begins:%Y%m%d}"])


def _runs(window: Window) -> list[tuple[date, date]]:
    """The first run that is not over when the version comes into force, and those of the following years."""
    year = window.since_date.year - 1
    while span_of(window.period, year)[1] < window.since_date:
        year += 1
    return [span_of(window.period, one) for one in range(year, year + _YEARS_AHEAD)]


def _rule(period: Period) -> str:
    # A day that only leap years have would recur every fourth year.
    return "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" if period.from_ == _LAST_OF_FEBRUARY else "FREQ=YEARLY"


def _event(window: Window, run: tuple[date, date], host: str, recurring: Iterable[str]) -> Iterator[str]:
    begins, ends = run
    yield "BEGIN:VEVENT"
    yield f"UID:{window.task_code}-{window.number}@{host}"
    yield f"DTSTAMP:{window.since_date:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{window.version - 1 + window.cancelled}"
    yield f"DTSTART;VALUE=DATE:{begins:%Y%m%d}"
    # DTEND is the first day that no longer belongs to it.
    yield f"DTEND;VALUE=DATE:{ends + timedelta(days=1):%Y%m%d}"
    yield from recurring
    yield f"SUMMARY:{escaped(window.name)}"
    if window.note:
        yield f"DESCRIPTION:{escaped(window.note)}"
    yield f"URL:{window.url}"
    yield f"STATUS:{'CANCELLED' if window.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
