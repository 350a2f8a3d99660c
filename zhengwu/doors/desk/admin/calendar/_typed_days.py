"""Days as an administrator types them: one a line, a day, what it is, its name."""

from __future__ import annotations

import datetime as dt
import re

from zhengwu.kernel.public import BadInput, InputError
from zhengwu.timelimits.public import DayKind, NamedDay, YearArrangement

_WORDS = {"放假": DayKind.HOLIDAY, "上班": DayKind.WORKDAY}
_SAID = {kind: words for words, kind in _WORDS.items()}
_LINE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|~)\s*(\d{4}-\d{2}-\d{2}))?\s+(放假|上班)\s+(\S.*)", re.ASCII)
_MOST_LINES, _LONGEST = 120, 31


def written(arrangement: YearArrangement) -> str:
    """The days of a year, one a line."""
    return "\n".join(f"{day.date.isoformat()} {_SAID[day.kind]} {day.name}" for day in arrangement.days)


def read_days(typed: str) -> tuple[NamedDay, ...]:
    """What `written` writes; a stretch may be one line: `2027-10-01 至 2027-10-07 放假 国庆节`.

    Raises:
        BadInput: every line that cannot be read
    """
    days: list[NamedDay] = []
    wrong: list[InputError] = []
    for number, line in enumerate(typed.splitlines()[:_MOST_LINES], start=1):
        if not line.strip():
            continue
        try:
            days += _read(line.strip())
        except ValueError:
            msg = "第 {n} 行看不懂：{line}。请写成“2027-10-01 放假 国庆节”，一行一天或一段。"
            facts = {"n": number, "line": line.strip()[:60]}
            wrong.append(InputError(loc=("days",), msg=msg, code="calendar.line", facts=facts))
    if wrong:
        raise BadInput(wrong)
    return tuple(days)


def _read(line: str) -> list[NamedDay]:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(line)
    first = dt.date.fromisoformat(found[1])
    last = dt.date.fromisoformat(found[2]) if found[2] else first
    if not 0 <= (last - first).days < _LONGEST:
        raise ValueError(line)
    count = (last - first).days + 1
    return [
        NamedDay(date=first + dt.timedelta(days=n), kind=_WORDS[found[3]], name=found[4].strip()) for n in range(count)
    ]
