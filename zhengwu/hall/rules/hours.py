"""开放时间: the hours of a week, as a hall writes them on its door.

    - {days: [1, 2, 3, 4, 5], sessions: [["09:00", "12:00"], ["13:00", "17:00"]]}
    - {days: [6], sessions: [["09:00", "12:00"]], note: 延时服务}

Days are 1 (周一) to 7 (周日), each in one group at most; a day in no group is closed. Sessions are local time, and
half-open: at the closing minute nobody is let in any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from zhengwu.kernel.pure import BadInput, InputError

_MONDAY, _SUNDAY = 1, 7
_NOTE_LENGTH = 50


class BadHours(BadInput):
    """These are not the hours of a week; every mistake is named."""

    code = "hall.bad_hours"


@dataclass(frozen=True, slots=True)
class Session:
    """上午、下午: one stretch of open doors, `[opens, closes)`."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class HoursGroup:
    """Weekdays that share their sessions, with a note such as 延时服务."""

    days: tuple[int, ...]
    sessions: tuple[Session, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """The week of one hall."""

    groups: tuple[HoursGroup, ...]

    def sessions(self, weekday: int) -> tuple[Session, ...]:
        """The sessions of a weekday, 1 (周一) to 7 (周日); none when it is closed."""
        return next((group.sessions for group in self.groups if weekday in group.days), ())

    def as_data(self) -> list[dict[str, Any]]:
        """The week in the form `read_hours` reads."""
        return [
            {
                "days": list(group.days),
                "sessions": [[f"{s.opens:%H:%M}", f"{s.closes:%H:%M}"] for s in group.sessions],
                "note": group.note,
            }
            for group in self.groups
        ]


def read_hours(data: Any, *, loc: tuple[str | int, ...] = ("hours",)) -> WeeklyHours:
    """The week from plain data, see the top of this file.

    Raises:
        BadHours: every mistake, with its place
    """
    errors: list[InputError] = []
    seen: set[int] = set()
    groups = [_group(raw, (*loc, n), seen, errors) for n, raw in enumerate(_list(data, loc, errors))]
    if errors:
        raise BadHours(errors)
    return WeeklyHours(tuple(groups))


def _group(raw: Any, loc: tuple[str | int, ...], seen: set[int], errors: list[InputError]) -> HoursGroup:
    if not isinstance(raw, Mapping):
        errors.append(InputError(loc=loc, msg="每组开放时间要写 days 和 sessions。", code="hours.shape"))
        return HoursGroup((), ())
    days = tuple(_days(raw.get("days"), (*loc, "days"), seen, errors))
    sessions = tuple(_sessions(raw.get("sessions"), (*loc, "sessions"), errors))
    note = raw.get("note", "")
    if not isinstance(note, str) or len(note) > _NOTE_LENGTH:
        msg = "说明最多 {max_length} 个字。"
        errors.append(InputError(loc=(*loc, "note"), msg=msg, code="hours.note", facts={"max_length": _NOTE_LENGTH}))
        note = ""
    return HoursGroup(days, sessions, note)


def _days(raw: Any, loc: tuple[str | int, ...], seen: set[int], errors: list[InputError]) -> Iterator[int]:
    for position, day in enumerate(_list(raw, loc, errors)):
        if not isinstance(day, int) or isinstance(day, bool) or not _MONDAY <= day <= _SUNDAY:
            msg = "星期要写 1（周一）到 7（周日）。"
            errors.append(InputError(loc=(*loc, position), msg=msg, code="hours.weekday"))
        elif day in seen:
            msg = "星期 {day} 写了两次，请合并成一组。"
            errors.append(InputError(loc=(*loc, position), msg=msg, code="hours.twice", facts={"day": day}))
        else:
            seen.add(day)
            yield day


def _sessions(raw: Any, loc: tuple[str | int, ...], errors: list[InputError]) -> Iterator[Session]:
    closed_until = time.min
    for position, pair in enumerate(_list(raw, loc, errors)):
        session = _session(pair)
        if session is None:
            msg = "时段要写成 [开始, 结束]，如 09:00 和 12:00，结束要晚于开始。"
            errors.append(InputError(loc=(*loc, position), msg=msg, code="hours.session"))
        elif session.opens < closed_until:
            msg = "时段要从早到晚写，不能重叠。"
            errors.append(InputError(loc=(*loc, position), msg=msg, code="hours.overlap"))
        else:
            closed_until = session.closes
            yield session


def _session(pair: Any) -> Session | None:
    match pair:
        case [str(opens), str(closes)]:
            try:
                session = Session(_time(opens), _time(closes))
            except ValueError:
                return None
            return session if session.opens < session.closes else None
    return None


def _time(text: str) -> time:
    """`09:00`, nothing else; hours are written with two digits."""
    hour, minute = text.split(":")
    if len(text) != len("09:00"):
        raise ValueError(text)
    return time(int(hour), int(minute))


def _list(raw: Any, loc: tuple[str | int, ...], errors: list[InputError]) -> Sequence[Any]:
    if isinstance(raw, (list, tuple)) and raw:
        return raw
    errors.append(InputError(loc=loc, msg="这里至少要写一项。", code="hours.empty"))
    return ()
