"""好差评率 are read from indexes alone: the table, with its words and its raters, is never opened for them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.ratings.public import rates_by, rates_of

pytestmark = pytest.mark.django_db
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)


@pytest.mark.parametrize("narrowed", [{"body_code": "B"}, {"task_code": "T"}, {"window": ("C", "03")}])
def test_rates_open_no_table(narrowed: dict[str, Any]) -> None:
    with CaptureQueriesContext(connection) as asked:
        rates_of(first=FIRST, last=LAST, **narrowed)
    assert len(asked) == 2
    counted = asked.captured_queries[0]["sql"]
    with connection.cursor() as cursor:
        # A table of a few rows is always read whole; what is asked here is whether it would have to be.
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        # Empty, both indexes of a body cost the same: the one for invitations is out of the way until the test is rolled back.
        cursor.execute("DROP INDEX rating_asked_body")
        cursor.execute(f"EXPLAIN {counted}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "Index Only Scan" in plan, plan


@pytest.mark.parametrize("key", ["body_code", "task_code", "channel", "window"])
def test_rates_by_anything_are_two_statements(key: str, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        assert rates_by(key, first=FIRST, last=LAST) == {}
