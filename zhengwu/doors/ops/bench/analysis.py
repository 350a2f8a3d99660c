"""What the figures of the analysis cost once a long history is in them: reading the log, and the questions of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat
from time import perf_counter

from django.db import connection

from zhengwu.analytics import public as analysis
from zhengwu.doors.ops.bench import places
from zhengwu.doors.ops.bench.clients import Place, turns_of
from zhengwu.doors.ops.bench.load import run
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.kernel.public import current_time, local_date

#: The same sums by hand, over the same year.
_SUM = "SELECT sum(received), sum(decided), sum(on_time) FROM analytics_day WHERE day_date > now() - interval '1 year'"
_READ = "SELECT count(*), sum(length(data::text)) FROM event WHERE subject LIKE 'case:%%'"


def measured(place: Place, pages: tuple[int, float]) -> list[Measurement]:
    """After a history with its events was stored: read all of it, then ask as the pages do, twelve months of every body."""
    floor = _seconds(lambda: _execute(_READ))
    now = current_time()
    began = perf_counter()
    cases = analysis.recount(now=now)
    seconds = perf_counter() - began
    _execute("VACUUM ANALYZE")
    events = _events()
    asked = questions()
    works: dict[str, Callable[[], object]] = {
        "floor": partial(_execute, _SUM),
        **{name: work for name, (_, work) in asked.items()},
    }
    kinds = {name: partial(run, [places.asks(partial(_again, work))], seconds=pages[1]) for name, work in works.items()}
    turns = turns_of(place, "决策分析", kinds, pages[0])
    stored = f"{cases:,} 件办件、{events:,} 个事件"
    return [
        Measurement(
            name="analysis_recount_seconds",
            label="从头重算决策分析",
            value=seconds,
            unit="秒",
            floor=floor,
            n=cases,
            note=f"{stored}。下限：裸 SQL 把事件读一遍",
        ),
        *(
            Measurement(
                name=f"analysis_{name}_ms",
                label=label,
                value=turns[name].milliseconds(0.5),
                unit="毫秒",
                floor=turns["floor"].milliseconds(0.5),
                n=turns[name].n,
                note=f"{stored}，十二个月，全部机构，中位。下限：裸 SQL 把日表加一遍",
            )
            for name, (label, _) in asked.items()
        ),
    ]


def questions() -> dict[str, tuple[str, Callable[[], object]]]:
    """What each page asks, by its name."""
    today = local_date(current_time())
    scope = analysis.Scope(period=analysis.Period.month(today, months=12))
    return {
        "overview": (
            "总览的数字",
            lambda: (analysis.volume(scope), analysis.by_month(scope), analysis.under_way(scope, today=today)),
        ),
        "process": ("流程：走法、流程图、瓶颈", lambda: (analysis.process(scope), analysis.bottlenecks(scope))),
        "load": ("忙闲", lambda: (analysis.hours(scope), analysis.hours_by_item(scope))),
        "forecast": ("逾期预测", lambda: analysis.forecast(scope, today=today)),
        "ranking": ("排名", lambda: (analysis.by_body(scope), analysis.by_item(scope))),
    }


def _again(work: Callable[[], object]) -> Iterator[Callable[[], object]]:
    return repeat(work)


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _events() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM event")
        return int(cursor.fetchone()[0])


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
