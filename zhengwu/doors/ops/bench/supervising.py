"""电子监察: what the rules cost over a whole history and in a quiet minute, and how long a card takes from its event."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import islice
from threading import Event, Thread
from time import perf_counter

from django.db import connection, transaction

from zhengwu.cases.events import SpecialProcedureStarted
from zhengwu.cases.public import Case, generate_year
from zhengwu.doors.ops.bench.clients import Place
from zhengwu.doors.ops.bench.results import Measurement, percentile
from zhengwu.kernel.public import SYSTEM, current_time, local_date, publish
from zhengwu.supervision.public import Card, check_planted, follow, skip_ahead, sweep

EVENTS_A_SECOND, SECONDS = 200, 10
#: One event in so many breaks a rule.
_ONE_IN = 20
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
    """Publish at a steady pace, one event in twenty breaking a rule; a follower as in the worker runs beside it."""
    skip_ahead(now=current_time())
    wanted = EVENTS_A_SECOND * seconds
    numbers = list(islice(_numbers(), wanted))
    published: dict[str, float] = {}
    stood: dict[str, float] = {}
    over = Event()
    follower = Thread(target=_follow, args=(over, stood), daemon=True)
    follower.start()
    began = perf_counter()
    for nth, number in enumerate(numbers):
        time.sleep(max(0.0, began + nth / EVENTS_A_SECOND - perf_counter()))
        breaks = nth % _ONE_IN == 0
        _publish(number, breaks=breaks)
        if breaks:
            published[number] = perf_counter()
    spent = perf_counter() - began
    until = perf_counter() + _PATIENCE_SECONDS
    while len(stood.keys() & published.keys()) < len(published) and perf_counter() < until:
        time.sleep(0.05)
    over.set()
    follower.join()
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


def _numbers() -> Iterator[str]:
    rows = Case.objects.filter(state="closed").order_by("pk").values_list("project_no", flat=True)
    yield from rows.iterator(chunk_size=2000)


def _publish(project_no: str, *, breaks: bool) -> None:
    now = current_time()
    fact = SpecialProcedureStarted(
        project_no=project_no,
        kind="testing",
        basis="" if breaks else "检测",
        planned_days=30,
        started_date=local_date(now),
        notice_no="1",
    )
    with transaction.atomic():
        publish(fact, by=SYSTEM, at=now)


def _follow(over: Event, stood: dict[str, float]) -> None:
    """What the woken worker does; whenever cards came to stand, when."""
    last = Card.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    try:
        while not over.is_set():
            if not follow(now=current_time()):
                time.sleep(0.02)
                continue
            at = perf_counter()
            for pk, number in Card.objects.filter(pk__gt=last).order_by("pk").values_list("pk", "project_no"):
                stood.setdefault(number, at)
                last = pk
    finally:
        connection.close()
