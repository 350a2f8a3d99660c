"""Where it is measured, and who asks: clients of the platform, writers of bare SQL, and how they take turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

from rich.progress import Progress

from zhengwu.doors.ops.bench import journey
from zhengwu.doors.ops.bench.county import County, NotDone
from zhengwu.doors.ops.bench.load import Client, Run, Runs, Work, run, take_turns
from zhengwu.doors.ops.bench.replay import Replay, writer
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.wire import Answer, Wire, request

_OK = 200
COMPRESSED = {"Accept-Encoding": "gzip, br"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is measured."""

    county: County
    database: str
    platform: int
    bare: int
    applications: Sequence[dict[str, Any]]
    progress: Progress

    @property
    def clients(self) -> int:
        """How many at once."""
        return len(self.applications)


def asks(port: int, prepared: bytes, *, first: float = 0) -> Client:
    """A visitor who asks for one page again and again, and has done so for the `first` seconds when the clock starts: every thread
    of a server opens its connection and has its statements planned once, not in the middle of a day."""

    @contextmanager
    def client() -> Iterator[Work]:
        with Wire(port) as wire:
            until = perf_counter() + first
            while perf_counter() < until:
                page(wire.ask(prepared), prepared)

            def work() -> bool:
                page(wire.ask(prepared), prepared)
                return True

            yield work

    return client


def page(answer: Answer, prepared: bytes) -> Answer:
    """The page that was asked for, or no bench at all."""
    if answer.status != _OK:
        asked = prepared.split(b"\r\n", 1)[0].decode()
        raise NotDone(f"{asked} 回答 {answer.status}：{answer.body.decode(errors='replace')[:600]}")
    return answer


def submits(place: Place, application: dict[str, Any]) -> Client:
    """An applicant who hands in one application after the other."""

    @contextmanager
    def client() -> Iterator[Work]:
        with Wire(place.platform) as wire:
            send = place.county.sender(wire)

            def work() -> bool:
                send(journey.submission(application))
                return True

            yield work

    return client


def lives(place: Place, application: dict[str, Any]) -> Client:
    """A case carried from submitted to rated, and the next."""

    @contextmanager
    def client() -> Iterator[Work]:
        with Wire(place.platform) as wire:
            send = place.county.sender(wire)

            def work() -> bool:
                journey.lifecycle(send, application)
                return True

            yield work

    return client


def writes(place: Place, replay: Replay, *, seconds: float, most: int) -> Run:
    """The bare-SQL floor: as many connections as there are clients."""
    share = max(10, int(most * seconds / place.clients))
    prepared = [[replay.ready() for _ in range(share)] for _ in range(place.clients)]
    return run([partial(writer, place.database, cases) for cases in prepared], seconds=seconds)


def turns_of(place: Place, what: str, kinds: dict[str, Any], rounds: int) -> dict[str, Runs]:
    """Every kind once a round, so that a slow minute of the machine is everybody's."""
    task = place.progress.add_task(what, total=rounds * len(kinds))
    return take_turns(kinds, rounds=rounds, tick=lambda: place.progress.advance(task))


def alone(place: Place, pages: tuple[int, float], asked: dict[str, tuple[str, bytes]]) -> list[Measurement]:
    """How long the server takes for a page when one visitor asks alone."""
    rounds, seconds = pages
    bare = asks(place.bare, request("GET", "/"), first=seconds)
    kinds = {"floor": partial(run, [bare], seconds=seconds)} | {
        name: partial(run, [asks(place.platform, prepared, first=seconds)], seconds=seconds)
        for name, (_, prepared) in asked.items()
    }
    turns = turns_of(place, "各页", kinds, rounds)
    return [
        Measurement(
            name=f"{name}_page_ms",
            label=label,
            value=turns[name].milliseconds(0.5),
            unit="毫秒",
            floor=turns["floor"].milliseconds(0.5),
            n=turns[name].n,
            note="一个客户端，先问一阵再计时，中位。下限：最小的 Django 页",
        )
        for name, (label, _) in asked.items()
    ]


def inbox(place: Place) -> bytes:
    """The request for the window's inbox."""
    headers = COMPRESSED | {"Cookie": place.county.desk_session()}
    return request("GET", "/desk", headers=headers)
