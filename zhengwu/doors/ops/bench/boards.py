"""电子监察总览: what the live board costs the server over everything that is stored, and one look of a stream at the log."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from django.db import connection

from zhengwu.cases.public import Case
from zhengwu.doors.ops.bench.clients import Place
from zhengwu.doors.ops.bench.results import Measurement, percentile
from zhengwu.kernel.public import StoredEvent, current_time, local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.people.public import account_by_username
from zhengwu.supervision.public import board, body_scores, news_since, quarter_of

_TIMES = 30
#: The least the board has to know: how many came today.
_TODAY = """
    SELECT count(*) FROM cases
    WHERE received_at >= date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai'
"""


def measured(place: Place) -> list[Measurement]:
    """Whatever the rounds before have stored."""
    task = place.progress.add_task("总览", total=3)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    supervisor = _supervisor()
    stored = f"{Case.objects.count():,} 件办件、{StoredEvent.objects.count():,} 条事件"
    floor = _milliseconds(_today)
    place.progress.update(task, completed=1)
    whole = _milliseconds(lambda: _whole(supervisor))
    place.progress.update(task, completed=2)
    end = news_since(0).position
    look = _milliseconds(lambda: news_since(end))
    place.progress.update(task, completed=3)
    return [
        Measurement(
            name="supervision_board_ms",
            label="监察总览的全部查询",
            value=percentile(whole, 0.9),
            unit="毫秒",
            floor=percentile(floor, 0.9),
            n=_TIMES,
            note=f"库里 {stored}，十次里九次不超过。下限：裸 SQL 数一数今天收的件",
        ),
        Measurement(
            name="supervision_stream_look_ms",
            label="实时连接看一眼日志",
            value=percentile(look, 0.9),
            unit="毫秒",
            n=_TIMES,
            note="没有新事件时，十次里九次不超过",
        ),
    ]


def _supervisor() -> Officer:
    account = account_by_username(username="chenjing")
    assert account is not None, "the county has its supervisor"
    officer = officer_for(account, today=local_date(current_time()))
    assert officer is not None, "and she is at work"
    return officer


def _whole(supervisor: Officer) -> None:
    """Everything the page asks the database for, beside its frame."""
    now = current_time()
    news_since(0)
    board(officer=supervisor, now=now)
    body_scores(officer=supervisor, first_date=quarter_of(local_date(now)).first, last_date=local_date(now))


def _today() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_TODAY)
        cursor.fetchone()


def _milliseconds(work: Callable[[], object]) -> list[float]:
    work()  # the first one reads from disk
    taken = []
    for _ in range(_TIMES):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * 1000)
    return taken
