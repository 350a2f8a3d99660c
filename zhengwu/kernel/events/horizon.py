"""How far the log is complete: who follows it by id must not overtake a transaction that has not committed yet.

Ids are given out when a row is written and seen when its transaction commits, so event 7 may appear after event 8. Whoever
appends therefore marks, before drawing the first id, how far ids had been given out: an advisory lock that ends with the
transaction (migration 0002). What lies below every mark still held is settled: committed and seen, or rolled back for good.
Nobody waits for anybody: a slow transaction only keeps followers at its mark.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

from zhengwu.kernel.models import StoredEvent

_GIVEN_OUT = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_id_seq"
#: 30583 stands in the upper sixteen bits of the keys of our advisory locks, so that they meet nobody else's.
_MARKS = """
    SELECT min(((classid::bigint & 65535) << 32) | objid::bigint) FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >> 16 = 30583 AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def horizon() -> int:
    """The id up to which no further event can appear. Three reads in this order and no other (READ COMMITTED).

    An id up to `given_out` was drawn before the second read: its transaction holds its mark then, or is over and will be seen
    by whoever reads events after this.
    """
    with connection.cursor() as cursor:
        cursor.execute(_GIVEN_OUT)
        (given_out,) = cursor.fetchone()
        cursor.execute(_MARKS)
        (marked,) = cursor.fetchone()
    return int(given_out if marked is None else min(given_out, marked))


def events_after(*, position: int, types: Collection[str], limit: int) -> list[StoredEvent]:
    """The next settled events of these types in the order of the log: at most `limit`, none skipped, whoever commits when.

    Args:
        position: the id of the last event the follower has; 0 for none.
        types: `items.ItemVersionPublished`, ….
    """
    settled = horizon()
    rows = StoredEvent.objects.filter(type__in=types, id__gt=position, id__lte=settled)
    return list(rows.order_by("id")[:limit])
