"""Search judged by what people type (bench/search_queries.yaml), on the demonstration county."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime

import pytest

from zhengwu.doors.ops.bench.search_quality import judge, share
from zhengwu.doors.ops.bench.search_queries import JudgedQuery, judged_queries
from zhengwu.doors.ops.demo import data
from zhengwu.doors.ops.demo.tests.county import county
from zhengwu.items.public import search

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 9, 1, 2, 0, tzinfo=UTC)
#: The targets, on either half.
FIRST, AMONG_THREE = 0.75, 0.90


def test_people_find_what_they_mean() -> None:
    county(password="demo-pass-1", now=NOW)
    judged = judge()
    for half in ("seen", "held_out"):
        mine = [one for one in judged if one.query.half == half]
        missed = [one.query.text for one in mine if not one.among_three]
        assert share(mine, lambda one: one.first) >= FIRST, missed
        assert share(mine, lambda one: one.among_three) >= AMONG_THREE, missed


def test_the_queries_are_many_and_neither_half_is_small() -> None:
    by_half: dict[str, list[JudgedQuery]] = defaultdict(list)
    for query in judged_queries():
        by_half[query.half].append(query)
    assert len({query.text for query in judged_queries()}) == len(judged_queries()) >= 160
    assert min(len(queries) for queries in by_half.values()) > 0.45 * len(judged_queries())
    stems = {stem for stem, _row in data.item_versions()}
    assert all(query.right <= stems and query.right for query in judged_queries())


def test_the_name_of_an_item_finds_it_first() -> None:
    county(password="demo-pass-1", now=NOW)
    for row in search(limit=100).items:
        assert search(q=row.name).items[0].name == row.name
        assert search(q=row.task_code).items[0].task_code == row.task_code
