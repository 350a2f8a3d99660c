"""Our log in the formats of others: read by pm4py, it says what we say; nobody's name is in it; and theirs is read by us."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from zhengwu.analytics.operations.export.wanted import lives_for
from zhengwu.analytics.operations.logs.read_xes import read_xes
from zhengwu.analytics.operations.logs.unpack import pieces_of
from zhengwu.analytics.public import Wanted, jsonl, ocel_json, ocel_sqlite, xes
from zhengwu.analytics.rules.discovery import Discovered, discover
from zhengwu.analytics.tests.stories import many_stories
from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, TASK, World
from zhengwu.kernel.public import BadInput

#: What pm4py says of parts that were not installed with it.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:pm4py")

SECRETS = ("王芳", "李强", "孙立", "周正", "赵敏", "340123199112030028", "13800000012", "account:", "不办了", "属实")


def ours(wanted: Wanted | None = None) -> Discovered:
    return discover([(did.activity, did.at) for did in life.trace] for life in lives_for(wanted or Wanted()))


def in_file(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return str(path)


def edges_of(found: Discovered) -> dict[tuple[str, str], int]:
    return {(edge.source, edge.target): edge.count for edge in found.edges}


def counted(variants: dict[Any, Any]) -> dict[tuple[str, ...], int]:
    return {tuple(names): n if isinstance(n, int) else len(n) for names, n in variants.items()}


def test_pm4py_reads_our_xes_and_finds_our_variants(world: World, tmp_path: Path) -> None:
    pm4py = pytest.importorskip("pm4py")
    numbers = many_stories(world)
    log = pm4py.read_xes(in_file(tmp_path / "log.xes", b"".join(xes(Wanted()))))
    found = ours()
    assert counted(pm4py.get_variants(log)) == {v.activities: v.count for v in found.variants}
    graph, starts, ends = pm4py.discover_dfg(log)
    assert dict(graph) == edges_of(found)
    assert dict(starts) == {"提交申请": len(numbers)}
    assert sum(ends.values()) == found.cases == len(numbers)
    assert len(log) == found.events


def test_pm4py_reads_our_ocel_in_both_spellings(world: World, tmp_path: Path) -> None:
    pm4py = pytest.importorskip("pm4py")
    many_stories(world)
    found = ours()
    path = tmp_path / "log.sqlite"
    ocel_sqlite(Wanted(), target=path)
    by_json = pm4py.read_ocel2_json(in_file(tmp_path / "log.json", b"".join(ocel_json(Wanted()))))
    by_sqlite = pm4py.read_ocel2_sqlite(str(path))
    for log in (by_json, by_sqlite):
        assert len(log.events) == found.events
        assert Counter(log.events["ocel:activity"]) == found.activities
        assert set(log.objects["ocel:type"]) == {"case", "item", "body", "person"}
        flat = pm4py.ocel_flattening(log, "case")
        # Of steps at one instant the ids keep the order of the log.
        flat = flat.sort_values(["case:concept:name", "time:timestamp", "ocel:eid"])
        assert counted(pm4py.get_variants(flat)) == {v.activities: v.count for v in found.variants}


def test_nobody_is_named_in_any_of_them(world: World, tmp_path: Path) -> None:
    numbers = many_stories(world)
    path = tmp_path / "log.sqlite"
    ocel_sqlite(Wanted(), target=path)
    logs = [b"".join(form(Wanted())) for form in (xes, ocel_json, jsonl)] + [path.read_bytes()]
    for log in logs:
        text = log.decode("utf-8", "replace")
        for secret in (*SECRETS, *numbers):
            assert secret not in text


def test_an_export_is_about_what_was_asked_for(world: World) -> None:
    many_stories(world)
    assert ours(Wanted(task_code=TASK)).cases == ours().cases
    assert ours(Wanted(body_codes=(ELSEWHERE,))).cases == 0
    march_third = Wanted(body_codes=(CIVIL,), first_date=dt.date(2026, 3, 3), after_date=dt.date(2026, 3, 4))
    assert ours(march_third).cases == 2


def test_lines_are_json(world: World) -> None:
    many_stories(world)
    rows = [json.loads(line) for line in b"".join(jsonl(Wanted())).splitlines()]
    assert len(rows) == ours().events
    assert {row["by"].partition("-")[0] for row in rows} <= {"person", "system"}


def test_a_log_written_by_pm4py_is_understood(world: World, tmp_path: Path) -> None:
    pm4py = pytest.importorskip("pm4py")
    pandas = pytest.importorskip("pandas")
    rows = [
        ("a", "接件", "2026-03-02T09:00:00+08:00"),
        ("a", "审核", "2026-03-02T11:00:00+08:00"),
        ("a", "办结", "2026-03-03T11:00:00+08:00"),
        ("b", "接件", "2026-03-02T10:00:00+08:00"),
        ("b", "退件", "2026-03-02T10:30:00+08:00"),
        ("b", "接件", "2026-03-04T10:00:00+08:00"),
        ("b", "审核", "2026-03-04T12:00:00+08:00"),
        ("b", "办结", "2026-03-05T12:00:00+08:00"),
    ]
    frame = pandas.DataFrame(rows, columns=["case", "what", "at"])
    frame["at"] = pandas.to_datetime(frame["at"])
    frame = pm4py.format_dataframe(frame, case_id="case", activity_key="what", timestamp_key="at")
    pm4py.write_xes(frame, str(tmp_path / "theirs.xes"))
    content = (tmp_path / "theirs.xes").read_bytes()
    for brought in (content, gzip.compress(content)):
        found = discover(read_xes(pieces_of(io.BytesIO(brought))))
        assert {v.activities for v in found.variants} == {
            ("接件", "审核", "办结"),
            ("接件", "退件", "接件", "审核", "办结"),
        }
        assert edges_of(found)["接件", "审核"] == 2
        assert next(e for e in found.edges if e.target == "退件").median_seconds == 1800


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<log><trace><event><string key="concept:name" value="&b;"/></event></trace></log>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>"""


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (LAUGHS, "log.doctype"),
        (OUTSIDE, "log.doctype"),
        (b"<log><trace>", "log.not_xml"),
        (b"<html/>", "log.not_xes"),
        (b"\x1f\x8b\x08nothing", "log.damaged"),
        (b"PK\x03\x04nothing", "log.damaged"),
        (gzip.compress(b"<log>" + b" " * 3_000_000 + b"</log>"), "log.too_large"),
        (b"<log>" + b"<list key='x'>" * 80 + b"</list>" * 80 + b"</log>", "log.too_deep"),
        (b"<log><trace>" + b"<event><string key='concept:name' value='a'/></event>" * 60 + b"</trace></log>", "log.too_many"),
    ],
)  # fmt: skip
def test_a_log_that_would_do_harm_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_xes(pieces_of(io.BytesIO(content), most_unpacked=1_000_000), most_events=50)
    assert refusal.value.errors[0].code == code
