"""从目录起草: a body begins an item of the base catalogue, or a 业务办理项 of one of its items."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.models import Draft, Item
from zhengwu.items.operations.drafts.begin import begin_new
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.queries.catalogue import EntryUnknown, entry_on
from zhengwu.items.queries.versions import latest_version
from zhengwu.items.rules.begin import content_from_entry, content_from_parent
from zhengwu.items.rules.codes import LONGEST_CODE, Scheme, next_sub_code
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date
from zhengwu.organisations.public import Body, Officer, over_body, require

_OPEN = (State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW)


class LevelNotAllowed(Conflict):
    """The entry is not for bodies of this level."""

    code = "catalogue.level_not_allowed"
    template = "“{name}”不在这一级行使，{body}不能起草。请从目录里看哪一级可以行使。"


class AlreadyImplemented(Conflict):
    """The body has this item already, or somebody is writing it."""

    code = "catalogue.already_implemented"
    template = "{body}已经有“{name}”，或者正在起草。请接着改那一份。"


class NoSubItemOfSubItem(Conflict):
    """业务办理项 are not divided any further."""

    code = "catalogue.no_sub_item_of_sub_item"
    template = "“{name}”本身是业务办理项，下面不能再建。请在它所属的事项下面新建。"


def begin_from_entry(
    *, code: str, body: Body, reason: str, by: Officer, now: dt.datetime, scheme: str = Scheme.NATIONAL
) -> Draft:
    """Begin an item of an entry in force (从目录起草): name, type, basis, codes and bounds are there already.

    Raises:
        EntryUnknown, LevelNotAllowed, AlreadyImplemented, NotPermitted, BadInput (no reason)
    """
    require(by, "items.edit", over=over_body(body))
    found = entry_on(scheme=scheme, code=code, on=local_date(now))
    if found is None:
        raise EntryUnknown(entry_code=code[:64])
    entry, level = found.entry, str(body.level)
    if level not in entry.levels and "7" not in entry.levels:
        raise LevelNotAllowed(name=entry.name, body=body.name)
    content = content_from_entry(entry, body=body.code, division=body.division.code, level=level)
    content |= {"body": body.code, "division": body.division.code}
    with transaction.atomic():
        # Two clerks of one body at once: the second sees the draft of the first.
        Body.objects.select_for_update(of=("self",)).get(pk=body.pk)
        if task_code := content.get("task_code"):
            drafted = Draft.objects.filter(state__in=_OPEN, content__task_code=task_code, content__parent__isnull=True)
            if Item.objects.filter(task_code=task_code).exists() or drafted.exists():
                raise AlreadyImplemented(body=body.name, name=entry.name)
        return begin_new(body=body, reason=reason, content=content, by=by, now=now)


def begin_sub_item(*, task_code: str, name: str, reason: str, by: Officer, now: dt.datetime) -> Draft:
    """Begin a 业务办理项 of an item: a copy of the item as it is now, with the next free code.

    Raises:
        ItemUnknown, NotPermitted, NoSubItemOfSubItem, NoSubNumberLeft, BadInput (no name, no reason)
    """
    called = clean_line(name, max_length=200, loc=("name",))
    if not called:
        raise BadInput.one(("name",), "请写业务办理项的名称。", "sub_item.name_missing")
    seen = latest_version(task_code=task_code)
    body = seen.item.body
    require(by, "items.edit", over=over_body(body, task_code=task_code))
    if seen.item.parent_id:
        raise NoSubItemOfSubItem(name=seen.name)
    with transaction.atomic():
        # Numbers are given one at a time, also those of drafts that nobody has published yet.
        Item.objects.select_for_update(of=("self",)).get(pk=seen.item_id)
        code = next_sub_code(parent=task_code, taken=_taken(task_code))
        if len(code) > LONGEST_CODE:
            raise BadInput.one(("name",), "所属事项的编码太长，不能再加业务办理项。", "sub_item.code_too_long")
        content = content_from_parent(row_of(seen), name=called, task_code=code)
        return begin_new(body=body, reason=reason, content=content, by=by, now=now)


def _taken(parent: str) -> list[str]:
    items = Item.objects.filter(parent__task_code=parent).values_list("task_code", flat=True)
    drafts = Draft.objects.exclude(state=State.CANCELLED).filter(content__parent=parent)
    return [*items, *(str(draft.content.get("task_code", "")) for draft in drafts.only("content"))]
