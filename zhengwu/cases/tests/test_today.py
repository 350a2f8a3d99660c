"""The figures of the day are true, and speak only when they know."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection

from zhengwu.cases.models import Case
from zhengwu.cases.public import ENOUGH_DECIDED, DayFigures, day_figures
from zhengwu.cases.tests.factories import World, at, closed, day, reviewing, submitted

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)
#: Midnight in Shanghai.
MIDNIGHT = dt.datetime(2026, 11, 22, 16, 0, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)


def copies(case: Case, n: int, **facts: Any) -> None:
    for _ in range(n):
        case.pk = None
        case.project_no = f"{case.task_code}2026{Case.objects.count():08d}"
        case.idempotency_key = case.project_no
        for name, value in facts.items():
            setattr(case, name, value)
        case.save(force_insert=True)


def test_a_case_of_today_is_in_the_figures_of_today_only(world: World) -> None:
    case = closed(world)
    assert case.received_at
    assert case.closed_at
    on_that_day = day_figures(now=case.closed_at)
    assert (on_that_day.closed_today, on_that_day.decided, on_that_day.on_time) == (1, 1, 1)
    assert day_figures(now=case.received_at).received_today == 1
    long_after = day_figures(now=case.closed_at + dt.timedelta(days=40))
    assert long_after == DayFigures(received_today=0, closed_today=0, decided=0, on_time=0)


@pytest.mark.parametrize(
    ("moment", "counts"), [(MIDNIGHT - SECOND, 0), (MIDNIGHT, 1), (NOW, 1), (NOW + SECOND, 0), (None, 0)]
)
def test_the_day_begins_at_midnight_in_shanghai(world: World, moment: dt.datetime | None, counts: int) -> None:
    case = submitted(world)
    copies(case, 1, received_at=moment, closed_at=moment)
    found = day_figures(now=NOW)
    assert (found.received_today, found.closed_today) == (counts, counts)


@pytest.mark.parametrize(
    ("decided_at", "due", "on_time"),
    [
        (at("11-20", 9), "11-20", 1),
        (at("11-20", 23, 59), "11-20", 1),
        (at("11-21", 0, 1), "11-20", 0),
        (at("11-19"), "11-20", 1),
    ],
)
def test_on_time_is_until_the_end_of_the_promised_day(
    world: World, decided_at: dt.datetime, due: str, on_time: int
) -> None:
    case = submitted(world)
    copies(case, 1, decided_at=decided_at, promise_due_date=day(due))
    found = day_figures(now=NOW)
    assert (found.decided, found.on_time) == (1, on_time)


def test_a_share_is_given_once_enough_was_decided(world: World) -> None:
    case = submitted(world)
    copies(case, ENOUGH_DECIDED - 2, decided_at=at("11-20"), promise_due_date=day("11-20"))
    copies(case, 1, decided_at=at("11-20"), promise_due_date=day("11-01"))
    copies(case, 1, decided_at=NOW - dt.timedelta(days=30), promise_due_date=day("11-30"))
    assert day_figures(now=NOW).on_time_share is None
    copies(case, 1, decided_at=at("11-21"), promise_due_date=None)
    found = day_figures(now=NOW)
    assert (found.decided, found.on_time, found.on_time_share) == (20, 18, 0.9)


def test_what_is_still_open_is_not_counted(world: World) -> None:
    reviewing(world)
    assert day_figures(now=NOW).decided == 0


def test_the_figures_cost_one_statement_which_reads_no_whole_table(
    world: World, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1) as asked:
        day_figures(now=NOW)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {asked.captured_queries[0]['sql']}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    # With next to no cases the planner may take another index for one of the three; what matters is that it finds one.
    assert "Seq Scan on cases" not in plan
    assert plan.count("Bitmap Index Scan on case_days") >= 2, plan
