"""待办: cut by the database, whatever lies in its history."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.cases.public import COLOURS, Wishes, desk_between, desk_page
from zhengwu.cases.queries.desk import _desk
from zhengwu.cases.tests.factories import World, at, closed, day, decided, received, reviewing, submitted
from zhengwu.timelimits.public import work_calendar

#: Copies one closed case, with another number and another key, and tells the planner.
_HISTORY = """
    INSERT INTO cases ({columns})
    SELECT {values} FROM cases c, generate_series(1, 4000) n WHERE c.id = %s
"""


def a_long_history(case_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = 'cases'")
        columns = [f'"{name}"' for (name,) in cursor.fetchall() if name != "id"]
        own = {'"project_no"': "c.project_no || n", '"idempotency_key"': "c.idempotency_key || n"}
        values = ", ".join(own.get(name, f"c.{name}") for name in columns)
        cursor.execute(_HISTORY.format(columns=", ".join(columns), values=values), [case_id])
        cursor.execute("ANALYZE cases")


def test_pages_sorts_and_counts_agree_and_never_overlap(world: World) -> None:
    late = [received(world) for _ in range(3)]
    received(world, now=at("03-09"))
    submitted(world, now=at("03-09"))
    decided(world, now=at("03-09"))
    today, officer = day("03-10"), world.zhao_min

    def pages(**wishes: str) -> list[str]:
        wished = Wishes(**wishes)
        first = desk_page(officer=officer, today=today, wishes=wished, rows=2)
        rows = [
            task.case.project_no
            for number in range(1, -(-first.total // 2) + 1)
            for task in desk_page(officer=officer, today=today, wishes=wished, rows=2, number=number).tasks
        ]
        assert len(rows) == len(set(rows)) == first.total
        return rows

    assert pages()[:3] == [case.project_no for case in late]
    for sort in ("due", "item", "applicant", "step", "used", "submitted", "nonsense"):
        assert set(pages(sort=sort)) == set(pages(sort=f"-{sort}")) == set(pages())
    whole = desk_page(officer=officer, today=today, wishes=Wishes(q="王"), rows=20)
    assert whole.colours == dict.fromkeys(COLOURS, 0) | {"late": 3, "calm": 3}
    assert {c: len(pages(due=c)) for c in COLOURS} == whole.colours
    assert whole.by_action == {"cases.accept": 4, "cases.receive": 1, "cases.deliver": 1}
    assert whole.steps == ("受理", "收件", "送达")
    assert len(pages(todo="cases.accept", step="受理")) == 4
    assert pages(q="%") == pages(q="_") == pages(step="%") == []
    beyond = desk_page(officer=officer, today=today, wishes=Wishes(), rows=4, number=99)
    assert len(beyond.tasks) == 2
    due = desk_between(officer=officer, first=day("03-09"), last=day("03-09"), today=today)
    assert [t.case.project_no for t in due] == [c.project_no for c in late]


@pytest.mark.parametrize("who", ["zhao_min", "sun_li", "chen_jing"])
def test_history_is_not_read(world: World, who: str) -> None:
    received(world)
    reviewing(world)
    a_long_history(closed(world).pk)
    officer = getattr(world, who)
    with CaptureQueriesContext(connection) as asked:
        found = desk_page(officer=officer, today=day("03-03"), wishes=Wishes(), rows=20)
    assert len(found.tasks) == {"zhao_min": 1, "sun_li": 1, "chen_jing": 0}[who]
    assert len(asked) <= 6
    desk = _desk(officer, calendar=work_calendar(), today=day("03-03"))
    plans = [_plan(query["sql"]) for query in asked if "WITH desk" in query["sql"]]
    assert len(plans) == bool(desk._sides)
    assert not [plan for plan in plans if "Seq Scan on cases" in plan]


def _plan(sql: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {sql}")
        return "\n".join(row[0] for row in cursor.fetchall())
