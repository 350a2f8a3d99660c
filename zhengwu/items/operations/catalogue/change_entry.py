"""调整目录: an entry says something else from a day on, and everybody who now departs from it is named."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from zhengwu.items.events import CatalogEntryChanged
from zhengwu.items.models import CatalogEntry
from zhengwu.items.operations.catalogue._acting import acting, later_day, locked_entry
from zhengwu.items.operations.catalogue._write import written
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.queries.catalogue import Deviation, deviations
from zhengwu.items.rules.base import BaseEntry, entry_json
from zhengwu.kernel.public import Actor, Conflict, publish
from zhengwu.organisations.public import Officer


class ChangedMeanwhile(Conflict):
    """Somebody else changed the entry since this page was opened."""

    code = "catalogue.changed_meanwhile"
    template = "“{name}”刚刚被别人调整过，现在是第 {now} 版。请回到它的页面，看清楚再改。"


class NothingChanged(Conflict):
    """The new version says what the old one says."""

    code = "catalogue.nothing_changed"
    template = "和现在这一版一样，没有要调整的。请改了再保存。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The new version, and the items in force that loosen it: they have to be brought in line or ended."""

    entry: CatalogEntry
    loosening: tuple[Deviation, ...]


def change_entry(
    *, seen: int, entry: BaseEntry, valid_from: dt.date, reason: str, by: Officer | Actor, now: dt.datetime
) -> Changed:
    """Change an entry (调整目录): the version before ends on that day. Items in force stay as they are and are named.

    Args:
        seen: the version the writer saw.
        entry: the whole entry as it is to be; its scheme and code say which.
        valid_from: the first day of the new version, later than that of the one before.
    Raises:
        EntryUnknown, NotPermitted, BadInput (no reason, too early), ChangedMeanwhile, NothingChanged
    """
    why = read_reason(reason)
    with transaction.atomic():
        before = locked_entry(scheme=entry.scheme, code=entry.code)
        actor = acting(by, division_code=before.division.code if before.division else "", name=before.name)
        acting(by, division_code=entry.division, name=entry.name)
        if before.version != seen:
            raise ChangedMeanwhile(name=before.name, now=before.version)
        changed = changed_fields(before.entry, entry)
        if not changed:
            raise NothingChanged
        before.valid_to = later_day(valid_from, than=before.valid_from, name="valid_from")
        before.save(update_fields=["valid_to"])
        after = written(entry, version=before.version + 1, valid_from=valid_from, reason=why, by=actor, now=now)
        loosening = tuple(one for one in deviations(after) if one.findings)
        publish(
            CatalogEntryChanged(
                scheme=entry.scheme.value,
                code=entry.code,
                name=entry.name,
                entry_version=after.version,
                reason=why,
                valid_from=valid_from,
                changed=changed,
                loosening=tuple(one.task_code for one in loosening),
            ),
            by=actor,
            at=now,
        )
    return Changed(entry=after, loosening=loosening)


def changed_fields(before: BaseEntry, after: BaseEntry) -> tuple[str, ...]:
    """Which fields differ, bounds one by one: name, bounds.visits…"""
    old, new = entry_json(before), entry_json(after)
    pairs = [(name, old.get(name), new.get(name)) for name in {*old, *new} - {"bounds"}]
    was, will = old.get("bounds", {}), new.get("bounds", {})
    pairs += [(f"bounds.{name}", was.get(name), will.get(name)) for name in {*was, *will}]
    return tuple(sorted(name for name, one, other in pairs if one != other))
