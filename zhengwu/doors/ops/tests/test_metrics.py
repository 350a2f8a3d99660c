"""`/metrics`: what it tells, who may read it, and that reading it walks through no large table."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import OperationalError, connection
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

from zhengwu.doors.desk.tests import factories as desk
from zhengwu.doors.ops.demo.tests.county import the_county
from zhengwu.doors.ops.figures import read
from zhengwu.doors.ops.figures.asked import ASKED, ESTIMATE
from zhengwu.doors.ops.figures.machine import of_processes
from zhengwu.doors.ops.figures.today import FIRST_OF_DAY, NEWS, TODAY, SinceMidnight, midnight
from zhengwu.kernel.public import StoredEvent, local_date, pinned_time

__all__ = ["the_county"]

ROOT = Path(__file__).resolve().parents[4]
#: Names CONTRACT.md promises: they stay.
PROMISED = {
    "zhengwu_cases", "zhengwu_cases_open", "zhengwu_events", "zhengwu_outbox_waiting", "zhengwu_outbox_failed",
    "zhengwu_items_in_force",
}  # fmt: skip
#: Tables that grow with every application: nobody who watches may walk through them.
LARGE = {
    "cases", "event", "certificate", "outbox", "notice", "notice_sending", "rating", "supervision_card", "items_itemversion",
}  # fmt: skip


@pytest.fixture
def county(the_county: None) -> Iterator[None]:
    with pinned_time(desk.NOW):
        yield


def samples() -> dict[str, float]:
    """Name with labels → value."""
    answer = Client().get("/metrics")
    assert answer.status_code == 200
    return {
        f"{sample.name}{json.dumps(sample.labels, sort_keys=True) if sample.labels else ''}": sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def names() -> set[str]:
    return {name.partition("{")[0] for name in samples()}


@pytest.mark.usefixtures("county")
def test_what_happened_is_counted() -> None:
    before = samples()
    desk.decided_elsewhere()
    desk.applied()
    told = samples()
    assert set(told) >= PROMISED
    assert told["zhengwu_database_up"] == 1

    def more(name: str) -> float:
        return told[name] - before.get(name, 0)

    assert more('zhengwu_today{"what": "submitted"}') == 2
    assert more('zhengwu_today{"what": "decided"}') == 1
    assert more("zhengwu_cases") == 2
    assert more("zhengwu_cases_open") == 1
    assert more('zhengwu_cases_due{"due": "none", "state": "submitted"}') == 1
    assert more('zhengwu_papers_waiting{"for": "delivery"}') == 1
    assert more("zhengwu_outbox_waiting") > 0
    assert told["zhengwu_database_size_bytes"] > 1_000_000
    assert told["zhengwu_database_connections_most"] >= told['zhengwu_database_connections{"state": "active"}'] >= 1


@pytest.mark.usefixtures("county")
def test_overdue_by_its_colour() -> None:
    case = desk.accepted()
    today = local_date(desk.NOW)
    for days, colour in ((-1, "late"), (0, "today"), (3, "soon"), (4, "calm")):
        type(case).objects.filter(pk=case.pk).update(promise_due_date=today + dt.timedelta(days=days))
        assert samples()[f'zhengwu_cases_due{{"due": "{colour}", "state": "reviewing"}}'] >= 1, colour


@pytest.mark.usefixtures("county")
def test_what_is_new_is_read_once_and_a_new_day_begins_at_nought() -> None:
    desk.applied()
    today, counts = local_date(desk.NOW), SinceMidnight()
    first = counts.read(today=today)["submitted"]
    assert first >= 1
    assert counts.read(today=today)["submitted"] == first
    desk.applied()
    assert counts.read(today=today)["submitted"] == first + 1
    assert set(counts.read(today=today + dt.timedelta(days=1)).values()) == {0}
    known = set(StoredEvent.objects.values_list("type", flat=True))
    assert {"cases.CaseSubmitted"} <= known & set(TODAY)


def test_requests_are_counted_by_door_method_and_class() -> None:
    from zhengwu.doors.ops.seen import counting

    def seen(door: str, method: str, status: str) -> float:
        labels = {"door": door, "method": method, "status": status}
        return counting.PROCESS.get_sample_value("zhengwu_requests_total", labels) or 0

    before = seen("ops", "GET", "2xx"), seen("nowhere", "GET", "4xx"), seen("ops", "other", "4xx")
    Client().get("/healthz")
    Client().get("/no-such-page")
    Client().generic("PROPFIND", "/healthz")
    after = seen("ops", "GET", "2xx"), seen("nowhere", "GET", "4xx"), seen("ops", "other", "4xx")
    assert [b - a for a, b in zip(before, after, strict=True)] == [1, 1, 1]


def test_processes_are_told_by_their_number() -> None:
    told = {family.name: family.samples for family in of_processes([os.getpid(), 2**22 + 1])}
    (memory,) = told["zhengwu_process_memory_bytes"]
    assert memory.labels == {"pid": str(os.getpid())}
    assert memory.value > 10_000_000
    assert told["zhengwu_process_threads"][0].value >= 1


def test_while_the_database_is_away_the_rest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: Any, **__: Any) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr("zhengwu.doors.ops.figures.read.transaction.atomic", away)
    (told,) = read.of_database(now=desk.NOW)
    assert (told.name, told.samples[0].value) == ("zhengwu_database_up", 0)


@pytest.mark.django_db
def test_a_token_or_a_network_lets_in(settings: Any) -> None:
    settings.METRICS_TOKEN, settings.METRICS_ALLOW = "geheim-geheim", ["10.0.0.0/8"]
    assert Client().get("/metrics").status_code == 403
    assert Client().get("/metrics", headers={"Authorization": "Bearer wrong"}).status_code == 403
    assert Client().get("/metrics", headers={"Authorization": "Bearer geheim-geheim"}).status_code == 200
    assert Client(REMOTE_ADDR="10.1.2.3").get("/metrics").status_code == 200
    assert Client(REMOTE_ADDR="192.168.1.1").get("/metrics").status_code == 403
    settings.METRICS_TOKEN, settings.METRICS_ALLOW = "", []
    assert Client().get("/metrics").status_code == 200


# ── plans ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def statements() -> dict[str, tuple[str, dict[str, Any]]]:
    today = local_date(desk.NOW)
    facts = {"today": today, "midnight": midnight(today), "now": desk.NOW}
    asked = {one.name: (one.statement, facts) for one in ASKED}
    return asked | {
        "first of the day": (FIRST_OF_DAY, facts),
        "news": (NEWS, {"types": list(TODAY), "after": 10_000_000, "until": 10_001_000}),
        "estimate": (ESTIMATE, {"table": "event"}),
    }


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(statements()))
def test_no_figure_walks_through_a_large_table(name: str) -> None:
    """The plan as of a large table: where an index can answer, PostgreSQL is kept from walking, and what still walks has none."""
    statement, facts = statements()[name]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}", facts)
        plan = cursor.fetchone()[0]
    walked = set(_walked(plan if isinstance(plan, list) else json.loads(plan)))
    assert walked & LARGE == set()


def _walked(plan: Any) -> Iterator[str]:
    """Tables that are read from end to end."""
    if isinstance(plan, list):
        for one in plan:
            yield from _walked(one)
    elif isinstance(plan, dict):
        if plan.get("Node Type") == "Seq Scan":
            yield plan["Relation Name"]
        if plan.get("Node Type", "").startswith("Index") and not (plan.get("Index Cond") or _partial(plan)):
            yield plan["Relation Name"]
        for inner in plan.values():
            if isinstance(inner, (list, dict)):
                yield from _walked(inner)


def _partial(plan: dict[str, Any]) -> bool:
    """An index over a part of the table alone is read whole with good reason; `id` in order stops at its LIMIT."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT indpred IS NOT NULL FROM pg_index WHERE indexrelid = %s::regclass", [plan["Index Name"]])
        return bool(cursor.fetchone()[0])


