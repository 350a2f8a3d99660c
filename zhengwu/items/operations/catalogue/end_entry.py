"""取消目录: no item may be based on an entry from a day on."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.events import CatalogEntryEnded
from zhengwu.items.models import CatalogEntry
from zhengwu.items.operations.catalogue._acting import acting, later_day, locked_entry
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.queries.catalogue import implementations
from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Officer


def end_entry(
    *, scheme: str, code: str, valid_to: dt.date, reason: str, by: Officer | Actor, now: dt.datetime
) -> CatalogEntry:
    """End an entry (取消目录). Items in force stay until their bodies cancel them; the event names them.

    Args:
        valid_to: the first day without it.
    Raises:
        EntryUnknown, NotPermitted, BadInput (no reason, before it began)
    """
    why = read_reason(reason)
    with transaction.atomic():
        found = locked_entry(scheme=scheme, code=code)
        actor = acting(by, division_code=found.division.code if found.division else "", name=found.name)
        found.valid_to = later_day(valid_to, than=found.valid_from, name="valid_to")
        found.save(update_fields=["valid_to"])
        publish(
            CatalogEntryEnded(
                scheme=scheme,
                code=code,
                name=found.name,
                entry_version=found.version,
                reason=why,
                valid_to=valid_to,
                implementations=tuple(
                    implementations(scheme=scheme, code=code).values_list("item__task_code", flat=True)
                ),
            ),
            by=actor,
            at=now,
        )
    return found
