"""What people type into fields that are not text: days."""

from __future__ import annotations

from datetime import date, timedelta

from zhengwu.kernel.public import BadInput


def typed_day(typed: str, *, name: str) -> date | None:
    """The day of a date field; None where nothing was typed.

    Raises:
        BadInput
    """
    if not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise BadInput.one((name,), "日期写成年-月-日，例如 2026-11-30。", "day.shape") from None


def last_day(typed: str, *, name: str) -> date:
    """The first day after the last one that was typed: people name the last day, periods are half-open.

    Raises:
        BadInput
    """
    day = typed_day(typed, name=name)
    if day is None:
        raise BadInput.one((name,), "请选择日期。", "day.missing")
    return day + timedelta(days=1) if day < date.max else day
