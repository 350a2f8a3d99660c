"""电子监察: what the rules cost over a whole history and in a quiet minute, and how long a card takes from its event."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import islice
from threading import Event, Thread
from time import perf_counter

from django.db import connection, transaction

from zhengwu.cases.events import SpecialProcedureStarted
from zhengwu.cases.public import Case, generate_year
from zhengwu.doors.ops.bench import following
from zhengwu.doors.ops.bench.clients import Place
from zhengwu.doors.ops.bench.helpers import helping
from zhengwu.doors.ops.bench.results import Measurement, percentile
from zhengwu.kernel.public import SYSTEM, current_time, local_date, publish
from zhengwu.supervision.public import Card, check_planted, skip_ahead, sweep

EVENTS_A_SECOND, SECONDS = 200, 10
#: One event in so many breaks a rule; so many are published together.
_ONE_IN, _AT_ONCE = 20, 4
_LOOKED_EVERY_SECONDS = 0.05
_PATIENCE_SECONDS = 60
_READ = """
    SELECT count(length(data::text)) FROM
    (SELECT data FROM event WHERE subject LIKE 'case:%' ORDER BY subject, seq) read
"""
#: Every case is open: two clocks each, none of them due.
_OPEN = """
    INSERT INTO supervision_watch (subject, clock, key, due_at, judged)
    SELECT 'case:' || project_no, clock, '', now() + interval '2 days' + id % 90 * interval '1 day', '{}'
    FROM cases, unnest(ARRAY['promise', 'statutory']) clock ON CONFLICT DO NOTHING
"""
_SCAN = "SELECT count(*) FROM supervision_watch WHERE due_at < '1900-01-01' AND length(subject) > 0"


def measured(place: Place, *, many: int, seconds: int = SECONDS) -> list[Measurement]:
    """Store a year of `many` cases with their events, then measure."""
    task = place.progress.add_task("监察", total=4)
    began = perf_counter()
    now = current_time()
    planted: dict[str, frozenset[str]] = {}
    made, events = generate_year(
        many=many,
        violations=many // 100,
        seed=1,
        now=now,
        planted=lambda one: planted.update({one.project_no: frozenset(one.breaks)}),
    )
    wrote = perf_counter() - began
    skip_ahead(now=now)
    place.progress.update(task, completed=1)
    rows = [
        Measurement(
            name="year_events_per_second",
            label="生成一年，带事件链",
            value=events / wrote,
            unit="条/秒",
            n=events,
            note=f"{made:,} 件、{events:,} 条事件，{wrote:.0f} 秒，每条封印，链可核验",
        ),
        _history(planted, events=events),
    ]
    place.progress.update(task, completed=2)
    rows.append(_quiet_minute())
    place.progress.update(task, completed=3)
    rows += _lag(seconds)
    place.progress.update(task, completed=4)
    return rows


def _history(planted: dict[str, frozenset[str]], *, events: int) -> Measurement:
    """All rules over all cases; beside it, the database reading the same events in the same order."""
    began = perf_counter()
    checked = check_planted(planted=planted, now=current_time())
    ours = perf_counter() - began
    began = perf_counter()
    _ask(_READ)
    floor = perf_counter() - began
    return Measurement(
        name="rules_cases_per_second",
        label="全部规则核对历史",
        value=checked.looked_at / ours,
        unit="件/秒",
        floor=checked.looked_at / floor,
        n=checked.looked_at,
        note=f"{checked.looked_at:,} 件、约 {events:,} 条事件，{ours:.0f} 秒；"
        f"召回 {checked.recall:.2%}，精确 {checked.precision:.2%}。"
        "下限：数据库按同样的顺序把同样的事件读一遍",
    )


def _quiet_minute() -> Measurement:
    """What the worker does every minute while nothing is due, however many clocks run."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN)
        cursor.execute("VACUUM ANALYZE supervision_watch")
        cursor.execute("SELECT count(*) FROM supervision_watch")
        (watched,) = cursor.fetchone()
    sweep(now=current_time())
    ours, floor = _milliseconds(lambda: sweep(now=current_time())), _milliseconds(lambda: _ask(_SCAN))
    return Measurement(
        name="rules_sweep_ms",
        label="每分钟的监察清扫",
        value=ours,
        unit="毫秒",
        floor=floor,
        n=5,
        note=f"{watched:,} 个在走的时钟，没有到点的，中位。下限：裸 SQL 把这张表扫一遍",
    )


