"""导入一县的事项清单: every row becomes an item that is only listed (只列目录) or is refused with the reason; none is dropped."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from zhengwu.items.events import ItemVersionPublished
from zhengwu.items.models import Item, ItemVersion
from zhengwu.items.operations.files._may import may
from zhengwu.items.operations.files._whose import Creating, Key, bodies_of, is_uscc
from zhengwu.items.operations.files.import_items import vector_of
from zhengwu.items.operations.versions.publish_version import bring_into_force
from zhengwu.items.rules.sheet.county import HEADINGS, ListRow, remark_on_body, source_of
from zhengwu.items.rules.sheet.remarks import Odd, Remark, Wrong
from zhengwu.items.rules.sheet.report import BodyReport, Outcome, RowReport
from zhengwu.items.rules.source import ItemSource, content_of, facts_of, read_sources
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.public import Body, Division, Officer

_AT_ONCE = 500
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A row that can be taken, and what is to be done with it. `source`: what is written; None when nothing is."""

    row: ListRow
    body: Body
    source: ItemSource | None
    item: Item | None
    outcome: Outcome

    @property
    def writes(self) -> ItemSource:
        """What is written of a row that is new or changed."""
        assert self.source is not None
        return self.source


def import_county(
    *,
    rows: Sequence[ListRow],
    by: Officer | Actor,
    creating: Creating | None,
    now: dt.datetime,
    progress: Progress | None = None,
) -> tuple[list[RowReport], list[BodyReport]]:
    """Take the rows in, inside the caller's transaction; the caller stands in line first.

    An officer lists items of bodies over which they may `items.edit` ("谁编制谁维护") or `items.publish`.
    What has a whole guide already keeps it.
    """
    divisions = Division.objects.in_bulk({row.division for row in rows if not row.refused}, field_name="code")
    for row in rows:
        if not row.refused and row.division not in divisions:
            row.note(Wrong.DIVISION_MISSING, "division", part=row.division)
    bodies, reports = bodies_of([row for row in rows if not row.refused], creating=creating)
    _settle_bodies(rows, bodies, by=by, creating=creating)
    listed = _listed(rows, bodies, today=local_date(now))
    _enter([one for one in listed if one.outcome == "new"], divisions, by=by, now=now, progress=progress)
    for one in listed:
        if one.outcome == "changed":
            _replace(one, by=_actor(by), now=now)
    outcomes = {one.row.line: one.outcome for one in listed}
    return [_account(row, bodies, outcomes) for row in rows], reports


def _actor(by: Officer | Actor) -> Actor:
    return by if isinstance(by, Actor) else by.actor


def _settle_bodies(
    rows: Sequence[ListRow], bodies: Mapping[Key, Body], *, by: Officer | Actor, creating: Creating | None
) -> None:
    allowed: dict[str, bool] = {}
    for row in rows:
        body = bodies.get((row.division, row.department))
        if row.refused:
            continue
        if body is None:
            row.note(Wrong.BODY_NO_CODE if creating else Wrong.BODY_MISSING, "department", part=row.department)
            continue
        remark_on_body(row, body_name=body.name, body_code=body.code, is_uscc=is_uscc)
        if isinstance(by, Officer):
            if body.code not in allowed:
                allowed[body.code] = may(by, "items.edit", body) or may(by, "items.publish", body)
            if not allowed[body.code]:
                row.note(Wrong.NOT_PERMITTED, "department", part=body.name)


def _listed(rows: Sequence[ListRow], bodies: Mapping[Key, Body], *, today: dt.date) -> list[_Listed]:
    wanted = [row for row in rows if not row.refused]
    items = {
        item.task_code: item
        for item in Item.objects.filter(task_code__in=[row.code for row in wanted]).select_related("body", "division")
    }
    live, newest = _versions(items)
    found: list[_Listed] = []
    for row in wanted:
        body, item = bodies[row.division, row.department], items.get(row.code)
        shown = live.get(row.code)
        if item and (fault := _against(row, item, body, shown)):
            row.remarks.append(fault)
            continue
        same = _source(row, body, version=shown.version, on=shown.effective_date or today) if shown else None
        if shown and (not shown.listed_only or _digest(same) == shown.digest):
            if not shown.listed_only:
                row.note(Odd.GUIDE_THERE, "code")
            found.append(_Listed(row=row, body=body, source=None, item=item, outcome="unchanged"))
            continue
        source = _source(row, body, version=newest.get(row.code, 0) + 1, on=today)
        if source is not None:
            found.append(_Listed(row=row, body=body, source=source, item=item, outcome="changed" if item else "new"))
    return found


