"""拆分和合并: several new items begun together from one, or one from several; on the day they begin, what was before ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from zhengwu.items.models import Draft, Item, ItemVersion
from zhengwu.items.models.draft import OPEN
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_new
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.queries.versions import latest_version
from zhengwu.items.rules.states import NAMES, State, WrongState
from zhengwu.kernel.public import BadInput, new_id
from zhengwu.organisations.public import Officer, over_body, require

MOST_PARTS = 9
#: What a new item does not inherit from the one it comes from.
_OWN = ("task_code", "catalog_code", "version", "effective_date", "cancelled_date", "historic", "state")


def begin_split(
    *, task_code: str, parts: Sequence[Mapping[str, str]], reason: str, by: Officer, now: dt.datetime
) -> list[Draft]:
    """Begin several items that together take the place of one (拆分). Each starts as a copy of it.

    Args:
        parts: 2 to 9 of {"name", "catalog_code"}, names all different; codes may follow later.
    Raises:
        ItemUnknown, NotPermitted, BadInput (no reason, too few parts)
        WrongState: the item is offered no more. AlreadyDrafted: somebody is changing or dividing it
    """
    _check_names([part.get("name", "").strip() for part in parts])
    with transaction.atomic():
        (old,) = _held([task_code], by=by)
        group = new_id()
        return [_begun("split", old, part, [task_code], reason=reason, by=by, now=now, group=group) for part in parts]


def begin_merge(
    *, task_codes: Sequence[str], part: Mapping[str, str], reason: str, by: Officer, now: dt.datetime
) -> Draft:
    """Begin one item that takes the place of several (合并). It starts as a copy of the first, and belongs to its body.

    Raises: as `begin_split`, for every one of the items
    """
    codes = list(dict.fromkeys(task_codes))
    if not 1 < len(codes) <= MOST_PARTS:
        raise BadInput.one(("task_codes",), "请选 2 到 {most} 个要合并的事项。", "draft.merge_of", most=MOST_PARTS)
    if not part.get("name", "").strip():
        raise BadInput.one(("name",), "请写合并后的名称。", "draft.name")
    with transaction.atomic():
        first, *_rest = _held(codes, by=by)
        return _begun("merge", first, part, codes, reason=reason, by=by, now=now)


def _check_names(names: Sequence[str]) -> None:
    if not 1 < len(names) <= MOST_PARTS:
        raise BadInput.one(("name",), "请写 2 到 {most} 个新事项的名称。", "draft.split_into", most=MOST_PARTS)
    if not all(names) or len(set(names)) < len(names):
        raise BadInput.one(("name",), "每个新事项都要有名称，而且不能相同。", "draft.split_names")


def _held(task_codes: Sequence[str], *, by: Officer) -> list[ItemVersion]:
    """The versions people see now, their items locked in one order, when the officer may end each and nobody else is at it."""
    seen = [latest_version(task_code=code) for code in task_codes]
    ids = [one.item_id for one in seen]
    list(Item.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    for one in seen:
        require(by, "items.edit", over=over_body(one.item.body, task_code=one.item.task_code))
        if one.state not in (State.IN_FORCE, State.SUSPENDED):
            raise WrongState(state=NAMES[State(one.state)])
        going = Q(item_id=one.item_id) | Q(predecessors__contains=[one.item.task_code])
        if Draft.objects.filter(OPEN, going).exists():
            raise AlreadyDrafted(name=one.name)
    return seen


def _begun(
    kind: str,
    old: ItemVersion,
    part: Mapping[str, str],
    predecessors: Sequence[str],
    *,
    reason: str,
    by: Officer,
    now: dt.datetime,
    group: Any = None,
) -> Draft:
    content = {key: value for key, value in row_of(old).items() if key not in _OWN}
    content |= {key: value.strip() for key, value in part.items() if value.strip()}
    draft = begin_new(
        body=old.item.body, reason=reason, content=content, by=by, now=now, kind=kind, predecessors=tuple(predecessors)
    )
    if group is not None:
        draft.group = group
        draft.save(update_fields=["group"])
    return draft
