"""新增目录: an entry enters the base catalogue."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.events import CatalogEntryAdded
from zhengwu.items.models import CatalogEntry
from zhengwu.items.operations.catalogue._acting import acting, hold
from zhengwu.items.operations.catalogue._write import written
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.rules.base import BaseEntry
from zhengwu.kernel.public import Actor, BadInput, Conflict, publish
from zhengwu.organisations.public import Officer


class EntryExists(Conflict):
    """The code is taken by an entry that is not ended."""

    code = "catalogue.entry_exists"
    template = "基本编码 {entry_code} 已经是“{name}”。要改它，请从它的页面调整；要新增，请换一个编码。"


def add_entry(
    *, entry: BaseEntry, valid_from: dt.date, reason: str, by: Officer | Actor, now: dt.datetime
) -> CatalogEntry:
    """Add an entry (新增目录). A code that was ended may come back; its versions go on counting.

    Args:
        valid_from: the first day on which items may be based on it.
    Raises:
        NotPermitted, BadInput (no reason, a day before the end of the earlier entry), EntryExists
        DivisionUnknown: the division that maintains it
    """
    why = read_reason(reason)
    actor = acting(by, division_code=entry.division, name=entry.name)
    with transaction.atomic():
        hold(scheme=entry.scheme, code=entry.code)
        before = CatalogEntry.objects.filter(scheme=entry.scheme, code=entry.code).order_by("-version").first()
        if before and before.valid_to is None:
            raise EntryExists(entry_code=entry.code, name=before.name)
        if before and before.valid_to and valid_from < before.valid_to:
            raise BadInput.one(
                ("valid_from",),
                "要不早于上一次取消的日期 {day}。",
                "catalogue.overlap",
                day=before.valid_to.isoformat(),
            )
        added = written(
            entry, version=before.version + 1 if before else 1, valid_from=valid_from, reason=why, by=actor, now=now
        )
        publish(
            CatalogEntryAdded(
                scheme=entry.scheme.value,
                code=entry.code,
                name=entry.name,
                entry_version=added.version,
                reason=why,
                valid_from=valid_from,
            ),
            by=actor,
            at=now,
        )
    return added
