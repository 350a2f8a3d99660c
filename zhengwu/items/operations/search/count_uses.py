"""用得多不多: openings are added up in the process and written now and then; applications are counted anew each night."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping

from django.conf import settings
from django.db import connection

_ADD = """
INSERT INTO items_itemusage (item_id, opened, applied)
SELECT item.id, new.times, 0
FROM unnest(%s::text[], %s::bigint[]) AS new (task_code, times) JOIN items_item item USING (task_code)
ORDER BY item.id
ON CONFLICT (item_id) DO UPDATE SET opened = items_itemusage.opened + excluded.opened
"""
_SET = """
INSERT INTO items_itemusage (item_id, opened, applied)
SELECT item.id, 0, new.times
FROM unnest(%s::text[], %s::bigint[]) AS new (task_code, times) JOIN items_item item USING (task_code)
ORDER BY item.id
ON CONFLICT (item_id) DO UPDATE SET applied = excluded.applied
"""

_waiting: Counter[str] = Counter()
_lock = threading.Lock()


def count_opening(*, task_code: str) -> None:
    """Somebody opened the guide of an item. Kept in this process; one statement for every fifty (OPENINGS_TOGETHER).

    What a process holds when it ends is lost: search asks for the order of magnitude only.
    """
    with _lock:
        _waiting[task_code] += 1
        if _waiting.total() < settings.OPENINGS_TOGETHER:
            return
        full = dict(_waiting)
        _waiting.clear()
    _write(_ADD, full)


def set_applied(*, times: Mapping[str, int]) -> None:
    """How often each item was applied for, by task code: replaces what was there. One statement."""
    if times:
        _write(_SET, times)


def _write(statement: str, times: Mapping[str, int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(times), list(times.values())])
