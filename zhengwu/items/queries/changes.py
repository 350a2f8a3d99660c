"""变更通报: what happened to published items, in the order of the event log, for sites that follow this one."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from zhengwu.items.models import ItemVersion
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.queries.versions import VersionUnknown, version_of
from zhengwu.items.rules.source import ItemSource, content_of
from zhengwu.items.rules.states import NOT_PUBLISHED, State
from zhengwu.kernel.public import BadInput, StoredEvent, events_after, horizon

#: Entries of one page at most.
MOST_CHANGES: Final = 500
_CHANGES: Final[Mapping[str, str]] = {
    "items.ItemVersionPublished": "published",
    "items.ItemVersionSuperseded": "superseded",
    "items.ItemSuspended": "suspended",
    "items.ItemResumed": "resumed",
    "items.ItemCancelled": "cancelled",
}


class SinceWrong(BadInput):
    """`since` is neither a cursor of ours nor a time."""

    code = "items.since_wrong"
    template = "since 要写上一页给的 next，或带时区的时间，例如 2026-09-01T00:00:00+08:00。"


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueChange:
    """One entry. change: published · listed (只列目录) · superseded · suspended · resumed · cancelled. digest: of the version."""

    task_code: str
    version: int
    change: str
    at: dt.datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """One page. next: pass it as `since` to go on; it stays the same while nothing new has happened. more: go on at once."""

    entries: tuple[CatalogueChange, ...]
    next: str
    more: bool


def changes(*, since: str = "", limit: int = MOST_CHANGES) -> Changes:
    """What happened after `since`: complete, without gaps, in the order of the log.

    What a transaction has not committed yet, and everything after it, comes on a later page (kernel events/horizon.py).

    Args:
        since: `next` of an earlier page, or an instant in ISO 8601 with its offset: everything from then on; "" from the beginning.
        limit: entries of the page.

    Raises:
        SinceWrong
    """
    position = _position(since)
    found = events_after(position=position, types=_CHANGES, limit=limit + 1)
    events = found[:limit]
    facts = _versions(events)
    return Changes(
        entries=tuple(_change(event, facts) for event in events),
        next=_cursor(events[-1].pk if events else position),
        more=len(found) > limit,
    )


def published_content(*, task_code: str, version: int) -> bytes:
    """Everything about a published version that never changes, in its one spelling: its SHA-256 is the version's digest.

    Raises:
        VersionUnknown: no such version, or not published yet
    """
    found = version_of(task_code=task_code, version=version)
    if State(found.state) in NOT_PUBLISHED:
        raise VersionUnknown(task_code=task_code, version=version)
    return content_of(ItemSource.model_validate(row_of(found) | {"listed_only": found.listed_only})).encode()


def _versions(events: list[StoredEvent]) -> dict[tuple[str, int], tuple[str, bool]]:
    """(task code, version) → digest and whether it is only listed: one statement a page."""
    codes = {event.data["task_code"] for event in events}
    rows = ItemVersion.objects.filter(item__task_code__in=codes).order_by()
    return {
        (code, version): (digest, listed)
        for code, version, digest, listed in rows.values_list("item__task_code", "version", "digest", "listed_only")
    }


def _change(event: StoredEvent, facts: Mapping[tuple[str, int], tuple[str, bool]]) -> CatalogueChange:
    task_code, version = event.data["task_code"], event.data["item_version"]
    digest, listed = facts.get((task_code, version), ("", False))
    change = _CHANGES[event.type]
    return CatalogueChange(
        task_code=task_code,
        version=version,
        change="listed" if listed and change == "published" else change,
        at=event.at,
        digest=digest,
    )


def _cursor(position: int) -> str:
    return base64.urlsafe_b64encode(f"change:{position}".encode()).decode().rstrip("=")


def _position(since: str) -> int:
    """The id after which to read."""
    if not since:
        return 0
    try:
        said = base64.urlsafe_b64decode(since + "=" * (-len(since) % 4)).decode()
    except (binascii.Error, ValueError):
        said = ""
    if found := re.fullmatch(r"change:([0-9]{1,18})", said, re.ASCII):
        return int(found[1])
    try:
        instant = dt.datetime.fromisoformat(since)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise SinceWrong.one(("since",), SinceWrong.template, SinceWrong.code)
    return _from(instant)


def _from(instant: dt.datetime) -> int:
    """Just before the first event from then on; where there is none yet, behind all there are. Never beyond what is settled."""
    settled = horizon()
    ids = StoredEvent.objects.filter(type__in=_CHANGES).values_list("id", flat=True)
    first = ids.filter(at__gte=instant).order_by("id").first()
    return min(settled, settled if first is None else first - 1)