def _milliseconds(work: Callable[[], object], *, times: int = 5) -> float:
    taken = []
    for _ in range(times):
        began = perf_counter()
        work()
        taken.append(1000 * (perf_counter() - began))
    return percentile(taken, 0.5)


def _ask(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        cursor.fetchone()


def _lag(seconds: int) -> list[Measurement]:
    """Publish at a steady pace, one event in twenty breaking a rule; a process that follows as the worker does runs beside it."""
    skip_ahead(now=current_time())
    wanted = EVENTS_A_SECOND * seconds
    first, *numbers = islice(_numbers(), 1 + wanted)
    published: dict[str, float] = {}
    stood: dict[str, float] = {}
    over = Event()
    watcher = Thread(target=_watch, args=(over, stood), daemon=True)
    watcher.start()
    with helping(following.__name__):
        _publish([first], first_breaks=True)
        _wait_for({first}, stood)
        began = perf_counter()
        for nth in range(0, len(numbers), _AT_ONCE):
            time.sleep(max(0.0, began + nth / EVENTS_A_SECOND - perf_counter()))
            together = numbers[nth : nth + _AT_ONCE]
            _publish(together, first_breaks=nth % _ONE_IN == 0)
            if nth % _ONE_IN == 0:
                published[together[0]] = perf_counter()
        spent = perf_counter() - began
        _wait_for(published.keys(), stood)
    over.set()
    watcher.join()
    lags = [stood[number] - at for number, at in published.items() if number in stood]
    note = (
        f"{len(numbers):,} 条事件，实际每秒 {len(numbers) / spent:.0f} 条，其中 {len(published)} 条违规，"
        f"{len(lags)} 张卡发出；从提交到看得见卡"
    )
    return [
        Measurement(
            name=f"card_lag_p{round(share * 100)}_ms",
            label=f"从事件到监察卡，{share:.0%} 不超过",
            value=1000 * percentile(lags, share),
            unit="毫秒",
            n=len(lags),
            note=note,
        )
        for share in (0.5, 0.95)
    ]


def _wait_for(published: Set[str], stood: Mapping[str, float]) -> None:
    until = perf_counter() + _PATIENCE_SECONDS
    while len(stood.keys() & published) < len(published) and perf_counter() < until:
        time.sleep(_LOOKED_EVERY_SECONDS)


def _numbers() -> Iterator[str]:
    rows = Case.objects.filter(state="closed").order_by("pk").values_list("project_no", flat=True)
    yield from rows.iterator(chunk_size=2000)


def _publish(numbers: Sequence[str], *, first_breaks: bool) -> None:
    """In one transaction, as a request publishes two to four events."""
    now = current_time()
    with transaction.atomic():
        for nth, number in enumerate(numbers):
            fact = SpecialProcedureStarted(
                project_no=number,
                kind="testing",
                basis="" if first_breaks and nth == 0 else "检测",
                planned_days=30,
                started_date=local_date(now),
                notice_no="1",
            )
            publish(fact, by=SYSTEM, at=now)


def _watch(over: Event, stood: dict[str, float]) -> None:
    """Whenever cards have come to stand, when: as an open board looks for them."""
    last = Card.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    try:
        while not over.is_set():
            found = list(Card.objects.filter(pk__gt=last).order_by("pk").values_list("pk", "project_no"))
            at = perf_counter()
            for pk, number in found:
                stood.setdefault(number, at)
                last = pk
            time.sleep(_LOOKED_EVERY_SECONDS)
    finally:
        connection.close()
