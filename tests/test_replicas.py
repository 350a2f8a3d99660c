"""Readers go to a replica when nothing speaks against it, and back by themselves when something does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connections, transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import get_resolver

from tests.postgres_pair import PROGRAMS, Server, primary_and_replica
from tests.test_walls import every_address
from zhengwu.cases.models import Case
from zhengwu.doors.api_v1.api import api
from zhengwu.items.models import ItemVersion
from zhengwu.kernel.models import StoredEvent
from zhengwu.kernel.public import Offer, may_lag, offering, place_of
from zhengwu.people.models import Account
from zhengwu.site.replicas import COOKIE, ReplicaMiddleware, ReplicaRouter, Replicas, Watch


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Line:
    """A connection that answers one thing."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def execute(self, statement: str, values: object = None) -> Line:
        return self

    def fetchone(self) -> tuple[object]:
        return (self.answer,)


class Closed:
    """A connection that was lost."""

    @staticmethod
    def close() -> None:
        pass


def watch(*, there: bool, clock: Clock) -> Watch:
    one = Watch("", "", clock=clock)
    one.begin = lambda: None  # type: ignore[method-assign]
    one.look(Line("0/1"), Line(there))  # type: ignore[arg-type]
    return one


def offer_of(place: str | None, failed: list[str] | None = None) -> Offer:
    return Offer(place=lambda: place, failed=(failed if failed is not None else []).append)


def places() -> dict[str, str]:
    return {model.__name__: place_of(model) for model in (ItemVersion, Case, Account, StoredEvent)}


NOWHERE_ELSE = dict.fromkeys(("ItemVersion", "Case", "Account", "StoredEvent"), "default")


def test_only_a_marked_door_that_is_offered_a_replica_reads_from_it_and_only_rows_of_its_rooms() -> None:
    unmarked = places
    marked = may_lag(places)
    assert unmarked() == marked() == NOWHERE_ELSE
    with offering(offer_of("replica1")):
        assert unmarked() == NOWHERE_ELSE
        assert marked() == NOWHERE_ELSE | {"ItemVersion": "replica1"}
        assert unmarked() == NOWHERE_ELSE
    with offering(offer_of(None)):
        assert marked() == NOWHERE_ELSE


@pytest.mark.django_db
def test_what_a_transaction_reads_is_read_where_it_writes() -> None:
    assert connections["default"].in_atomic_block, "a test is one"
    with transaction.atomic(), offering(offer_of("replica1")):
        assert may_lag(places)() == NOWHERE_ELSE


def test_rows_are_never_written_to_a_replica_wherever_they_were_read() -> None:
    router = ReplicaRouter()
    with offering(offer_of("replica1")):
        read, written = may_lag(lambda: (router.db_for_read(ItemVersion), router.db_for_write(ItemVersion)))()
    assert (read, written) == ("replica1", "default")
    assert not router.allow_migrate("replica1", "items")


def test_a_replica_that_dies_takes_no_page_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengwu.kernel.reading.connections", {"default": connections["default"], "replica1": Closed})
    failed: list[str] = []

    @may_lag
    def page() -> str:
        if (place := place_of(ItemVersion)) != "default":
            raise OperationalError("server closed the connection unexpectedly")
        return place

    with offering(offer_of("replica1", failed)):
        assert page() == "default"
    assert failed == ["replica1"]


def test_what_is_streamed_is_read_where_the_door_read() -> None:
    @may_lag
    def export() -> StreamingHttpResponse:
        return StreamingHttpResponse(place_of(ItemVersion).encode() for _ in range(2))

    with offering(offer_of("replica1")):
        answer = export()
    pieces = iter(answer)
    assert next(pieces) == b"replica1"
    assert place_of(ItemVersion) == "default", "between two pieces the process reads as ever"
    assert next(pieces) == b"replica1"


def test_a_replica_is_offered_as_long_as_it_is_known_to_be_fresh() -> None:
    clock = Clock()
    replicas = Replicas(
        {"replica1": watch(there=True, clock=clock), "replica2": watch(there=False, clock=clock)}, most_lag=5
    )
    assert [replicas.place() for _ in range(2)] == ["replica1", "replica1"], "the second is not there yet"
    clock.now += 5
    assert replicas.place() == "replica1"
    clock.now += 0.1
    assert replicas.place() is None


