"""What is measured, in order: the pages, the submit, the whole life of a case; each beside its floor."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from zhengwu.cases.public import Case, State
from zhengwu.doors.ops.bench import journey, places, search_quality, searching, servers
from zhengwu.doors.ops.bench.county import County, NotDone, Recorded, file_ids
from zhengwu.doors.ops.bench.load import Client, Run, Runs, Work, run, take_turns
from zhengwu.doors.ops.bench.recording import in_words
from zhengwu.doors.ops.bench.replay import Replay, writer
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.wire import Answer, Wire, request

_OK = 200
#: Cases waiting at the window while the pages are measured.
WAITING_CASES = 40
_COMPRESSED = {"Accept-Encoding": "gzip, br"}


@dataclass(frozen=True, slots=True)
class Pace:
    """How many rounds, and how many seconds each run of a round takes; how many divisions there are, and how many items."""

    submit: tuple[int, float, float]
    lifecycle: tuple[int, float, float]
    guide: tuple[int, float, float]
    pages: tuple[int, float]
    divisions: tuple[int, float, int]
    search: tuple[int, float, int]


#: About a minute of measuring.
USUAL = Pace(
    submit=(5, 2.5, 1.2),
    lifecycle=(3, 4.0, 1.5),
    guide=(5, 1.5, 0.8),
    pages=(3, 0.6),
    divisions=(3, 0.6, 665_000),
    search=(3, 2.0, 100_000),
)
#: To see that everything works.
QUICK = Pace(
    submit=(1, 0.5, 0.3),
    lifecycle=(1, 0.5, 0.3),
    guide=(1, 0.3, 0.3),
    pages=(1, 0.2),
    divisions=(1, 0.1, 3_000),
    search=(1, 0.1, 1_000),
)
#: More cases a second than bare SQL writes here; each client prepares its share before the clock starts.
_MOST_SUBMITS, _MOST_LIVES = 2500, 300


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


def measure(*, folder: Path, clients: int, pace: Pace, table: Path | None = None) -> list[Measurement]:
    """Everything, in one run. `table`: a folder with the country's table of divisions; without it, one is made up."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with ExitStack() as stack:
        progress = stack.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
        preparing = progress.add_task("准备演示县", total=4)
        county = County()
        progress.update(preparing, completed=1)
        applications = [county.application() for _ in range(clients)]
        recorded = county.record(applications[0])
        progress.update(preparing, completed=2)
        bare = stack.enter_context(servers.bare(folder))
        platform = stack.enter_context(servers.platform(folder))
        progress.update(preparing, completed=3)
        place = Place(county, os.environ["DATABASE_URL"], platform, bare, applications, progress)
        _fill_the_desk(place)
        progress.update(preparing, completed=4)
        # The order of measuring is not that of reading: the pages first, while the desk holds little.
        pages = _pages(place, pace)
        guide = _guide(place, pace)
        submit = _submit(place, recorded, pace)
        lifecycle = _lifecycle(place, recorded, pace)
        after_load = _inbox_after_load(place, pace)
        found = [*search_quality.measured(), *_search(place, pace)]
        return [*submit, *lifecycle, *guide, *pages, *after_load, *found, *_divisions(place, pace, folder, table)]


# Clients


def _asks(port: int, prepared: bytes) -> Client:
    """A visitor who asks for one page again and again."""

    @contextmanager
    def client() -> Iterator[Work]:
        with Wire(port) as wire:

            def work() -> bool:
                _page(wire.ask(prepared), prepared)
                return True

            yield work

    return client


def _page(answer: Answer, prepared: bytes) -> Answer:
    if answer.status != _OK:
        asked = prepared.split(b"\r\n", 1)[0].decode()
        raise NotDone(f"{asked} 回答 {answer.status}：{answer.body.decode(errors='replace')[:600]}")
    return answer


def _submits(place: Place, application: dict[str, Any]) -> Client:
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


def _lives(place: Place, application: dict[str, Any]) -> Client:
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


def _writes(place: Place, replay: Replay, *, seconds: float, most: int) -> Run:
    """The bare-SQL floor: as many connections as there are clients."""
    share = max(10, int(most * seconds / place.clients))
    prepared = [[replay.ready() for _ in range(share)] for _ in range(place.clients)]
    return run([partial(writer, place.database, cases) for cases in prepared], seconds=seconds)


# Measurements


