"""公开透明: everybody sees the figures; a handful is never told apart; the wall renews itself."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from django.core.cache import cache
from django.test import Client

from zhengwu.analytics.public import FEWEST, Period, follow, public_bodies
from zhengwu.cases.public import generate_cases
from zhengwu.doors.citizen.tests.factories import NOW

pytestmark = pytest.mark.usefixtures("county")


def test_page_wall_file_and_api_say_the_same(client: Client) -> None:
    cache.clear()
    generate_cases(many=300, now=NOW, events=True)
    follow(now=NOW)
    found = {one.body_code: one for one in public_bodies(Period.month(dt.date(2026, 11, 24), months=3))}
    assert found
    page = client.get("/transparency").content.decode()
    wall = client.get("/transparency/wall")
    assert wall["Refresh"]
    table = client.get("/transparency/bodies.csv").getvalue().decode("utf-8-sig")
    rows = {row["body_code"]: row for row in csv.DictReader(io.StringIO(table))}
    api = client.get("/api/v1/open/bodies").json()
    assert {one["body_code"] for one in api["bodies"]} == set(rows) == set(found)
    for one in api["bodies"]:
        assert one["body_name"] in page
        assert rows[one["body_code"]]["received"] == ("" if one["received"] is None else str(one["received"]))
        assert one["received"] is None or one["received"] == 0 or one["received"] >= FEWEST
    assert "生成数据" not in page + wall.content.decode() + table
    assert client.get("/api/v1/open/months").json()["months"]
    assert client.get("/api/v1/open/months?until=1").status_code == 422
    assert client.get("/transparency/people.csv").status_code == 404