def _versions(items: Mapping[str, Item]) -> tuple[dict[str, ItemVersion], dict[str, int]]:
    """The version people see of each item, and its highest number."""
    live: dict[str, ItemVersion] = {}
    newest: dict[str, int] = {}
    rows = ItemVersion.objects.filter(item__in=items.values()).select_related("item").defer("search", "guide_json")
    for version in rows.order_by("version"):
        newest[version.item.task_code] = version.version
        if version.state in (State.IN_FORCE, State.SUSPENDED, State.APPROVED):
            live[version.item.task_code] = version
    return live, newest


def _against(row: ListRow, item: Item, body: Body, shown: ItemVersion | None) -> Remark | None:
    """What the catalogue has against a row."""
    heading = HEADINGS["code"][0]
    if item.division.code != row.division:
        return Remark(Wrong.DIVISION_FIXED, heading, {"part": item.division.name})
    if item.body_id != body.pk:
        return Remark(Wrong.BODY_FIXED, heading, {"part": item.body.name})
    return None if shown else Remark(Wrong.ENDED, heading)


def _source(row: ListRow, body: Body, *, version: int, on: dt.date) -> ItemSource | None:
    """The row as a version; None when it cannot be one, which is then said beside it."""
    spelled = source_of(row, body=body.code, level=str(body.level), effective_date=on.isoformat(), version=version)
    read, mistakes = read_sources([spelled])
    if not read:
        row.remarks += [Remark(Wrong.SOURCE, mistake.path, facts_of(mistake)) for mistake in mistakes]
        return None
    return read[0][1]


def _digest(source: ItemSource | None) -> str:
    return hashlib.sha256(content_of(source).encode()).hexdigest() if source else ""


def _enter(
    listed: Sequence[_Listed],
    divisions: Mapping[str, Division],
    *,
    by: Officer | Actor,
    now: dt.datetime,
    progress: Progress | None,
) -> None:
    """New items: a few statements for every five hundred, and one fact for each."""
    done = 0
    for first in range(0, len(listed), _AT_ONCE):
        part = listed[first : first + _AT_ONCE]
        items = Item.objects.bulk_create(
            Item(
                task_code=one.row.code,
                catalog_code=one.writes.catalog_code,
                scheme=one.writes.scheme,
                body=one.body,
                division=divisions[one.row.division],
            )
            for one in part
        )
        versions = []
        for item, one in zip(items, part, strict=True):
            version = ItemVersion(item=item, state=State.IN_FORCE)
            version.fill(one.writes, digest=_digest(one.writes), search=vector_of(one.writes))
            versions.append(version)
        for version in ItemVersion.objects.bulk_create(versions):
            publish(_published(version), by=_actor(by), at=now)
            done += 1
            if progress:
                progress(done, len(listed))


def _published(version: ItemVersion) -> ItemVersionPublished:
    assert version.effective_date is not None
    return ItemVersionPublished(
        task_code=version.item.task_code,
        item_version=version.version,
        name=version.name,
        body_code=version.item.body.code,
        effective_date=version.effective_date,
        digest=version.digest,
    )


def _replace(one: _Listed, *, by: Actor, now: dt.datetime) -> None:
    """What the list says otherwise than before becomes the next version."""
    version = ItemVersion(item=one.item, state=State.APPROVED)
    version.fill(one.writes, digest=_digest(one.writes), search=vector_of(one.writes))
    version.save(force_insert=True)
    bring_into_force(version, by=by, now=now)


def _account(row: ListRow, bodies: Mapping[Key, Body], outcomes: Mapping[int, Outcome]) -> RowReport:
    body = bodies.get((row.division, row.department))
    return RowReport(
        line=row.line,
        code=row.code,
        name=row.name,
        body=body.name if body else row.department,
        outcome=outcomes.get(row.line, "refused"),
        remarks=tuple(row.remarks),
    )