# ── alerts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

RULES = [
    rule for group in yaml.safe_load((ROOT / "deploy/alerts.yml").read_text())["groups"] for rule in group["rules"]
]
#: Metrics that are there once something happened: a web process with a pool, a worker that beat, a card, a failure.
SOMETIMES = {
    "zhengwu_pool_connections",
    "zhengwu_cards_open",
    "zhengwu_ratings_today",
    "zhengwu_jobs",
    "zhengwu_follower_behind",
}


@pytest.mark.usefixtures("county")
def test_every_metric_of_the_alerts_is_told() -> None:
    desk.accepted()
    told = names() | SOMETIMES | {family.name for family in read.of_database(now=desk.NOW)}
    for rule in RULES:
        for name in re.findall(r"zhengwu_\w+", rule["expr"]):
            assert name in told, rule["alert"]
    declared = {f"zhengwu_{one.name}" for one in ASKED} | {"zhengwu_pool_connections"}
    assert declared >= SOMETIMES


def test_every_alert_is_explained_and_nothing_else_is() -> None:
    text = (ROOT / "docs/handbook/alerts.md").read_text()
    headings = re.findall(r"^## (\w+)$", text, re.MULTILINE)
    alerts = [rule["alert"] for rule in RULES]
    assert sorted(headings) == sorted(alerts)
    assert len(set(alerts)) == len(alerts)
    for rule in RULES:
        assert rule["annotations"]["runbook"] == f"docs/handbook/alerts.md#{rule['alert'].lower()}"
        assert rule["annotations"]["summary"]
        assert rule["labels"]["severity"] in {"page", "ticket", "look"}
    for part in text.split("\n## ")[1:]:
        if part.partition("\n")[0] in alerts:
            assert "**意思**" in part
            assert "**怎么办**" in part