def test_replicas_take_turns_and_one_that_failed_has_none() -> None:
    clock = Clock()
    replicas = Replicas({f"replica{n}": watch(there=True, clock=clock) for n in (1, 2)}, most_lag=5)
    assert {replicas.place() for _ in range(4)} == {"replica1", "replica2"}
    replicas.failed("replica2")
    assert {replicas.place() for _ in range(4)} == {"replica1"}


@pytest.fixture
def middleware() -> Callable[[HttpRequest], HttpResponse]:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(may_lag(lambda: place_of(ItemVersion))())

    return ReplicaMiddleware(view, replicas=Replicas({"replica1": watch(there=True, clock=Clock())}, most_lag=5))


def test_who_wrote_reads_from_the_primary_until_every_offered_replica_has_it(
    middleware: Callable[[HttpRequest], HttpResponse], settings: Any
) -> None:
    ask = RequestFactory()
    assert middleware(ask.get("/")).content == b"replica1"
    written = middleware(ask.post("/"))
    assert written.content == b"default"
    assert int(written.cookies[COOKIE]["max-age"]) > settings.REPLICA_MOST_LAG
    assert written.cookies[COOKIE]["httponly"]
    ask.cookies = written.cookies
    assert middleware(ask.get("/")).content == b"default"


def test_a_program_with_a_token_reads_its_own_writes(middleware: Callable[[HttpRequest], HttpResponse]) -> None:
    ask = RequestFactory(headers={"Authorization": "Bearer x"})
    assert middleware(ask.get("/")).content == b"default"


def test_every_door_that_may_lag_only_shows() -> None:
    marked: dict[str, Any] = {
        str(p.name): p.callback for _path, p in every_address(get_resolver()) if getattr(p.callback, "may_lag", False)
    }
    assert {"catalogue", "guide", "search", "transparency", "desk-analysis"} <= set(marked)
    assert {name for name, page in marked.items() if not set(page.methods) <= {"GET", "HEAD"}} == set()
    verbs = [
        (path, operation.methods)
        for _prefix, router in api._routers
        for path, view in router.path_operations.items()
        for operation in view.operations
        if getattr(operation.view_func, "may_lag", False)
    ]
    assert verbs
    assert [path for path, methods in verbs if methods != ["GET"]] == []


class Reader:
    """The web process."""

    def __init__(self, primary: Server, replica: Server, folder: Path) -> None:
        environment = os.environ | {
            "DATABASE_URL": primary.url,
            "DATABASE_REPLICA_URLS": replica.url,
            "REPLICA_MOST_LAG": "2",
            "ZHENGWU_TESTING": "1",
            "VAR": str(folder),
        }
        migrate = [sys.executable, "-m", "django", "migrate", "--no-input", "-v", "0"]
        subprocess.run(migrate, env=environment, check=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.replica_reader"], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1],
        )  # fmt: skip

    def ask(self, method: str, address: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{method} {address}\n")
        self.process.stdin.flush()
        found: dict[str, Any] = json.loads(self.process.stdout.readline())
        return found

    def reads(self, *, replica: bool) -> bool:
        """Whether the catalogue is, within a minute, answered from there; it is answered every time."""
        for _ in range(300):
            seen = self.ask("GET", "/catalogue")
            assert seen["status"] == 200
            if (seen["replica1"] > 0) == replica:
                return True
            time.sleep(0.2)
        return False


@pytest.mark.skipif(PROGRAMS is None, reason="PostgreSQL's own programs are not on this machine")
def test_a_real_replica_is_read_from_and_left_out_when_late_or_dead(tmp_path: Path) -> None:
    with primary_and_replica() as (primary, replica):
        reader = Reader(primary, replica, tmp_path)
        try:
            assert reader.reads(replica=True)
            first = reader.ask("GET", "/catalogue")
            assert first["replica1"] > first["default"], first

            assert reader.ask("POST", "/sign-in")["replica1"] == 0
            assert reader.ask("GET", "/catalogue")["replica1"] == 0, "who wrote reads where it was written"
            reader.ask("FORGET", COOKIE)
            assert reader.reads(replica=True)

            replica.ask("SELECT pg_wal_replay_pause()")
            primary.ask("CREATE TABLE late (id int)")
            assert reader.reads(replica=False), "it stands still while the primary goes on"
            replica.ask("SELECT pg_wal_replay_resume()")
            assert reader.reads(replica=True)

            replica.stop()
            assert reader.ask("GET", "/catalogue")["status"] == 200, "dead a moment ago, and nobody sees it"
            assert reader.reads(replica=False)
            replica.start()
            assert reader.reads(replica=True)
        finally:
            reader.process.kill()
            reader.process.wait()
