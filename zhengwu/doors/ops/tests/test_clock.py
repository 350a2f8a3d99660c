"""`zhengwu clock due` as an operator uses it. No test here touches the database."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner, Result

from zhengwu.doors.ops.clock import app
from zhengwu.kernel.public import pinned_time


def _due(arguments: str) -> Result:
    return CliRunner().invoke(app, ["due", *arguments.split()])


def test_a_due_date_for_programs() -> None:
    pauses = "--pause 2026-09-16/2026-09-18 --pause 2026-09-17/2026-09-20"
    told = _due(f"--start 2026-09-14 --days 20 --unit workday {pauses} --extension 10 --at 2026-10-08 --json")
    assert told.exit_code == 0
    report = json.loads(told.stdout)
    assert (report["due_date"], report["elapsed"], report["limit"], report["remaining"]) == ("2026-11-04", 10, 30, 20)
    assert (report["state"], report["overdue"], report["provisional"]) == ("running", False, False)


def test_a_due_date_for_people() -> None:
    told = _due("--start 2026-12-30 --days 5 --pause 2026-12-31/ --at 2027-01-04")
    assert told.exit_code == 0
    for words in ("暂停中，恢复后才能确定", "1 工作日", "4 工作日", "没有超时", "暂定"):
        assert words in told.stdout


def test_without_a_day_it_is_today_in_shanghai_and_instants_are_days_there() -> None:
    with pinned_time(datetime(2026, 9, 15, 16, 30, tzinfo=UTC)):
        told = _due("--start 2026-09-13T16:30:00Z --days 20 --json")
    report = json.loads(told.stdout)
    assert (report["start_date"], report["at"], report["elapsed"]) == ("2026-09-14", "2026-09-16", 2)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("--days 5", "--start 写明日期"),
        ("--start 2026-02-30 --days 5", "“2026-02-30”不是日期"),
        ("--start 2026-09-14", "--days 写明天数"),
        ("--start 2026-09-14 --days 五", "“五”不是整数"),
        ("--start 2026-09-14 --days -5", "不能是负数"),
        ("--start 2026-09-14 --days 5 --unit week", "“week”不认识"),
        ("--start 2026-09-14 --days 5 --pause 2026-09-15", "开始日/结束日"),
        ("--start 2026-09-14 --days 5 --pause 2026-09-15/x", "“x”不是日期"),
        ("--start 2026-09-14 --days 5 --pause 2026-09-15/2026-09-14", "早于开始日"),
        ("--start 2026-09-14 --days 5 --extension -1", "不能是负数"),
        ("--start 2026-09-14 --days 5 --at 昨天", "“昨天”不是日期"),
        ("--start 2026-09-14 --days 9999999999", "超出了日历"),
    ],
)
def test_bad_input_is_answered_in_plain_words(arguments: str, words: str) -> None:
    told = _due(arguments)
    assert told.exit_code == 2
    assert words in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""
