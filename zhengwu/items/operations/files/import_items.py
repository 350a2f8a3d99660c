"""导入事项: a file of item versions becomes the catalogue, all of it or nothing, and every mistake is named at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from zhengwu.items.events import ItemVersionRecorded
from zhengwu.items.models import Item, ItemVersion
from zhengwu.items.operations.files._plan import Planned, plan
from zhengwu.items.operations.files._read_file import read_file
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.versions.cancel_item import withdraw_offer
from zhengwu.items.operations.versions.publish_version import bring_into_force
from zhengwu.items.rules.search import document_vector
from zhengwu.items.rules.source import read_sources
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import Actor, local_date, publish, search_tokens

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('zhengwu.items.import_items'))"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, in numbers of versions."""

    published: int = 0
    recorded: int = 0
    cancelled: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """Versions in the source."""
        return self.published + self.recorded + self.cancelled + self.unchanged


def import_items(
    *,
    source: str | Path | Sequence[Mapping[str, Any]],
    by: Actor,
    now: dt.datetime,
    progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Bring the catalogue up to what the source says (导入). Doing it twice is doing it once.

    New versions are recorded; those in force and due are published and take the place of the version before; those
    whose day is still to come wait as 待生效; a version in force that the source calls cancelled is cancelled.
    Cancelled and superseded versions never come back to life.

    Args:
        source: a YAML or JSON file, a folder of them, or the rows: one mapping a version (see rules/source.py).
        progress: called with (done, total) after each version.
    Raises:
        ImportRefused: with every mistake of every item; nothing was imported
    """
    rows = read_file(Path(source)) if isinstance(source, str | Path) else source
    sources, mistakes = read_sources(rows)
    with transaction.atomic():
        one_at_a_time()
        planned, more = plan(sources, today=local_date(now))
        if mistakes or more:
            raise ImportRefused(sorted([*mistakes, *more], key=lambda one: one.number))
        done: list[str] = []
        for place, one in enumerate(planned, start=1):
            done.append(carry_out(one, by=by, now=now))
            if progress:
                progress(place, len(planned))
    return ImportReport(**{word: done.count(word) for word in ("published", "recorded", "cancelled", "unchanged")})


def one_at_a_time() -> None:
    """Hold the catalogue until the transaction ends: what was planned must still be so when it is carried out."""
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME)


def carry_out(one: Planned, *, by: Actor, now: dt.datetime) -> str:
    """Do what was planned with one version, inside the caller's transaction: published, recorded, cancelled, unchanged."""
    if one.deed == "cancel" and one.existing:
        day = one.source.cancelled_date or local_date(now)
        withdraw_offer(one.existing, cancelled_date=day, reason="导入的事项清单已取消", by=by, now=now)
        return "cancelled"
    if one.deed == "nothing":
        return "unchanged"
    version = _record(one)
    if one.deed == "publish":
        bring_into_force(version, by=by, now=now)
        return "published"
    publish(
        ItemVersionRecorded(
            task_code=one.task_code,
            item_version=version.version,
            name=version.name,
            state=version.state,
            digest=version.digest,
        ),
        by=by,
        at=now,
    )
    return "recorded"


def _record(one: Planned) -> ItemVersion:
    if one.existing:
        return one.existing
    item, _ = Item.objects.select_related("body", "division").get_or_create(
        task_code=one.task_code,
        defaults={
            "catalog_code": one.source.catalog_code,
            "scheme": one.source.scheme,
            "body": one.body,
            "division": one.division,
        },
    )
    version = ItemVersion(item=item, state=State.CANCELLED if one.source.state == "cancelled" else State.APPROVED)
    version.fill(one.source, digest=one.digest, search=_vector(one))
    version.cancelled_date = one.source.cancelled_date
    version.save(force_insert=True)
    return version


def _vector(one: Planned) -> str:
    source = one.source
    return document_vector(
        name=source.name,
        keywords=source.guide.keywords,
        themes=(*source.themes, *source.life_events),
        summary=source.guide.summary,
        tokens=search_tokens,
    )
