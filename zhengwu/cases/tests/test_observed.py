"""The observed time speaks only when it knows."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.models import Case
from zhengwu.cases.queries.observed import ENOUGH_CASES, observed_days
from zhengwu.cases.tests.factories import World, submitted

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)


def decided(case: Case, *, days: int, ago: int, copy: int) -> None:
    case.pk = None
    case.project_no = f"{case.task_code}20261101{copy:04d}"
    case.idempotency_key = str(copy)
    case.elapsed_days, case.decided_at = days, NOW - dt.timedelta(days=ago)
    case.save()


def test_nine_of_ten_of_the_last_thirty_days(world: World) -> None:
    case = submitted(world)
    for copy in range(ENOUGH_CASES):
        decided(case, days=1 if copy < ENOUGH_CASES * 0.9 else 9, ago=1 + copy, copy=copy)
    assert observed_days(task_code=case.task_code, now=NOW) == 1


@pytest.mark.parametrize(("cases", "ago"), [(ENOUGH_CASES - 1, 1), (ENOUGH_CASES, 31)])
def test_too_few_or_too_old_say_nothing(world: World, cases: int, ago: int) -> None:
    case = submitted(world)
    for copy in range(cases):
        decided(case, days=2, ago=ago, copy=copy)
    assert observed_days(task_code=case.task_code, now=NOW) is None
