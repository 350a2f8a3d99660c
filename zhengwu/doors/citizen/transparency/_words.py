"""Public figures in words: a share, a number, or why there is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.utils.translation import gettext as _

from zhengwu.analytics.public import per_cent
from zhengwu.doors.ui.writing import full_day

PAGE, FILE, WALL = "transparency", "transparency-file", "transparency-wall"
FEW = "不到 5"
#: Field of the open data → what it means; the names are those of the API and of the CSV.
FIELDS: Mapping[str, str] = {
    "body_code": "机构的统一社会信用代码",
    "body_name": "机构名称",
    "month": "月份",
    "received": "收件数",
    "decided": "作出决定的件数",
    "on_time_share": "作出决定的件里在承诺时限以内的占比，0 到 1",
    "average_days": "从受理到决定平均用了几天（按承诺的算法，工作日或自然日）",
    "closed": "办结数",
    "rated": "评价数",
    "satisfied_share": "评价里非常满意、满意、基本满意的占比，0 到 1",
}


def number(n: int | None) -> str:
    """1,234; fewer than five are not told apart."""
    return _(FEW) if n is None else f"{n:,}"


def share(value: float | None) -> str:
    """98.2%, or nothing: too few, or a handful on one side."""
    return "" if value is None else per_cent(value)


def month(day: dt.date) -> str:
    """2026年11月."""
    return _("{year}年{month}月").format(year=day.year, month=day.month)


def since(day: dt.date) -> str:
    """From which day on."""
    return _("{day}以来").format(day=full_day(day))
