"""开放时间: what can stand on the door."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from zhengwu.hall.rules.hours import BadHours, Session, read_hours

MORNING = [["09:00", "12:00"]]


def test_the_week_as_it_is_read_is_as_it_is_written() -> None:
    week = read_hours(
        [
            {"days": [1, 2], "sessions": [["09:00", "12:00"], ["13:00", "17:00"]]},
            {"days": [6], "sessions": MORNING, "note": "延时服务"},
        ]
    )
    assert week.sessions(2) == (Session(time(9), time(12)), Session(time(13), time(17)))
    assert week.sessions(6) == (Session(time(9), time(12)),)
    assert week.sessions(7) == ()
    assert read_hours(week.as_data()) == week


@pytest.mark.parametrize(
    ("data", "loc", "code"),
    [
        (None, ("hours",), "hours.empty"),
        ("09:00-17:00", ("hours",), "hours.empty"),
        ([], ("hours",), "hours.empty"),
        (["周一"], ("hours", 0), "hours.shape"),
        ([{"days": [], "sessions": MORNING}], ("hours", 0, "days"), "hours.empty"),
        ([{"days": [0], "sessions": MORNING}], ("hours", 0, "days", 0), "hours.weekday"),
        ([{"days": [8], "sessions": MORNING}], ("hours", 0, "days", 0), "hours.weekday"),
        ([{"days": [True], "sessions": MORNING}], ("hours", 0, "days", 0), "hours.weekday"),
        ([{"days": ["1"], "sessions": MORNING}], ("hours", 0, "days", 0), "hours.weekday"),
        ([{"days": [1, 1], "sessions": MORNING}], ("hours", 0, "days", 1), "hours.twice"),
        ([{"days": [1]}], ("hours", 0, "sessions"), "hours.empty"),
        ([{"days": [1], "sessions": [["9:00", "12:00"]]}], ("hours", 0, "sessions", 0), "hours.session"),
        ([{"days": [1], "sessions": [["09:00", "24:00"]]}], ("hours", 0, "sessions", 0), "hours.session"),
        ([{"days": [1], "sessions": [["12:00", "09:00"]]}], ("hours", 0, "sessions", 0), "hours.session"),
        ([{"days": [1], "sessions": [["09:00"]]}], ("hours", 0, "sessions", 0), "hours.session"),
        ([{"days": [1], "sessions": [[9, 12]]}], ("hours", 0, "sessions", 0), "hours.session"),
        (
            [{"days": [1], "sessions": [["09:00", "12:00"], ["11:00", "17:00"]]}],
            ("hours", 0, "sessions", 1),
            "hours.overlap",
        ),
        ([{"days": [1], "sessions": MORNING, "note": "延" * 51}], ("hours", 0, "note"), "hours.note"),
    ],
)
def test_what_cannot_stand_on_the_door(data: Any, loc: tuple[str | int, ...], code: str) -> None:
    with pytest.raises(BadHours) as refused:
        read_hours(data)
    assert [(error.loc, error.code) for error in refused.value.errors] == [(loc, code)]


def test_every_mistake_is_named_at_once() -> None:
    with pytest.raises(BadHours) as refused:
        read_hours([{"days": [1], "sessions": MORNING}, {"days": [1, 9], "sessions": [["a", "b"]]}])
    assert [error.loc for error in refused.value.errors] == [
        ("hours", 1, "days", 0),
        ("hours", 1, "days", 1),
        ("hours", 1, "sessions", 0),
    ]
