"""Jobs left behind are taken up again, once, and nothing waits behind a dead worker."""

from __future__ import annotations

import pytest
from django.db import connection

from zhengwu.kernel.jobs import MOST_TRIES
from zhengwu.kernel.public import job_figures, take_up_again

pytestmark = pytest.mark.django_db

LIVING, DEAD = 5, 300


def worker(*, silent: int) -> int:
    return _one(
        "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s)) RETURNING id",
        silent,
    )


def job(
    status: str, *, of: int | None = None, queueing_lock: str | None = None, lock: str | None = None, attempts: int = 0
) -> int:
    return _one(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, status, worker_id, queueing_lock, lock, attempts)"
        " VALUES ('default', 'kernel.sweep_outbox', %s, %s, %s, %s, %s) RETURNING id",
        status, of, queueing_lock, lock, attempts,
    )  # fmt: skip


def _one(statement: str, *values: str | int | None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.fetchone()[0])


def states() -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, status FROM procrastinate_jobs")
        return dict(cursor.fetchall())


def fetched() -> int | None:
    """The job the next worker that comes along gets."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_fetch_job_v2(NULL, NULL)")
        row = cursor.fetchone()
        return row[0] if row else None


def test_the_job_of_a_dead_worker_is_taken_up_again_and_that_of_a_living_one_is_left_alone() -> None:
    orphan, busy = job("doing", of=worker(silent=DEAD)), job("doing", of=worker(silent=LIVING))
    nobodys = job("doing")
    assert take_up_again() == 2
    assert states() == {orphan: "todo", busy: "doing", nobodys: "todo"}
    assert fetched() == orphan
    assert take_up_again(silent_seconds=1) == 2, "who is dead is a question of patience"


def test_nothing_waits_for_ever_behind_a_lock_that_a_dead_worker_held() -> None:
    held = job("doing", of=worker(silent=DEAD), lock="supervision.follow")
    job("todo", lock="supervision.follow")
    assert fetched() is None
    take_up_again()
    assert fetched() == held


def test_where_the_same_work_waits_already_the_waiting_one_does_it() -> None:
    job("doing", of=worker(silent=DEAD), queueing_lock="kernel.sweep_outbox")
    waiting = job("todo", queueing_lock="kernel.sweep_outbox")
    take_up_again()
    assert states() == {waiting: "todo"}


def test_of_several_left_behind_under_one_lock_one_is_done() -> None:
    dead = worker(silent=DEAD)
    job("doing", of=dead, queueing_lock="notices.send")
    newest = job("failed", of=dead, queueing_lock="notices.send", attempts=1)
    assert take_up_again() == 1
    assert states() == {newest: "todo"}


def test_a_failed_job_is_tried_again_later_and_not_for_ever() -> None:
    again, given_up = job("failed", attempts=1), job("failed", attempts=MOST_TRIES)
    take_up_again()
    assert states() == {again: "todo", given_up: "failed"}
    assert fetched() is None, "its time has not come"
    assert job_figures().failed == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT extract(epoch FROM scheduled_at - now()) FROM procrastinate_jobs WHERE id = %s", [again])
        assert cursor.fetchone()[0] == 15


def test_what_waits_is_counted_with_how_long() -> None:
    waiting = job("todo")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_events SET at = now() - interval '20 minutes' WHERE job_id = %s", [waiting]
        )
    figures = job_figures()
    assert (figures.waiting, figures.running, figures.failed) == (1, 0, 0)
    assert figures.longest_seconds == 1200
