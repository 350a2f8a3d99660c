"""The figures `/metrics` tells."""

from __future__ import annotations

from django.db import connection

_STATEMENTS = {
    "cases": ("办件总数", "SELECT count(*) FROM cases"),
    "cases_open": (
        "在办办件",
        "SELECT count(*) FROM cases WHERE state IN ('submitted','received','correcting','accepted','reviewing','special')",
    ),
    "events": ("事件总数（估计）", "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE relname = 'event'"),
    "outbox_waiting": ("等待处理的消息", "SELECT count(*) FROM outbox WHERE state = 'waiting'"),
    "outbox_failed": ("失败的消息", "SELECT count(*) FROM outbox WHERE state = 'failed'"),
    "items_in_force": ("有效事项", "SELECT count(*) FROM items_itemversion WHERE state = 'in_force'"),
}


def figures() -> dict[str, tuple[str, float]]:
    """Name → (what it counts, value now)."""
    values = {}
    with connection.cursor() as cursor:
        for name, (what, statement) in _STATEMENTS.items():
            cursor.execute(statement)
            values[name] = (what, float(cursor.fetchone()[0]))
    return values