def _fill_the_desk(place: Place) -> None:
    with Wire(place.platform) as wire:
        send = place.county.sender(wire)
        for nth in range(WAITING_CASES):
            send(journey.submission(place.applications[nth % place.clients]))


def _turns(place: Place, what: str, kinds: dict[str, Any], rounds: int) -> dict[str, Runs]:
    task = place.progress.add_task(what, total=rounds * len(kinds))
    return take_turns(kinds, rounds=rounds, tick=lambda: place.progress.advance(task))


def _submit(place: Place, recorded: Recorded, pace: Pace) -> list[Measurement]:
    rounds, seconds, floor_seconds = pace.submit
    taken = recorded.only("submit")
    replay = Replay([taken], codes=recorded.codes, keep=file_ids(place.applications))
    clients = [_submits(place, a) for a in place.applications]
    run(clients, seconds=min(1.0, seconds))
    turns = _turns(
        place,
        "提交",
        {
            "floor": lambda: _writes(place, replay, seconds=floor_seconds, most=_MOST_SUBMITS),
            "subject": lambda: run(clients, seconds=seconds),
        },
        rounds,
    )
    subject, floor = turns["subject"], turns["floor"]
    at_once = f"{place.clients} 个客户端同时"
    same = f"下限：同样的 {replay.statements} 条写语句，裸 SQL，一个事务，{place.clients} 个连接，一样要排队取流水号"
    return [
        Measurement(
            name="submit_per_second",
            label="提交申请",
            value=subject.rate,
            unit="件/秒",
            floor=floor.rate,
            n=subject.n,
            note=f"HTTP，{at_once}，{rounds} 轮取中位；含校验、加密、事件链、防重复。{same}",
        ),
        *(
            Measurement(
                name=f"submit_p{round(share * 100)}",
                label=f"提交申请，{share:.0%} 不超过",
                value=subject.milliseconds(share),
                unit="毫秒",
                floor=floor.milliseconds(share),
                n=subject.n,
                note=at_once,
            )
            for share in (0.5, 0.95)
        ),
        Measurement(
            name="submit_statements",
            label="提交一件的 SQL 语句",
            value=len(taken.statements),
            unit="条",
            floor=replay.statements,
            n=1,
            note=f"{in_words(taken.counts)}。下限只数写",
        ),
    ]


def _lifecycle(place: Place, recorded: Recorded, pace: Pace) -> list[Measurement]:
    rounds, seconds, floor_seconds = pace.lifecycle
    replay = Replay(recorded.requests, codes=recorded.codes, keep=file_ids(place.applications))
    clients = [_lives(place, a) for a in place.applications]
    turns = _turns(
        place,
        "全流程",
        {
            "floor": lambda: _writes(place, replay, seconds=floor_seconds, most=_MOST_LIVES),
            "subject": lambda: run(clients, seconds=seconds),
        },
        rounds,
    )
    subject, floor = turns["subject"], turns["floor"]
    steps = len(recorded.requests)
    return [
        Measurement(
            name="lifecycle_per_second",
            label="一件从提交到评价",
            value=subject.rate,
            unit="件/秒",
            floor=floor.rate,
            n=subject.n,
            note=f"HTTP 上 {steps} 个请求：提交、收件、受理、审查×{journey.REVIEW_STEPS}、决定、送达、评价；"
            f"{place.clients} 个客户端，{rounds} 轮取中位；公文 PDF 由后台另出，不在内。"
            f"下限：同样的 {replay.statements} 条写语句，{replay.transactions} 个事务",
        ),
        Measurement(
            name="lifecycle_statements",
            label="一件全流程的 SQL 语句",
            value=recorded.statements,
            unit="条",
            floor=replay.statements,
            n=1,
            note="，".join(f"{r.verb} {len(r.statements)}" for r in recorded.requests),
        ),
    ]


def _guide(place: Place, pace: Pace) -> list[Measurement]:
    rounds, seconds, floor_seconds = pace.guide
    pages = [_asks(place.platform, request("GET", f"/items/{journey.TASK_CODE}"))] * place.clients
    bare = [_asks(place.bare, request("GET", "/"))] * place.clients
    run(pages, seconds=min(1.0, seconds))
    run(bare, seconds=min(0.5, seconds))
    turns = _turns(
        place,
        "指南页",
        {"floor": lambda: run(bare, seconds=floor_seconds), "subject": lambda: run(pages, seconds=seconds)},
        rounds,
    )
    return [
        Measurement(
            name="guide_pages_per_second",
            label="办事指南页",
            value=turns["subject"].rate,
            unit="页/秒",
            floor=turns["floor"].rate,
            n=turns["subject"].n,
            note=f"HTTP，{place.clients} 个客户端同时，{rounds} 轮取中位。下限：同样的 granian 上一个最小的 Django 页",
        )
    ]


