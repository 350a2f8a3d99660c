"""What is typed into the forms of 管理, read; a slip becomes an error at its field."""

from __future__ import annotations

import datetime as dt

from zhengwu.doors.desk.refused import whole_number
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.kernel.public import BadInput

_ONE = dt.timedelta(days=1)


def typed_day(request: DoorRequest, name: str) -> dt.date:
    """A day that has to be given.

    Raises:
        BadInput
    """
    found = typed_day_or_none(request, name)
    if found is None:
        raise BadInput.one((name,), "请选择日期。", "day.missing")
    return found


def typed_day_or_none(request: DoorRequest, name: str) -> dt.date | None:
    """A day that may be left out.

    Raises:
        BadInput
    """
    typed = request.POST.get(name, "").strip()
    if not typed:
        return None
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        raise BadInput.one((name,), "日期写成 2026-12-31 这样，请重新选择。", "day.unreadable") from None


def day_after(last: dt.date | None) -> dt.date | None:
    """People say the last day; periods end before the first day without."""
    return None if last is None or last == dt.date.max else last + _ONE


def last_day(end: dt.date | None) -> dt.date | None:
    """The last day of a period that ends before `end`."""
    return None if end is None else end - _ONE


def typed_number(request: DoorRequest, name: str) -> int:
    """A whole number.

    Raises:
        BadInput
    """
    return whole_number(request.POST.get(name, ""), name=name)
