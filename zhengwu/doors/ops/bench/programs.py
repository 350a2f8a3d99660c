"""What other programs ask most: one case, and an officer's list of a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from zhengwu.doors.ops.bench import journey
from zhengwu.doors.ops.bench.clients import Place, asks, page, turns_of
from zhengwu.doors.ops.bench.county import NotDone
from zhengwu.doors.ops.bench.load import run
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.wire import Wire, request

_LISTED = 100


def measured(place: Place, pages: tuple[int, float]) -> list[Measurement]:
    """Both as an office's own system would ask, with a token; the list by one client, the case by all of them, each its own."""
    rounds, seconds = pages
    floor = request("GET", "/")
    one_by_all = [asks(place.platform, _of(place, f"/api/v1/cases/{number}")) for number in _handed_in(place)]
    work = _of(place, f"/api/v1/desk/tasks?limit={_LISTED}", who=journey.WINDOW)
    _must_be_full(place, work)
    turns = turns_of(
        place,
        "程序来查",
        {
            "floor_all": partial(run, [asks(place.bare, floor)] * place.clients, seconds=seconds),
            "case": partial(run, one_by_all, seconds=seconds),
            "floor_one": partial(run, [asks(place.bare, floor)], seconds=seconds),
            "list": partial(run, [asks(place.platform, work, first=seconds)], seconds=seconds),
        },
        rounds,
    )
    return [
        Measurement(
            name="case_reads_per_second",
            label="查一件办件",
            value=turns["case"].rate,
            unit="次/秒",
            floor=turns["floor_all"].rate,
            n=turns["case"].n,
            note=f"GET /api/v1/cases/…，{place.clients} 个客户端同时，{rounds} 轮取中位。下限：最小的 Django 页",
        ),
        Measurement(
            name="lists_of_100_per_second",
            label=f"取 {_LISTED} 件待办",
            value=turns["list"].rate,
            unit="次/秒",
            floor=turns["floor_one"].rate,
            n=turns["list"].n,
            note=f"GET /api/v1/desk/tasks，一个客户端，{rounds} 轮取中位。下限：最小的 Django 页",
        ),
    ]


def _of(place: Place, path: str, *, who: str = journey.APPLICANT) -> bytes:
    return request("GET", path, headers=place.county.headers(journey.Ask("read", who, path, None)))


def _handed_in(place: Place) -> Sequence[str]:
    """A case for every client, and as many more as fill the list."""
    with Wire(place.platform) as wire:
        send = place.county.sender(wire)
        numbers = [
            str(send(journey.submission(place.applications[nth % place.clients]))["project_no"])
            for nth in range(max(_LISTED, place.clients))
        ]
    return numbers[: place.clients]


def _must_be_full(place: Place, prepared: bytes) -> None:
    with Wire(place.platform) as wire:
        listed = len(page(wire.ask(prepared), prepared).json()["items"])
    if listed != _LISTED:
        raise NotDone(f"待办只有 {listed} 件，应该有 {_LISTED} 件。")
