"""A county with a hall, for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from zhengwu.hall.public import Centre, Window, open_centre, open_window, read_hours
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import create_division

ADMINISTRATOR = Actor(ref="account:9", name="管理员")
NOW = datetime(2026, 9, 1, 1, 0, tzinfo=UTC)
WEEK = [
    {"days": [1, 2, 3, 4, 5], "sessions": [["09:00", "12:00"], ["13:00", "17:00"]]},
    {"days": [6], "sessions": [["09:00", "12:00"]], "note": "延时服务"},
]
FEIXI = "340123000000"


def divisions() -> None:
    """安徽 → 合肥 → 肥西 → 上派, and 长丰 beside it."""
    for code, name in [
        ("340000000000", "安徽省"),
        ("340100000000", "合肥市"),
        ("340121000000", "长丰县"),
        (FEIXI, "肥西县"),
        ("340123100000", "上派镇"),
    ]:
        create_division(code=code, name=name, by=ADMINISTRATOR, now=NOW)


def centre(code: str = "FX-CENTRE", **other: Any) -> Centre:
    known: dict[str, Any] = {
        "name": "肥西县政务服务中心",
        "division_code": FEIXI,
        "address": "肥西县上派镇人民路与巢湖路路口东北角",
        "hours": read_hours(WEEK),
        "place": "一楼综合大厅",
        "phone": "12345 转 1",
    }
    return open_centre(code=code, **(known | other), by=ADMINISTRATOR, now=NOW)


def window(centre_code: str = "FX-CENTRE", no: str = "03", **other: Any) -> Window:
    known: dict[str, Any] = {"name": "综合窗口", "task_codes": ["TASK1", "TASK2"], "queue": "A"}
    return open_window(centre_code=centre_code, no=no, **(known | other), by=ADMINISTRATOR, now=NOW)
