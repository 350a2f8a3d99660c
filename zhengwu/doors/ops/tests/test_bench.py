"""The parts of the bench that can be right or wrong. What it measures is no test's business."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import socket
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from psycopg.types.json import Jsonb
from rich.console import Console

from zhengwu.doors.ops.bench import report
from zhengwu.doors.ops.bench.load import Run, Runs, Work, run, take_turns
from zhengwu.doors.ops.bench.recording import APART, Recording, Statement, in_words, kind_of
from zhengwu.doors.ops.bench.replay import Replay, RowId, resolved
from zhengwu.doors.ops.bench.results import Measurement, median, notes_of, percentile, shown, table_of
from zhengwu.doors.ops.bench.scratch import CannotStart, scratch_database, scratch_folder
from zhengwu.doors.ops.bench.wire import Wire, request


def measured(**changes: Any) -> Measurement:
    facts: dict[str, Any] = {
        "name": "submit_per_second",
        "label": "提交申请",
        "value": 50.123456,
        "unit": "件/秒",
        "floor": 400.0,
        "n": 553,
        "note": "8 个客户端同时",
    }
    return Measurement(**(facts | changes))


class TestFigures:
    def test_one_bad_round_does_not_move_the_median(self) -> None:
        assert median([50.0, 51.0, 3.0, 49.0, 52.0]) == 50.0

    @pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.95, 95), (1.0, 100), (0.0, 1), (0.001, 1)])
    def test_percentiles_are_values_that_occurred(self, share: float, expected: int) -> None:
        assert percentile(list(range(100, 0, -1)), share) == expected

    def test_of_nothing_there_is_no_percentile(self) -> None:
        with pytest.raises(ValueError, match="no values"):
            percentile([], 0.5)

    def test_the_ratio_is_value_over_floor(self) -> None:
        assert measured(value=50.0, floor=400.0).ratio == 0.125
        assert measured(floor=None).ratio is None

    def test_rates_and_latencies_are_medians_of_the_runs(self) -> None:
        runs = Runs([Run(1.0, (0.1, 0.2)), Run(1.0, (0.3,) * 4), Run(2.0, (0.2,) * 20)])
        assert runs.n == 26
        assert runs.rate == 4
        assert runs.milliseconds(0.5) == pytest.approx(200)


class TestWhatComesOut:
    def test_a_row_has_the_keys_programs_rely_on(self) -> None:
        assert measured().as_row() == {
            "name": "submit_per_second",
            "value": 50.12,
            "unit": "件/秒",
            "floor": 400.0,
            "ratio": 0.1253,
            "n": 553,
            "note": "8 个客户端同时",
        }

    def test_without_a_floor_there_is_none(self) -> None:
        row = measured(floor=None, value=23_156).as_row()
        assert (row["value"], row["floor"], row["ratio"]) == (23_156, None, None)

    @pytest.mark.parametrize(
        ("value", "text"), [(None, "—"), (0.0123456, "0.0123"), (12.0, "12"), (5559.4, "5,559"), (99.95, "100")]
    )
    def test_numbers_for_people(self, value: float | None, text: str) -> None:
        assert shown(value) == text

    def test_a_report_keeps_every_run_and_shows_the_earlier_ones(self, tmp_path: Path) -> None:
        at = dt.datetime(2026, 11, 28, 2, tzinfo=dt.UTC)
        report.write(tmp_path, [measured(value=40.0), measured(name="other")], at=at)
        report.write(tmp_path, [measured(value=50.0)], at=at, missing=["checks：没有证照"])
        page = (tmp_path / "bench.md").read_text()
        assert "`submit_per_second` | 50 | 400 | 0.125 | 件/秒 | 553 | 2 | 40 |" in page
        assert "`other` | 50.1 | 400 | 0.125 | 件/秒 | 553 | 1 | — |" in page
        assert "没有量成：checks" in page
        runs = [json.loads(line) for line in (tmp_path / "bench-history.jsonl").read_text().splitlines()]
        assert [run["rows"][0]["value"] for run in runs] == [40.0, 50.0]
        kept = json.loads((tmp_path / "bench.json").read_text())
        assert kept["rows"] == [{"label": "提交申请", **measured(value=50.0).as_row()}]
        assert kept["machine"]["cores"] == os.cpu_count()

    def test_the_table_fits_a_narrow_terminal(self) -> None:
        console = Console(width=80, record=True, file=io.StringIO())
        console.print(table_of([measured(), measured(label="首页，大小", value=23_156, unit="字节", floor=None)]))
        text = console.export_text()
        assert "提交申请" in text
        assert "0.125" in text
        assert "23,156" in text
        assert "…" not in text

    def test_a_shared_note_is_said_once(self) -> None:
        rows = [measured(label="50%", note="同时"), measured(label="95%", note="同时"), measured(label="别的", note="")]
        assert notes_of(rows) == ["50%、95%：同时。"]


class TestTakingTurns:
    def test_floor_and_subject_alternate(self) -> None:
        order: list[str] = []

        def one(name: str) -> Callable[[], Run]:
            def go() -> Run:
                order.append(name)
                return Run(1.0, (0.5,))

            return go

        turns = take_turns({"floor": one("A"), "subject": one("B")}, rounds=3, tick=lambda: None)
        assert "".join(order) == "ABABAB"
        assert {name: len(runs.runs) for name, runs in turns.items()} == {"floor": 3, "subject": 3}

    def test_a_client_out_of_work_ends_early(self) -> None:
        @contextmanager
        def client() -> Iterator[Work]:
            waiting = iter(range(5))
            yield lambda: next(waiting, None) is not None

        assert len(run([client, client], seconds=60).latencies) == 10

    def test_what_a_client_raises_ends_the_run(self) -> None:
        def fails() -> bool:
            raise RuntimeError("the server is gone")

        @contextmanager
        def client() -> Iterator[Work]:
            yield fails

        with pytest.raises(RuntimeError, match="gone"):
            run([client], seconds=60)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ('SELECT "cases"."id" FROM "cases" FOR UPDATE', "read"),
        ('INSERT INTO "cases" ("id") VALUES (%s)', "write"),
        ('  UPDATE "cases" SET "state" = %s', "write"),
        ("DELETE FROM case_draft", "write"),
        ("\n WITH head AS (UPDATE event_chain_head SET hash = %s) INSERT INTO event (id) VALUES (1)", "write"),
        ("WITH found AS (SELECT 1) SELECT * FROM found", "read"),
        ('SAVEPOINT "s1"', "savepoint"),
        ('RELEASE SAVEPOINT "s1"', "savepoint"),
        ("SELECT procrastinate_defer_jobs_v1(%s)", "wake"),
        ("", "read"),
    ],
)
def test_what_a_statement_is_for(statement: str, kind: str) -> None:
    assert kind_of(statement) == kind


class TestReplay:
    NUMBER, FILE, INSTANCE = "11340123202611220007", uuid.uuid4(), uuid.uuid4()
    CASE = 12 * APART + 7

    def recorded(self) -> Recording:
        return Recording(
            "submit",
            [
                Statement("SELECT 1", ()),
                Statement("INSERT INTO cases", [self.NUMBER, "王芳", 5], ids=(self.CASE,)),
                Statement("INSERT INTO case_material", [[self.CASE, self.CASE], [self.FILE, None]]),
                Statement("INSERT INTO instance", [self.INSTANCE, Jsonb({"case": f"case:{self.NUMBER}"})]),
                Statement("INSERT INTO event", {"subject": f"case:{self.NUMBER}", "data": f'{{"id": {self.CASE}}}'}),
            ],
        )

    def replay(self) -> Replay:
        return Replay([self.recorded()], codes=[self.NUMBER], keep=[str(self.FILE)])

    def test_only_writes_are_replayed_one_transaction_a_request(self) -> None:
        replay = Replay([self.recorded(), Recording("look", [Statement("SELECT 1", ())])], codes=[], keep=[])
        assert (replay.statements, replay.transactions) == (4, 1)
        assert in_words(self.recorded().counts) == "读 1，写 4"

    def test_what_was_a_transaction_of_its_own_is_one_again(self) -> None:
        numbered = Statement("INSERT INTO case_serial", ["a", "b"], alone=True)
        request = Recording("submit", [numbered, *self.recorded().statements, numbered])
        ready = Replay([request], codes=[], keep=[]).ready()
        assert [[sql.split()[-1] for sql, _values, _ids in part] for part in ready] == [
            ["case_serial"],
            ["cases", "case_material", "instance", "event"],
            ["case_serial"],
        ]

    def test_every_case_is_a_new_one_and_says_so_everywhere(self) -> None:
        replay = self.replay()
        [first], [second] = replay.ready(), replay.ready()
        (_, case, given_back), (_, materials, _), (_, instance, _), (_, event, _) = first
        assert case[1:] == ["王芳", 5]
        assert case[0] != self.NUMBER
        assert len(case[0]) == len(self.NUMBER)
        assert case[0] != second[0][1][0]
        assert given_back == (self.CASE,)
        assert materials == [[RowId(self.CASE), RowId(self.CASE)], [self.FILE, None]]
        assert instance[0] not in {self.INSTANCE, second[2][1][0]}
        assert instance[1] == f'{{"case": "case:{case[0]}"}}'
        assert event["subject"] == f"case:{case[0]}"
        assert str(self.CASE) not in event["data"]

    def test_row_ids_are_those_the_database_gives(self) -> None:
        ready = [[RowId(self.CASE), RowId(self.CASE)], {"case": RowId(self.CASE)}, "王芳"]
        assert resolved(ready, {self.CASE: 99}) == [[99, 99], {"case": 99}, "王芳"]


class TestWire:
    @pytest.fixture
    def server(self) -> Iterator[Callable[[bytes], int]]:
        """Says what it is told to, whatever is asked; in small pieces."""
        with socket.create_server(("127.0.0.1", 0)) as listening:

            def says(answer: bytes) -> int:
                def talk() -> None:
                    with listening.accept()[0] as peer:
                        peer.recv(65_536)
                        for start in range(0, len(answer), 7):
                            peer.sendall(answer[start : start + 7])

                Thread(target=talk, daemon=True).start()
                port: int = listening.getsockname()[1]
                return port

            yield says

    def test_an_answer_with_its_length(self, server: Callable[[bytes], int]) -> None:
        port = server(b'HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n{"a": "b"}more')
        with Wire(port) as wire:
            answer = wire.ask(request("POST", "/x", headers={"A": "b"}, body=b"{}"))
        assert (answer.status, answer.json(), answer.header("Content-Encoding")) == (201, {"a": "b"}, "gzip")
        assert answer.header("Nothing") == ""

    def test_an_answer_in_chunks(self, server: Callable[[bytes], int]) -> None:
        with Wire(
            server(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x\r\n0123456789\r\n0\r\n\r\n")
        ) as wire:
            assert wire.ask(request("GET", "/")).body == b"abc0123456789"

    def test_a_server_that_hangs_up(self, server: Callable[[bytes], int]) -> None:
        with Wire(server(b"HTTP/1.1 200 OK\r\nContent-Le")) as wire, pytest.raises(ConnectionError):
            wire.ask(request("GET", "/"))


def test_the_bare_page_needs_nothing_of_the_platform() -> None:
    script = (
        "import sys; from wsgiref.util import setup_testing_defaults as d; from zhengwu.doors.ops.bench import bare;"
        "e = {'HTTP_HOST': '127.0.0.1'}; d(e); said = [];"
        "body = b''.join(bare.application(e, lambda status, head: said.append(status)));"
        "assert said == ['200 OK'] and b'<li>9</li>' in body, (said, body);"
        "assert not any(m.startswith('zhengwu.kernel') for m in sys.modules)"
    )
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.xdist_group("databases")
class TestScratch:
    """One worker alone: there is one server, and the name of a scratch database is taken while it is there."""

    def databases(self) -> set[str]:
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            return {row[0] for row in connection.execute("SELECT datname FROM pg_database")}

    def test_the_database_is_there_and_then_gone_even_when_somebody_is_in_it(self) -> None:
        with scratch_database(os.environ["DATABASE_URL"]) as address:
            name = str(conninfo_to_dict(address)["dbname"])
            assert name in self.databases()
            left_open = psycopg.connect(address)
            left_open.execute("CREATE TABLE t (a int)")
        assert name not in self.databases()
        left_open.close()

    def test_one_bench_at_a_time(self) -> None:
        with (
            scratch_database(os.environ["DATABASE_URL"]),
            pytest.raises(CannotStart, match="已有一次测量"),
            scratch_database(os.environ["DATABASE_URL"]),
        ):
            pass

    def test_the_folder_is_removed(self) -> None:
        with scratch_folder() as folder:
            (folder / "log").write_text("x")
        assert not folder.exists()
