"""No hot statement reads a large table from end to end, nor an index: each has an index to look into.

A test's tables are small, and a planner reads small tables whole, rightly. So it is told that they are large, and that reading them
from end to end is very dear: what it still reads whole, it has no other way to read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection, transaction
from django.test import Client

from zhengwu.cases.models import Correction
from zhengwu.certificates.public import Certificate
from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.doors.ops.bench import history, journey
from zhengwu.doors.ops.bench.journey import Ask
from zhengwu.doors.ops.bench.recording import Statement, kind_of, recording
from zhengwu.kernel.events.relay import relay
from zhengwu.kernel.public import local_date, pinned_time

#: Tables that grow with cases, people, visits or years. The others hold what an office sets up: its posts, forms, calendars, rules;
#: and 监察卡, a few of a thousand cases, which whoever watches over a place counts all of.
LARGE = frozenset({
    "cases", "event", "outbox", "certificate", "certificate_co_holder", "items_item", "items_itemversion", "people_account",
    "people_naturalperson", "people_legalperson", "django_session", "notice", "notice_sending",
    "supervision_watch", "case_delivery", "case_decision", "case_material", "case_correction", "event_chain_head",
    "documents_document", "documents_storedfile", "flows_workitem", "rating",
})  # fmt: skip

#: As many as a province has after some years.
ROWS = 5_000_000


@dataclass(frozen=True)
class Read:
    """A node of a plan that reads a large table whole."""

    table: str
    how: str
    sql: str

    def __str__(self) -> str:
        return f"{self.how} over {self.table}: {self.sql[:160]} … {self.sql[-440:]}"


@contextmanager
def years_later() -> Iterator[None]:
    """As if every large table held `ROWS` of a kind: what is known of the few there are depends on when they were last counted.

    Joins of two whole tables are left out as well: they may be the best for what is asked rarely, and hide what could be looked up.
    """
    large = "relname = ANY(%(large)s) OR regexp_replace(relname, '_[0-9]+$', '') = ANY(%(large)s)"
    with transaction.atomic(), connection.cursor() as cursor:
        values: dict[str, Any] = {"large": list(LARGE), "rows": ROWS}
        # A table without a page has no rows, whatever is said; unless nobody ever counted them: it has some hundreds then.
        cursor.execute(
            f"""UPDATE pg_class SET relpages = greatest(pg_relation_size(oid) / 8192, 1),
                       reltuples = CASE WHEN pg_relation_size(oid) = 0 THEN -1 ELSE %(rows)s END
                 WHERE relkind = 'r' AND ({large})""",
            values,
        )
        cursor.execute(
            f"DELETE FROM pg_statistic WHERE starelid IN (SELECT oid FROM pg_class WHERE relkind IN ('r', 'p') AND ({large}))",
            values,
        )
        # The pages stay few, whatever is said of the rows: an entry of an index costs what a page of it would.
        cursor.execute(
            "SET LOCAL enable_seqscan = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = off;"
            "SET LOCAL cpu_index_tuple_cost = 1; SET LOCAL cpu_tuple_cost = 1"
        )
        yield
        transaction.set_rollback(True)


def whole_reads(statement: Statement) -> Iterator[Read]:
    """What of this statement's plan has nothing to look up a large table by."""
    if "procrastinate_" in statement.sql or kind_of(statement.sql) == "savepoint":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {statement.sql}", statement.values)
        plan = cursor.fetchone()[0]
    plan = json.loads(plan) if isinstance(plan, str) else plan
    yield from (Read(table, how, statement.sql) for table, how in _read_whole(plan[0]["Plan"], ends=False))


def _read_whole(node: dict[str, Any], *, ends: bool) -> Iterator[tuple[str, str]]:
    """Of a node and those below it; `ends`: a LIMIT above stops it after some rows in the order of its index."""
    kind, table = node["Node Type"], _whole_table(node.get("Relation Name", ""))
    ends = ends or kind == "Limit"
    if kind == "Seq Scan" and table in LARGE:
        yield table, kind
    by_index = (kind in {"Index Scan", "Index Only Scan"} and not ends) or kind == "Bitmap Index Scan"
    if by_index and "Index Cond" not in node:
        table, of_some_rows = _index(node["Index Name"])
        table = _whole_table(table)
        if table in LARGE and not of_some_rows:
            yield table, f"all of {node['Index Name']}"
    for below in node.get("Plans", ()):
        yield from _read_whole(
            below, ends=ends and kind in {"Limit", "Nested Loop", "LockRows", "Subquery Scan", "Result"}
        )


