"""What is measured, in order: the pages, the submit, the whole life of a case; each beside its floor."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Collection
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from zhengwu.cases.public import Case, State
from zhengwu.doors.ops.bench import (
    analysis,
    boards,
    checking,
    history,
    journey,
    machine,
    memory,
    papers,
    places,
    programs,
    search_quality,
    searching,
    servers,
    stock,
    supervising,
)
from zhengwu.doors.ops.bench.clients import (
    COMPRESSED,
    Place,
    alone,
    asks,
    inbox,
    lives,
    page,
    submits,
    turns_of,
    writes,
)
from zhengwu.doors.ops.bench.county import County, NotDone, Recorded, file_ids
from zhengwu.doors.ops.bench.load import run
from zhengwu.doors.ops.bench.parts import PARTS
from zhengwu.doors.ops.bench.recording import in_words
from zhengwu.doors.ops.bench.replay import Replay
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.wire import Answer, Wire, request

#: Cases waiting at the window while the pages are measured.
WAITING_CASES = 40


@dataclass(frozen=True, slots=True)
class Pace:
    """How many rounds, and how many seconds each run of a round takes; how many divisions there are, how many items, how many paper
    certificates are taken in, how many papers are issued, how many requests a web worker bears while its memory is watched."""

    submit: tuple[int, float, float]
    lifecycle: tuple[int, float, float]
    guide: tuple[int, float, float]
    pages: tuple[int, float]
    divisions: tuple[int, float, int]
    search: tuple[int, float, int]
    stock: int
    papers: int
    asks: int


#: About a minute of measuring.
USUAL = Pace(
    submit=(5, 2.5, 1.2),
    lifecycle=(3, 8.0, 1.5),
    guide=(5, 1.5, 0.8),
    pages=(3, 1.5),
    divisions=(3, 0.6, 665_000),
    search=(3, 4.0, 100_000),
    stock=20_000,
    papers=1_000,
    asks=20_000,
)
#: To see that everything works.
QUICK = Pace(
    submit=(1, 0.5, 0.3),
    lifecycle=(1, 0.5, 0.3),
    guide=(1, 0.3, 0.3),
    pages=(1, 0.2),
    divisions=(1, 0.1, 3_000),
    search=(1, 0.1, 1_000),
    stock=1_000,
    papers=20,
    asks=200,
)
#: More cases a second than bare SQL writes here; each client prepares its share before the clock starts.
_MOST_SUBMITS, _MOST_LIVES = 2500, 300


def measure(
    *,
    folder: Path,
    clients: int,
    pace: Pace,
    cases: int,
    table: Path | None = None,
    certificates: int | None = None,
    asks: int | None = None,
    only: Collection[str] = (),
) -> tuple[list[Measurement], list[str]]:
    """Everything, in one run; and what could not be measured, with the reason: the rest is not lost with it.

    Args:
        cases: how many are stored when lives are measured again
        table: a folder with the country's table of divisions; without it, one is made up
        certificates: how many are taken in from paper, if not as many as the pace says
        asks: how many requests a web worker bears while its memory is watched, if not as many as the pace says
        only: some of `PARTS`; none means all
    """
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
        told: dict[str, list[Measurement]] = {}
        # The order of measuring is not that of reading: the pages first, while the desk holds little.
        parts: dict[str, Callable[[], list[Measurement]]] = {
            "machine": machine.measured,
            "papers": partial(papers.measured, many=pace.papers),
            "pages": partial(_pages, place, pace),
            "guide": partial(_guide, place, pace),
            "submit": partial(_submit, place, recorded, pace),
            "programs": partial(programs.measured, place, pace.pages),
            "lifecycle": partial(_lifecycle, place, recorded, pace),
            "history": lambda: _history(place, pace, cases=cases, before=told.get("lifecycle", [])),
            "analysis": partial(analysis.measured, place, pace.pages),
            "supervision": lambda: [*supervising.measured(place, many=cases), *boards.measured(place)],
            "search": partial(_search, place, pace),
            "stock": lambda: stock.measured(
                place, many=pace.stock if certificates is None else certificates, folder=folder
            ),
            "checks": lambda: checking.measured(place, pages=pace.pages),
            "divisions": partial(_divisions, place, pace, folder, table),
            "memory": partial(memory.at_rest, folder=folder),
            "growth": lambda: memory.growth(folder=folder, asks=pace.asks if asks is None else asks),
        }
        wanted = {*only, "lifecycle"} if "history" in only else {*(only or PARTS)}
        missing: list[str] = []
        for name, part in parts.items():
            if name in wanted:
                try:
                    told[name] = part()
                except RuntimeError as reason:  # what was not done, and what gave no figure
                    missing.append(f"{name}：{reason}")
        return [one for name in PARTS for one in told.get(name, [])], missing


def _history(place: Place, pace: Pace, *, cases: int, before: list[Measurement]) -> list[Measurement]:
    """The desk after the load, and everything again with a long history."""
    empty = next((m.value for m in before if m.name == "lifecycle_per_second"), None)
    if empty is None:
        raise NotDone("没有空库时的全流程速度，无从比较。")
    waiting = alone(place, pace.pages, {"inbox_after_load": (f"待办页，{_on_the_desk()} 件", inbox(place))})
    return waiting + history.measured(place, many=cases, empty=empty, lifecycle=pace.lifecycle, pages=pace.pages)


# Measurements


def _fill_the_desk(place: Place) -> None:
    with Wire(place.platform) as wire:
        send = place.county.sender(wire)
        for nth in range(WAITING_CASES):
            send(journey.submission(place.applications[nth % place.clients]))


def _submit(place: Place, recorded: Recorded, pace: Pace) -> list[Measurement]:
    rounds, seconds, floor_seconds = pace.submit
    taken = recorded.only("submit")
    replay = Replay([taken], codes=recorded.codes, keep=file_ids(place.applications))
    clients = [submits(place, a) for a in place.applications]
    run(clients, seconds=min(1.0, seconds))
    turns = turns_of(
        place,
        "提交",
        {
            "floor": lambda: writes(place, replay, seconds=floor_seconds, most=_MOST_SUBMITS),
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
    clients = [lives(place, a) for a in place.applications]
    turns = turns_of(
        place,
        "全流程",
        {
            "floor": lambda: writes(place, replay, seconds=floor_seconds, most=_MOST_LIVES),
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
    pages = [asks(place.platform, request("GET", f"/items/{journey.TASK_CODE}"))] * place.clients
    bare = [asks(place.bare, request("GET", "/"))] * place.clients
    run(pages, seconds=min(1.0, seconds))
    run(bare, seconds=min(0.5, seconds))
    turns = turns_of(
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
        "home": ("首页", request("GET", "/", headers=COMPRESSED)),
        "search": ("搜索结果页", request("GET", f"/search?q={quote('失业登记')}", headers=COMPRESSED)),
        "guide": ("办事指南页", request("GET", f"/items/{journey.TASK_CODE}", headers=COMPRESSED)),
        "inbox": (f"待办页，{_on_the_desk()} 件", inbox(place)),
    }
    with Wire(place.platform) as wire:
        sizes = {name: page(wire.ask(prepared), prepared) for name, (_, prepared) in asked.items()}
    times = alone(place, pace.pages, asked)
    return [*times, *(_size(name, label, sizes[name]) for name, (label, _) in asked.items())]


def _search(place: Place, pace: Pace) -> list[Measurement]:
    """People's questions on the county's own items, then on a country's worth; after the pages, which meet the county's own."""
    quality = search_quality.measured()
    rounds, seconds, size = pace.search
    generating = place.progress.add_task("生成事项", total=None)
    items = searching.fill(many=size)
    place.progress.update(generating, total=1, completed=1)
    told = searching.told(turns_of(place, "搜索", searching.kinds(seconds=seconds), rounds), items=items)
    return [*quality, *told]


def _divisions(place: Place, pace: Pace, folder: Path, table: Path | None) -> list[Measurement]:
    """Finding one's way among all divisions of a country. Last: nothing else should be measured beside so many rows."""
    rounds, seconds, size = pace.divisions
    importing = place.progress.add_task("导入区划表", total=None)
    rows = places.take_in(table or places.made_up(folder / "divisions", about=size))
    place.progress.update(importing, total=1, completed=1)
    kinds = {name: partial(run, [places.asks(work)], seconds=seconds) for name, (_, work) in places.WORKS.items()}
    turns = turns_of(place, "区划", kinds, rounds)
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
