"""Jobs whose worker died, or that met a database that was away: they are taken up again, and nothing waits behind them for ever.

A worker that is killed leaves its job `doing`. Whatever shares its `lock` would wait for it till the end of days, so somebody must
notice: every living worker looks every few seconds. All of our tasks bear running twice; most look for what is due and would come
round again anyway.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection, transaction

#: A worker tells every ten seconds that it lives (procrastinate's own beat); after this long without it is dead.
SILENT_SECONDS = 45
#: A job that failed is tried so often, each time twice as late, from fifteen seconds on; then a person looks (`zhengwu doctor`).
MOST_TRIES = 4

#: Every job nobody is working on that is not waiting either; `nth` counts those of one queueing lock, the newest first.
_LEFT_BEHIND = """
    WITH left_behind AS (
        SELECT job.id, job.queueing_lock, job.status,
               row_number() OVER (PARTITION BY job.queueing_lock ORDER BY job.id DESC) AS nth
        FROM procrastinate_jobs AS job LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
        WHERE (job.status = 'doing'
               AND (worker.id IS NULL OR worker.last_heartbeat < now() - make_interval(secs => %(silent)s)))
           OR (job.status = 'failed' AND job.attempts < %(most)s)
    )
"""
#: The same work waits already under its queueing lock: the waiting one will do it.
_SPARED = (  # nothing in it comes from outside
    _LEFT_BEHIND  # noqa: S608
    + """
    DELETE FROM procrastinate_jobs AS job USING left_behind
    WHERE job.id = left_behind.id AND job.status = left_behind.status AND job.queueing_lock IS NOT NULL
      AND (nth > 1 OR EXISTS (
          SELECT FROM procrastinate_jobs AS other
          WHERE other.queueing_lock = job.queueing_lock AND other.status = 'todo'))
"""
)
#: `attempts` counts by itself when a job fails, and by us when its worker died.
_AGAIN = (
    _LEFT_BEHIND  # noqa: S608
    + """
    UPDATE procrastinate_jobs AS job
    SET status = 'todo', worker_id = NULL, abort_requested = false,
        attempts = job.attempts + CASE WHEN job.status = 'doing' THEN 1 ELSE 0 END,
        scheduled_at = now() + CASE WHEN job.status = 'doing' THEN interval '0'
                                    ELSE make_interval(secs => 15 * 2 ^ (job.attempts - 1)) END
    FROM left_behind WHERE job.id = left_behind.id AND job.status = left_behind.status
"""
)
_FIGURES = """
    SELECT count(*) FILTER (WHERE status = 'failed'),
           count(*) FILTER (WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()),
           count(*) FILTER (WHERE status = 'doing'),
           coalesce(max(extract(epoch FROM now() - coalesce(scheduled_at, deferred.at)))
               FILTER (WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()), 0)
    FROM procrastinate_jobs AS job
    LEFT JOIN LATERAL (
        SELECT max(at) AS at FROM procrastinate_events WHERE job_id = job.id AND type IN ('deferred', 'deferred_for_retry')
    ) AS deferred ON status = 'todo'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFigures:
    """How many failed for good or for now, how many are due and wait, how many run; `longest_seconds`: how long one has waited."""

    failed: int
    waiting: int
    running: int
    longest_seconds: float


def take_up_again(*, silent_seconds: float = SILENT_SECONDS) -> int:
    """Give the jobs of dead workers, and failed ones, to whoever lives; how many. Several processes may do it at once."""
    values = {"silent": silent_seconds, "most": MOST_TRIES}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('zhengwu.take_up_again'))")
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(_SPARED, values)
        cursor.execute(_AGAIN, values)
        return int(cursor.rowcount)


def job_figures() -> JobFigures:
    """As of now."""
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES)
        failed, waiting, running, longest = cursor.fetchone()
    return JobFigures(failed=failed, waiting=waiting, running=running, longest_seconds=float(longest))
