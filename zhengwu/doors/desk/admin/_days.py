"""Days as typed into a form of 管理."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import BadInput


class DayWrong(BadInput):
    """No day of the calendar."""

    code = "day.wrong"


def day_typed(typed: str, *, name: str) -> dt.date:
    """A day, YYYY-MM-DD as a date field sends it.

    Raises:
        DayWrong
    """
    try:
        return dt.date.fromisoformat(typed.strip())
    except ValueError:
        raise DayWrong.one((name,), "请选日期，例如 2026-12-01。", "day.wrong") from None


def day_or_none(typed: str, *, name: str) -> dt.date | None:
    """The same, where a day may be left out.

    Raises:
        DayWrong
    """
    return day_typed(typed, name=name) if typed.strip() else None
