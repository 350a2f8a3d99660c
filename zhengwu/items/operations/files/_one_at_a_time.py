"""Imports stand in line: two at once would plan against the same catalogue."""

from __future__ import annotations

from django.db import connection

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('zhengwu.items.import_items'))"


def stand_in_line() -> None:
    """Wait for any other import, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)
