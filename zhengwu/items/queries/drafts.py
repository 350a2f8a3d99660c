"""Reads of drafts 编制稿: one, what is wrong with it, and how it came about."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import QuerySet
from pydantic import ValidationError

from zhengwu.items.models import Draft
from zhengwu.items.queries.catalogue import entry_on
from zhengwu.items.queries.lists import on_negative_list
from zhengwu.items.rules.consistency import Finding, consistency
from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.inheritance import inheritance
from zhengwu.items.rules.lists import NOT_LISTED, asks_for_visits
from zhengwu.items.rules.rule import BodyPhones
from zhengwu.items.rules.source import ItemSource, read_sources
from zhengwu.items.rules.states import State
from zhengwu.items.rules.validation import broken_rules
from zhengwu.kernel.public import NotFound, local_date
from zhengwu.organisations.public import Officer, over_body, require


class DraftUnknown(NotFound):
    """No draft has this number, or it is not the reader's."""

    code = "items.draft_unknown"
    template = "没有找到这份编制稿，可能已经撤销。请回到事项列表再找。"


def draft_of(*, draft_id: UUID, by: Officer, action: str = "items.edit") -> Draft:
    """A draft with its body and division, for an officer who may do `action` over its item.

    Raises:
        DraftUnknown, NotPermitted
    """
    rows = Draft.objects.select_related("body__division", "division", "item")
    found = rows.filter(pk=draft_id).first()
    if found is None:
        raise DraftUnknown
    require(by, action, over=over_body(found.body, task_code=found.task_code))
    return found


def source_of(draft: Draft) -> ItemSource | None:
    """The draft as a version that could be published, None while it cannot even be read as one."""
    read, _ = read_sources([_spelled(draft)])
    return read[0][1] if read else None


def drafts_begun_by(account_id: int) -> QuerySet[Draft]:
    """The drafts somebody began and is still writing, the last touched first."""
    rows = Draft.objects.filter(begun_by_id=account_id, state=State.DRAFT).select_related("body").defer("content")
    return rows.order_by("-changed_at")


#: What a situation narrows.
_NARROWED = ("questions", "materials", "fees", "steps", "amounts", "limits")


def guide_of(draft: Draft) -> tuple[Guide, int]:
    """What a citizen would see of the draft's situations, and how many rows are left out because they cannot be read yet."""
    written = draft.content.get("guide")
    kept: dict[str, list[object]] = {name: [] for name in _NARROWED}
    left_out = 0
    for name in _NARROWED:
        rows = written.get(name) if isinstance(written, dict) else None
        for row in rows if isinstance(rows, list) else ():
            try:
                Guide.model_validate({"summary": "…", name: [row]})
            except ValidationError:
                left_out += 1
            else:
                kept[name].append(row)
    return Guide.model_validate({"summary": "…", **kept}), left_out


def problems_of(draft: Draft) -> list[Finding]:
    """Everything that stands in the way of handing the draft in, with the path of each field and what to put right.

    Paths are those of the content: guide.materials[2].name. Rule 0: it cannot be read, or does not hang together.
    """
    read, faults = read_sources([_spelled(draft)])
    found = [
        Finding(path=fault.path, message=fault.message, template=fault.template, facts=fault.facts) for fault in faults
    ]
    for _, source in read:
        phones = BodyPhones(consult=draft.body.phone_consult, supervise=draft.body.phone_supervise)
        found += [*consistency(source.guide), *broken_rules(source, phones)]
        entry = entry_on(scheme=source.scheme, code=source.catalog_code, on=_day_of(draft))
        found += inheritance(entry.entry, source, level=str(draft.body.level)) if entry else []
    return found


def hints_of(draft: Draft) -> list[Finding]:
    """What does not stand in the way, but should be looked at: visits although the item is not on the negative list."""
    source = source_of(draft)
    if source is None or not asks_for_visits(source):
        return []
    listed = on_negative_list(code=source.catalog_code, division_code=draft.division.code, on=_day_of(draft))
    return [] if listed else [Finding(path="visits", message=NOT_LISTED)]


def _day_of(draft: Draft) -> dt.date:
    """The day whose catalogue counts: that of the last saving."""
    return local_date(draft.changed_at)


def _spelled(draft: Draft) -> dict[str, object]:
    """The content as `ItemSource` wants it: a day on which it comes into force is chosen at the very end, so any will do."""
    content = {name: value for name, value in draft.content.items() if value is not None}
    # A guide nobody has begun is an empty one: what it lacks is then said field by field.
    return {"effective_date": draft.changed_at.date().isoformat(), "guide": {}, **content}
