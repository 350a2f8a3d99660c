"""How far the log is sealed by daily anchors, and where it ends: asked by `zhengwu doctor`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.models import AuditAnchor, StoredEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedTo:
    """`day_date`: the last sealed day; `last_id`: the newest event; `waiting_since`: when the oldest unsealed event was."""

    day_date: dt.date | None
    anchored_at: dt.datetime | None
    last_id: int
    waiting_since: dt.datetime | None


def sealed_to() -> SealedTo:
    """As of now. Three reads of ends of indexes."""
    anchor = AuditAnchor.objects.order_by("day_date").last()
    last = StoredEvent.objects.order_by("pk").last()
    oldest = StoredEvent.objects.filter(pk__gt=anchor.last_id if anchor else 0).order_by("pk").first()
    return SealedTo(
        day_date=anchor.day_date if anchor else None,
        anchored_at=anchor.anchored_at if anchor else None,
        last_id=last.pk if last else 0,
        waiting_since=oldest.at if oldest else None,
    )
