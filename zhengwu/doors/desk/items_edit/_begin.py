"""What a new item begins with, and the bodies one may write for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from zhengwu.items.public import ITEM_TYPES, LONGEST_CODE, ItemUnknown, Scheme, latest_version, offered, row_of
from zhengwu.kernel.public import BadInput, clean_line
from zhengwu.organisations.public import Body, Officer

_MOST_BODIES = 60
#: What every item begins with: an ordinary promised item at the window. The writer changes what is different.
_PLAIN: Mapping[str, Any] = {
    "audience": "natural",
    "case_type": "promised",
    "promise": {"days": 5, "unit": "workday"},
    "visits": 1,
}
#: What is the other item's own, and is not copied.
_OWN = ("task_code", "catalog_code", "scheme", "version", "state", "effective_date", "cancelled_date", "historic")


def bodies_to_edit(officer: Officer, *, on: dt.date) -> list[tuple[str, str]] | None:
    """Code and name of the bodies whose items one may edit, None when there are too many to choose from. One statement."""
    wanted = Q(pk__in=())
    for scope in officer.grants:
        if scope.action == "items.edit":
            within = Q(division__code__startswith=scope.subtree) if scope.subtree else Q(code=scope.body_code)
            wanted |= within
    there = Body.objects.filter(wanted, Q(valid_to=None) | Q(valid_to__gt=on)).exclude(kind="department")
    found = list(there.order_by("sort_order", "code").values_list("code", "name")[: _MOST_BODIES + 1])
    return None if len(found) > _MOST_BODIES else found


def begun_content(values: Mapping[str, str]) -> dict[str, Any]:
    """The content of a new draft as it was asked for.

    Raises:
        BadInput: a name that cannot be kept, or nothing to copy under that name
    """
    name = clean_line(values["name"], max_length=200, loc=("name",))
    if not name:
        raise BadInput.one(("name",), "请写事项名称。", "draft.name")
    content = {**_PLAIN, "guide": {}, **(_copied(values["copy"].strip()) if values["copy"].strip() else {})}
    content |= {"name": name, "scheme": values["scheme"] if values["scheme"] in set(Scheme) else Scheme.NATIONAL.value}
    if values["item_type"] in ITEM_TYPES:
        content["item_type"] = values["item_type"]
    codes = {
        part: clean_line(values[part], max_length=LONGEST_CODE, loc=(part,)) for part in ("catalog_code", "task_code")
    }
    return content | {part: code.upper() for part, code in codes.items() if code}


def _copied(words: str) -> dict[str, Any]:
    try:
        version = latest_version(task_code=words)
    except ItemUnknown:
        named = offered().filter(name=words).first()
        if named is None:
            raise BadInput.one(("copy",), "没有找到这个事项，请写实施编码或完整的名称。", "draft.copy") from None
        version = named
    return {key: value for key, value in row_of(version).items() if key not in _OWN}
