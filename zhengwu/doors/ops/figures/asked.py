"""What is asked of the database for `/metrics`. Every statement reads an index of what is open, a small table, or PostgreSQL's own
books: none walks through all cases, events or certificates (a test looks at their plans).
"""

# ruff: noqa: S608 - only names and numbers of this file are put into statements

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: A backlog is counted up to here: beyond it, how long it has been waiting says more.
MOST_COUNTED: Final = 100_000
#: The sendings looked at for the last hour.
MOST_SENDINGS: Final = 10_000
#: Days before the last one from which a case is `soon`.
SOON_DAYS: Final = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """One metric: the statement answers rows of its labels' values and, last, its value; no row is nought.

    Parameters: `today` (of Shanghai), `midnight`, `now`.
    """

    name: str
    help: str
    statement: str
    labels: tuple[str, ...] = ()


_OPEN = "'submitted','received','correcting','accepted','reviewing','special','with_superior'"

ASKED: Final = (
    Asked("cases_open", "在办办件", f"SELECT count(*) FROM cases WHERE state IN ({_OPEN})"),
    Asked(
        "cases_due",
        "在办办件，按状态和承诺期限：late 超期、today 今天到期、soon 三天内、calm 更晚、none 没有期限在走",
        f"""
        SELECT state, CASE WHEN promise_due_date IS NULL THEN 'none' WHEN promise_due_date < %(today)s THEN 'late'
                    WHEN promise_due_date = %(today)s THEN 'today'
                    WHEN promise_due_date <= %(today)s + {SOON_DAYS} THEN 'soon' ELSE 'calm' END, count(*)
        FROM cases WHERE state IN ({_OPEN}) GROUP BY 1, 2""",
        ("state", "due"),
    ),
    Asked(
        "papers_waiting",
        "等着的文书：delivery 已决定没送达，seal 等批准用印",
        """
        SELECT 'delivery', count(*) FROM cases WHERE state IN ('approved', 'rejected')
        UNION ALL SELECT 'seal', count(*) FROM seals_userequest WHERE state = 'asked'
            AND asked_at > %(now)s - interval '90 days'""",
        ("for",),
    ),
    Asked(
        "cards_open",
        "没有办结的监察卡，按信号",
        """
        SELECT signal, count(*) FROM supervision_card
        WHERE state IN ('raised', 'notified', 'explained', 'upheld', 'rectified') GROUP BY 1""",
        ("signal",),
    ),
    Asked(
        "ratings_today",
        "今天的评价，按满意度（1 非常满意 到 5 非常不满意）",
        "SELECT grade, count(*) FROM rating WHERE rated_at >= %(midnight)s AND grade IS NOT NULL GROUP BY 1",
        ("grade",),
    ),
    Asked(
        "outbox_waiting",
        "等待处理的消息（最多数到十万）",
        f"SELECT count(*) FROM (SELECT 1 FROM outbox WHERE state = 'waiting' LIMIT {MOST_COUNTED}) waiting",
    ),
    Asked("outbox_failed", "多次失败、等人处理的消息", "SELECT count(*) FROM outbox WHERE state = 'failed'"),
    Asked(
        "outbox_lag_seconds",
        "到点的消息里等得最久的等了多少秒",
        """
        SELECT coalesce(extract(epoch FROM %(now)s - min(next_at)), 0) FROM outbox
        WHERE state = 'waiting' AND next_at <= %(now)s""",
    ),
    Asked(
        "jobs",
        "后台任务，按状态（成功的已经删去）",
        "SELECT status, count(*) FROM procrastinate_jobs WHERE status <> 'succeeded' GROUP BY 1",
        ("status",),
    ),
    Asked(
        "jobs_lag_seconds",
        "到点的后台任务里等得最久的等了多少秒",
        """
        SELECT coalesce(extract(epoch FROM %(now)s - min(coalesce(jobs.scheduled_at, told.at))), 0)
        FROM procrastinate_jobs jobs
        LEFT JOIN procrastinate_events told ON told.job_id = jobs.id AND told.type = 'deferred'
        WHERE jobs.status = 'todo' AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= %(now)s)""",
    ),
    Asked(
        "follower_behind",
        "跟着事件走的人落后多少条：supervision 监察、analytics 统计",
        """
        SELECT follower, greatest(given_out - at, 0)
        FROM (SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS given_out FROM event_id_seq) log,
             (SELECT 'supervision' AS follower, last_id AS at FROM supervision_position WHERE name = 'cards'
              UNION ALL SELECT 'analytics', event_id FROM analytics_position) positions""",
        ("follower",),
    ),
    Asked(
        "notices",
        "通知发送：queued 等着发，failed 没发出",
        f"""
        SELECT 'queued', count(*) FROM (SELECT 1 FROM notice_sending WHERE state = 'queued' LIMIT {MOST_COUNTED}) queued
        UNION ALL
        SELECT 'failed', count(*) FROM (SELECT 1 FROM notice_sending WHERE state = 'failed' LIMIT {MOST_COUNTED}) failed""",
        ("state",),
    ),
    Asked(
        "notices_sent_hour",
        "最近一小时发出的通知（最多数到一万）",
        f"""
        SELECT count(*) FROM (SELECT sent_at FROM notice_sending WHERE state = 'sent' ORDER BY id DESC LIMIT {MOST_SENDINGS})
            lately WHERE sent_at > %(now)s - interval '1 hour'""",
    ),
    Asked("items_in_force", "有效事项", "SELECT count(*) FROM items_itemversion WHERE state = 'in_force'"),
    Asked(
        "heartbeat_seconds",
        "后台进程上一次报平安到现在多少秒",
        "SELECT name, extract(epoch FROM %(now)s - beat_at) FROM heartbeat",
        ("process",),
    ),
    Asked(
        "database_connections",
        "数据库连接，按状态",
        """
        SELECT coalesce(state, 'other'), count(*) FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1""",
        ("state",),
    ),
    Asked(
        "database_connections_most",
        "数据库最多容纳多少连接",
        "SELECT setting::int FROM pg_settings WHERE name = 'max_connections'",
    ),
    Asked("database_size_bytes", "数据库占用的字节", "SELECT pg_database_size(current_database())"),
    Asked(
        "database_deadlocks",
        "数据库启动以来的死锁",
        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()",
    ),
    Asked(
        "database_longest_transaction_seconds",
        "开得最久的事务开了多少秒",
        """
        SELECT coalesce(extract(epoch FROM max(%(now)s - xact_start)), 0) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'""",
    ),
)

#: Tables told by PostgreSQL's own estimate once they are large: metric → (help, table).
COUNTED: Final = {
    "cases": ("办件总数（多了以后是估计）", "cases"),
    "events": ("事件总数（多了以后是估计）", "event"),
    "certificates": ("电子证照总数（多了以后是估计）", "certificate"),
}
#: Up to this size a table is counted, and beyond it estimated.
COUNTED_UP_TO_BYTES: Final = 16 * 1024 * 1024

#: Size and estimate of a table, or of all parts of one that is kept in parts.
ESTIMATE: Final = """
    WITH RECURSIVE parts AS (
        SELECT %(table)s::regclass::oid AS id UNION ALL
        SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.id
    )
    SELECT coalesce(sum(pg_relation_size(id)), 0), coalesce(sum(greatest(reltuples, 0)), 0)
    FROM parts JOIN pg_class ON oid = id WHERE relkind = 'r'"""
