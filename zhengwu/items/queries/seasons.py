"""Reads of items that are open only part of the year."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import offered

#: More than this many items make no calendar that anybody reads.
MOST_SEASONAL = 500


def seasonal(*, division: str = "", theme: str = "") -> QuerySet[ItemVersion]:
    """Offered items with yearly periods, within a division and below, by task code: at most 500."""
    rows = offered(division=division).filter(guide_json__periods__0__isnull=False)
    if theme:
        rows = rows.filter(themes__contains=[theme])
    return rows.order_by("item__task_code")[:MOST_SEASONAL]
