"""What a long history costs: whole lives, the inbox and the sweep of deadlines once a great many cases are stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat
from time import perf_counter

from django.db import connection

from zhengwu.cases.public import (
    Case,
    generate_cases,
    keep_delivery_dates,
    sweep_lapsed,
    sweep_publicity,
    sweep_renewals,
    sweep_silence,
    sweep_tolerated,
)
from zhengwu.doors.ops.bench import places
from zhengwu.doors.ops.bench.clients import Place, alone, inbox, lives, turns_of
from zhengwu.doors.ops.bench.load import run
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.kernel.public import current_time

#: What the sweep of every hour asks, in its order.
SWEEPS = (sweep_silence, sweep_lapsed, sweep_publicity, sweep_tolerated, sweep_renewals, keep_delivery_dates)
#: All that was accepted is open again: the most a sweep can meet.
_OPEN_AGAIN = """
    UPDATE cases SET state = 'reviewing', decided_at = NULL, closed_at = NULL
    WHERE accept_date IS NOT NULL AND idempotency_key LIKE 'generated:%'
"""
_SCAN = (
    "SELECT count(*) FROM cases WHERE state = 'reviewing' AND promise_due_date < '1900-01-01' AND length(task_code) > 0"
)


def measured(
    place: Place, *, many: int, empty: float, lifecycle: tuple[int, float, float], pages: tuple[int, float]
) -> list[Measurement]:
    """Store `many` cases, then measure again. `empty`: lives a second before, the floor of those after."""
    task = place.progress.add_task("生成办件", total=many)
    began = perf_counter()
    made = generate_cases(
        many=many,
        now=current_time(),
        events=True,
        progress=lambda done, _of: place.progress.update(task, completed=done),
    )
    seconds = perf_counter() - began
    _settle()
    stored = f"{Case.objects.count():,} 件办件"
    return [
        Measurement(
            name="generated_cases_per_second",
            label="生成办件",
            value=made / seconds,
            unit="件/秒",
            n=made,
            note=f"{made:,} 件用了 {seconds:.0f} 秒，含编号、期限、密封、事件和统计信息",
        ),
        _lives_again(place, stored, empty=empty, lifecycle=lifecycle),
        *alone(place, pages, {"inbox_with_history": (f"待办页，库里 {stored}", inbox(place))}),
        *_sweeps(place, pages),
    ]


def _settle() -> None:
    """What a server does in the hours after such a load, done before the clock starts: it would share two cores with what is
    measured."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _lives_again(place: Place, stored: str, *, empty: float, lifecycle: tuple[int, float, float]) -> Measurement:
    rounds, seconds, _ = lifecycle
    clients = [lives(place, a) for a in place.applications]
    turns = turns_of(place, "全流程，有历史", {"subject": partial(run, clients, seconds=seconds)}, rounds)["subject"]
    return Measurement(
        name="lifecycle_with_history_per_second",
        label="一件从提交到评价，有历史",
        value=turns.rate,
        unit="件/秒",
        floor=empty,
        n=turns.n,
        note=f"库里 {stored}。下限：同一次运行里空库时的速度",
    )


def _sweeps(place: Place, pages: tuple[int, float]) -> list[Measurement]:
    """Every hour the platform looks for what is due. Beside it: one scan of the table by hand."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN_AGAIN)
        still_open = cursor.rowcount
        cursor.execute("VACUUM ANALYZE cases")
    _sweep()  # what is due already is done before it is measured
    works: dict[str, Callable[[], object]] = {"floor": _scan, "sweep": _sweep}
    kinds = {name: partial(run, [places.asks(partial(_again, work))], seconds=pages[1]) for name, work in works.items()}
    turns = turns_of(place, "到期清扫", kinds, pages[0])
    return [
        Measurement(
            name="due_sweep_ms",
            label="找出到期的办件",
            value=turns["sweep"].milliseconds(0.5),
            unit="毫秒",
            floor=turns["floor"].milliseconds(0.5),
            n=turns["sweep"].n,
            note=f"{still_open:,} 件在办，{len(SWEEPS)} 项清扫一遍，中位。下限：裸 SQL 把办件表扫一遍",
        )
    ]


def _again(work: Callable[[], object]) -> Iterator[Callable[[], object]]:
    return repeat(work)


def _sweep() -> None:
    now = current_time()
    for sweep in SWEEPS:
        sweep(now=now)


def _scan() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off")
        try:
            cursor.execute(_SCAN)
        finally:
            cursor.execute("RESET enable_indexscan; RESET enable_bitmapscan; RESET enable_indexonlyscan")