def _whole_table(part: str) -> str:
    """The table a part of it belongs to: `event_0` to `event`."""
    return re.sub(r"_\d+$", "", part)


def _index(name: str) -> tuple[str, bool]:
    """Its table, and whether it is of some rows alone: such an index is short, however long the table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indrelid::regclass::text, indpred IS NOT NULL FROM pg_index WHERE indexrelid = %s::regclass", [name]
        )
        table, of_some_rows = cursor.fetchone()
    return str(table), bool(of_some_rows)


# ── what is asked ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(autouse=True)
def county(the_county: None) -> Iterator[None]:
    with pinned_time(desk.NOW):
        yield


#: A day's cases are found by a BRIN index (`case_days`), which costs more than any tree while a table is small.
BY_DAY = '"cases"."received_at" >= %s AND "cases"."received_at" <= %s'


def told(taken: list[Statement]) -> str:
    """Every whole read among these, once each."""
    asked = [statement for statement in taken if BY_DAY not in statement.sql]
    with years_later():
        return "\n".join(sorted({str(read) for statement in asked for read in whole_reads(statement)}))


def opened(client: Client, address: str) -> list[Statement]:
    with recording(address) as taken:
        assert client.get(address).status_code == 200, address
    return taken.statements


PAGES: dict[str, tuple[str, ...]] = {
    "": (
        "/", f"/search?q={quote('失业登记')}", f"/search?q={quote('食')}", "/items/{task}", "/api/v1/items/{task}",
        "/v/{code}", "/api/v1/verify/{code}", "/api/v1/items/changes",
    ),
    "wangfang": ("/my", "/my/cases/{case}", "/my/certificates", "/my/messages"),
    "zhaomin": ("/desk", "/desk?sort=-submitted", "/desk/cases/{case}", "/desk/find?q=王芳", "/desk/find?q={case:.7}"),
    "chenjing": ("/desk/supervision/board", "/desk/supervision/cards"),
}  # fmt: skip


@pytest.mark.parametrize("who", PAGES)
def test_no_page_reads_a_large_table_whole(who: str) -> None:
    case = desk.accepted()
    held = Certificate.objects.exclude(verify_code=None).first()
    assert held is not None
    client = desk.at_the_desk(who) if who else Client()
    taken: list[Statement] = []
    for address in PAGES[who]:
        taken += opened(client, address.format(case=case.project_no, task=case.task_code, code=held.verify_code))
    assert len(taken) > len(PAGES[who])
    assert not (found := told(taken)), found


def test_no_step_of_a_life_reads_a_large_table_whole() -> None:
    by = desk.account(journey.APPLICANT)
    guide = Client().get(f"/api/v1/items/{journey.TASK_CODE}").json()
    application = journey.application(
        guide, today=local_date(desk.NOW), file_of=lambda name: str(desk.uploaded(name, by=by).pk)
    )
    tokens = {who: token_for(desk.account(who)) for who in journey.CAST}
    taken: list[Statement] = []

    def send(ask: Ask) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {tokens[ask.who]}", **({"Idempotency-Key": ask.key} if ask.key else {})}
        with recording(ask.verb) as statements:
            answer = Client().post(ask.path, data=ask.content, content_type="application/json", headers=headers)
        assert answer.status_code == ask.status, answer.content.decode()
        taken.extend(statements.statements)
        body: dict[str, Any] = answer.json()
        return body

    journey.lifecycle(send, application)
    assert len(taken) > 100
    assert not (found := told(taken)), found


def test_no_sweep_reads_a_large_table_whole() -> None:
    # Whoever plans takes a table without a page for an empty one.
    Correction.objects.create(case=desk.accepted(), issued_at=desk.NOW, issued_by="", deadline_date=desk.NOW)
    with recording("sweeps") as taken:
        for sweep in history.SWEEPS:
            sweep(now=desk.NOW)
        relay(now=desk.NOW)
    assert not (found := told(taken.statements)), found


def test_a_whole_read_would_be_found() -> None:
    desk.accepted()
    with recording("without an index") as taken, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cases WHERE review_first = %s", [True])
    assert "Seq Scan over cases" in told(taken.statements)
