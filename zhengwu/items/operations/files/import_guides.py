"""导入国家栏目的表格: whole items. Who may publish publishes; an official who writes items gets drafts that go on to review."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from zhengwu.items.models import Draft, ItemVersion
from zhengwu.items.operations.drafts.begin import begin_change, begin_new
from zhengwu.items.operations.drafts.save import FIXED, save_part
from zhengwu.items.operations.files._may import may
from zhengwu.items.operations.files._plan import Planned, plan
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.operations.files.import_items import carry_out
from zhengwu.items.queries.versions import latest_version
from zhengwu.items.rules.sheet.remarks import Remark, Wrong
from zhengwu.items.rules.sheet.report import Outcome, RowReport
from zhengwu.items.rules.sheet.spelling import Spelled, said_place
from zhengwu.items.rules.source import ItemSource, SourceError, content_of, facts_of, read_sources
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import Actor, local_date
from zhengwu.organisations.public import Body, Officer

Progress = Callable[[int, int], None]
_BODY, _VERSION = "实施主体代码", "版本号"


def import_guides(
    *, items: Sequence[Spelled], by: Officer | Actor, reason: str, now: dt.datetime, progress: Progress | None = None
) -> list[RowReport]:
    """Take the items in, inside the caller's transaction; the caller stands in line first.

    Args:
        reason: stands in every draft that is begun.
    """
    remarks: dict[int, list[Remark]] = defaultdict(list)
    for number, one in enumerate(items, start=1):
        remarks[number] += one.remarks
    sources, mistakes = read_sources([one.row for one in items])
    _note(remarks, mistakes)
    sources = [pair for pair in sources if not _refused(remarks[pair[0]])]
    bodies = _bodies(sources)
    writing = _who_writes(sources, bodies, remarks, by=by)
    sources = [pair for pair in sources if not _refused(remarks[pair[0]])]
    drafts = [pair for pair in sources if pair[1].body in writing]
    outcomes = _publish(
        [pair for pair in sources if pair[1].body not in writing], remarks, by=by, now=now, progress=progress
    )
    if isinstance(by, Officer):
        for number, source in drafts:
            spelled = items[number - 1].row
            found = _draft(source, spelled, bodies[source.body], reason=reason, by=by, now=now)
            if isinstance(found, Remark):
                remarks[number].append(found)
            else:
                outcomes[number] = found
    return [_account(number, one, remarks[number], outcomes, bodies) for number, one in enumerate(items, start=1)]


def _note(remarks: Mapping[int, list[Remark]], mistakes: Sequence[SourceError]) -> None:
    for mistake in mistakes:
        remarks[mistake.number].append(Remark(Wrong.SOURCE, said_place(mistake.path), facts_of(mistake)))


def _refused(remarks: Sequence[Remark]) -> bool:
    return any(remark.refuses for remark in remarks)


def _bodies(sources: Sequence[tuple[int, ItemSource]]) -> dict[str, Body]:
    rows = Body.objects.select_related("division").filter(code__in={source.body for _, source in sources})
    return {body.code: body for body in rows}


def _who_writes(
    sources: Sequence[tuple[int, ItemSource]],
    bodies: Mapping[str, Body],
    remarks: Mapping[int, list[Remark]],
    *,
    by: Officer | Actor,
) -> set[str]:
    """Bodies for which this officer writes drafts only; rows of bodies out of reach are refused."""
    if isinstance(by, Actor):
        return set()
    writes = {code: may(by, "items.edit", body) for code, body in bodies.items()}
    for number, source in sources:
        if source.body not in bodies:
            remarks[number].append(Remark(Wrong.BODY_MISSING, _BODY, {"part": source.body}))
        elif not (writes[source.body] or may(by, "items.publish", bodies[source.body])):
            remarks[number].append(Remark(Wrong.NOT_PERMITTED, _BODY, {"part": bodies[source.body].name}))
    return {code for code, body in bodies.items() if not may(by, "items.publish", body)}


def _publish(
    sources: Sequence[tuple[int, ItemSource]],
    remarks: Mapping[int, list[Remark]],
    *,
    by: Officer | Actor,
    now: dt.datetime,
    progress: Progress | None,
) -> dict[int, Outcome]:
    planned, mistakes = plan(sources, today=local_date(now))
    _note(remarks, mistakes)
    good = [one for one in planned if not _refused(remarks[one.number])]
    actor = by if isinstance(by, Actor) else by.actor
    outcomes: dict[int, Outcome] = {}
    for done, one in enumerate(good, start=1):
        outcomes[one.number] = _outcome(one)
        carry_out(one, by=actor, now=now)
        if progress:
            progress(done, len(good))
    return outcomes


def _outcome(one: Planned) -> Outcome:
    if one.deed == "nothing":
        return "unchanged"
    return "new" if one.existing is None and one.source.version == 1 else "changed"


def _draft(
    source: ItemSource, spelled: Mapping[str, Any], body: Body, *, reason: str, by: Officer, now: dt.datetime
) -> Outcome | Remark:
    """What the row becomes on the writing desk, or why it cannot."""
    known = plan([(1, source)], today=local_date(now))[0]
    item = known[0] if known else None
    if item is not None and item.existing is not None and item.existing.digest == item.digest:
        return "unchanged"
    if source.state != "in_force":
        return Remark(Wrong.SOURCE, "事项状态", {"said": "编制稿只写将要有效的内容，取消事项请在事项管理里办"})
    there = _on_the_desk(source, item, body)
    if there is not None:
        if _gist(_as_source(there.content)) == _gist(source):
            return "unchanged"
        return Remark(Wrong.DRAFTED if there.state == State.DRAFT else Wrong.REVIEWED, _VERSION)
    if item is None or not _has_versions(item):
        begin_new(body=body, reason=reason, content=_content(source), by=by, now=now)
        return "drafted"
    shown = latest_version(task_code=item.task_code)
    if _gist(ItemSource.model_validate(row_of(shown))) == _gist(source):
        return "unchanged"
    draft = begin_change(task_code=item.task_code, reason=reason, by=by, now=now)
    wanted = _content(source)
    changes = {name: wanted.get(name) for name in (*draft.content, *wanted) if name not in FIXED}
    save_part(draft_id=draft.pk, revision=draft.revision, part="sheet", changes=changes, by=by, now=now)
    return "drafted"


def _has_versions(one: Planned) -> bool:
    return ItemVersion.objects.filter(item__task_code=one.task_code).exists()


def _on_the_desk(source: ItemSource, one: Planned | None, body: Body) -> Draft | None:
    """The open draft of this item; of a new one, the draft of the same body and name."""
    still_open = Draft.objects.filter(state__in=[State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW], body=body)
    of_item = still_open.filter(task_code=one.task_code).first() if one else None
    return of_item or still_open.filter(item=None, name=source.name, content__catalog_code=source.catalog_code).first()


def _content(source: ItemSource) -> dict[str, Any]:
    row = source.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return row | {"guide": row.get("guide", {})}


def _as_source(content: Mapping[str, Any]) -> ItemSource | None:
    kept = {name: value for name, value in content.items() if value is not None}
    read, _ = read_sources([{"effective_date": "2000-01-01", **kept}])
    return read[0][1] if read else None


def _gist(source: ItemSource | None) -> str:
    """What an item says, apart from its number and its day."""
    if source is None:
        return ""
    return content_of(source.model_copy(update={"version": 1, "effective_date": None, "historic": False}))


def _account(
    number: int, one: Spelled, remarks: Sequence[Remark], outcomes: Mapping[int, Outcome], bodies: Mapping[str, Body]
) -> RowReport:
    body = str(one.row.get("body", ""))
    return RowReport(
        line=one.line,
        code=str(one.row.get("task_code") or one.row.get("catalog_code") or "")[:64],
        name=str(one.row.get("name", ""))[:200],
        body=bodies[body].name if body in bodies else body[:23],
        outcome="refused" if _refused(remarks) else outcomes.get(number, "refused"),
        remarks=tuple(remarks),
    )
