"""Writing a version of an entry down."""

from __future__ import annotations

import datetime as dt

from zhengwu.items.models import CatalogEntry
from zhengwu.items.rules.base import BaseEntry, entry_json
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import division_of


def written(
    entry: BaseEntry, *, version: int, valid_from: dt.date, reason: str, by: Actor, now: dt.datetime
) -> CatalogEntry:
    """A new row, inside the caller's transaction.

    Raises:
        DivisionUnknown
    """
    return CatalogEntry.objects.create(
        scheme=entry.scheme,
        code=entry.code,
        version=version,
        name=entry.name,
        item_type=entry.item_type,
        keeper=entry.keeper,
        division=division_of(entry.division) if entry.division else None,
        content=entry_json(entry),
        valid_from=valid_from,
        reason=reason,
        written_by_name=by.name[:100],
        written_at=now,
    )