def _pages(place: Place, pace: Pace) -> list[Measurement]:
    """One visitor alone: how long the server takes, and how much it sends. Before the load, with a morning's work on the desk."""
    asked = {
        "home": ("首页", request("GET", "/", headers=_COMPRESSED)),
        "search": ("搜索结果页", request("GET", f"/search?q={quote('失业登记')}", headers=_COMPRESSED)),
        "guide": ("办事指南页", request("GET", f"/items/{journey.TASK_CODE}", headers=_COMPRESSED)),
        "inbox": (f"待办页，{_on_the_desk()} 件", _inbox(place)),
    }
    with Wire(place.platform) as wire:
        sizes = {name: _page(wire.ask(prepared), prepared) for name, (_, prepared) in asked.items()}
    times = _alone(place, pace, asked)
    return [*times, *(_size(name, label, sizes[name]) for name, (label, _) in asked.items())]


def _inbox_after_load(place: Place, pace: Pace) -> list[Measurement]:
    """The same page when all that was handed in waits: what growth costs."""
    return _alone(place, pace, {"inbox_after_load": (f"待办页，{_on_the_desk()} 件", _inbox(place))})


def _alone(place: Place, pace: Pace, asked: dict[str, tuple[str, bytes]]) -> list[Measurement]:
    rounds, seconds = pace.pages
    kinds = {"floor": partial(run, [_asks(place.bare, request("GET", "/"))], seconds=seconds)} | {
        name: partial(run, [_asks(place.platform, prepared)], seconds=seconds) for name, (_, prepared) in asked.items()
    }
    turns = _turns(place, "各页", kinds, rounds)
    return [
        Measurement(
            name=f"{name}_page_ms",
            label=label,
            value=turns[name].milliseconds(0.5),
            unit="毫秒",
            floor=turns["floor"].milliseconds(0.5),
            n=turns[name].n,
            note="一个客户端，中位。下限：最小的 Django 页",
        )
        for name, (label, _) in asked.items()
    ]


def _search(place: Place, pace: Pace) -> list[Measurement]:
    """People's questions on a country's worth of items; after the pages, which meet the county's own."""
    rounds, seconds, size = pace.search
    generating = place.progress.add_task("生成事项", total=None)
    items = searching.fill(many=size)
    place.progress.update(generating, total=1, completed=1)
    return searching.told(_turns(place, "搜索", searching.kinds(seconds=seconds), rounds), items=items)


def _divisions(place: Place, pace: Pace, folder: Path, table: Path | None) -> list[Measurement]:
    """Finding one's way among all divisions of a country. Last: nothing else should be measured beside so many rows."""
    rounds, seconds, size = pace.divisions
    importing = place.progress.add_task("导入区划表", total=None)
    rows = places.take_in(table or places.made_up(folder / "divisions", about=size))
    place.progress.update(importing, total=1, completed=1)
    kinds = {name: partial(run, [places.asks(work)], seconds=seconds) for name, (_, work) in places.WORKS.items()}
    turns = _turns(place, "区划", kinds, rounds)
    return [
        Measurement(
            name=f"divisions_{name}_ms",
            label=label,
            value=turns[name].milliseconds(0.95),
            unit="毫秒",
            floor=turns["floor"].milliseconds(0.95),
            n=turns[name].n,
            note=f"{rows:,} 个区划，95% 不超过，不含网页。下限：按主键取一行",
        )
        for name, (label, _) in places.WORKS.items()
        if name != "floor"
    ]


def _inbox(place: Place) -> bytes:
    headers = _COMPRESSED | {"Cookie": place.county.desk_session()}
    return request("GET", "/desk", headers=headers)


def _on_the_desk() -> int:
    """Cases waiting for the window."""
    return Case.objects.filter(state=State.SUBMITTED).count()


def _size(name: str, label: str, answer: Answer) -> Measurement:
    coding = answer.header("Content-Encoding")
    packed = len(gzip.compress(answer.body, 6))
    said = f"传输时 {coding} 压缩" if coding else f"没有压缩；若用 gzip 是 {packed:,} 字节"
    return Measurement(
        name=f"{name}_page_bytes", label=f"{label}，大小", value=len(answer.body), unit="字节", n=1, note=said
    )
