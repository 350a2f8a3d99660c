"""Reads of the public lists 清单: 权责清单, 负面清单, 前置条件清单."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.db import connections
from django.db.models import Q, QuerySet

from zhengwu.items.models import ItemVersion, NegativeEntry
from zhengwu.items.queries.versions import published
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import NotFound, place_of
from zhengwu.organisations.public import division_path_codes, subtree_prefix


class NegativeUnknown(NotFound):
    """The negative list has no such line."""

    code = "negative.unknown"
    template = "负面清单里没有这一条，可能已经移出。请回到清单再找。"


def powers(*, division: str = "", body: str = "", item_type: str = "", q: str = "") -> QuerySet[ItemVersion]:
    """权责清单: the items in force, by kind of power, body and name.

    Args:
        division: it and everything below it. body: 统一社会信用代码. q: part of the name.
    """
    rows = published(division=division)
    if body:
        rows = rows.filter(item__body__code=body)
    if item_type:
        rows = rows.filter(item_type=item_type)
    for word in q.replace("\0", "").split():
        rows = rows.filter(Q(name__icontains=word) | Q(item__body__name__icontains=word))
    return rows.order_by("item_type", "item__body__sort_order", "item__body__code", "name", "item__task_code")


def negative_list(*, on: dt.date, division: str = "", q: str = "", ended: bool = False) -> QuerySet[NegativeEntry]:
    """负面清单 on a day, by code: what a division and those below it listed; `ended`: what was taken off by then."""
    rows = NegativeEntry.objects.select_related("division")
    over = Q(valid_to__lte=on)
    rows = rows.filter(over) if ended else rows.exclude(over)
    if division:
        rows = rows.filter(division__code__startswith=subtree_prefix(division))
    for word in q.replace("\0", "").split():
        rows = rows.filter(Q(name__icontains=word) | Q(code__startswith=word.upper()))
    return rows.order_by("code", "division__code", "valid_from")


def negative_entry(number: int) -> NegativeEntry:
    """One line of the negative list.

    Raises:
        NegativeUnknown
    """
    found = NegativeEntry.objects.select_related("division").filter(pk=number).first()
    if found is None:
        raise NegativeUnknown
    return found


def on_negative_list(*, code: str, division_code: str, on: dt.date) -> bool:
    """Whether a base code is listed on a day for a division: by itself or by one above it. One SQL statement."""
    return (
        NegativeEntry.objects.filter(
            Q(valid_to=None) | Q(valid_to__gt=on),
            code=code,
            valid_from__lte=on,
            division__code__in=division_path_codes(division_code),
        )
    ).exists()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreconditionRow:
    """One precondition 前置条件, and the items that ask for it as (task code, name). `bases`: what they say it rests on."""

    name: str
    bases: tuple[str, ...]
    items: tuple[tuple[str, str], ...]


_FROM = """
    FROM items_itemversion v
    JOIN items_item i ON i.id = v.item_id
    JOIN organisations_division d ON d.id = i.division_id
    CROSS JOIN LATERAL jsonb_array_elements(
        CASE WHEN jsonb_typeof(v.guide_json -> 'preconditions') = 'array' THEN v.guide_json -> 'preconditions' END
    ) AS p
    WHERE v.state = %(state)s AND d.code LIKE %(division)s AND p ->> 'name' ILIKE %(q)s
"""
_COUNT = f"SELECT count(DISTINCT p ->> 'name') {_FROM}"
_ROWS = f"""
    SELECT p ->> 'name', array_agg(DISTINCT p ->> 'basis') FILTER (WHERE p ->> 'basis' <> ''),
           array_agg(i.task_code ORDER BY i.task_code), array_agg(v.name ORDER BY i.task_code)
    {_FROM}
    GROUP BY p ->> 'name' ORDER BY count(*) DESC, p ->> 'name' LIMIT %(limit)s OFFSET %(offset)s
"""


def preconditions(
    *, division: str = "", q: str = "", limit: int = 20, offset: int = 0
) -> tuple[list[PreconditionRow], int]:
    """前置条件清单: everything the guides in force want done elsewhere first, most asked first; how many in all.

    Two SQL statements.
    """
    words = re.sub(r"([\\%_])", r"\\\1", q.replace("\0", ""))
    values: dict[str, str | int] = {
        "state": State.IN_FORCE.value,
        "division": f"{subtree_prefix(division) if division else ''}%",
        "q": f"%{words}%",
        "limit": limit,
        "offset": offset,
    }
    with connections[place_of(ItemVersion)].cursor() as cursor:
        cursor.execute(_COUNT, values)
        (total,) = cursor.fetchone()
        cursor.execute(_ROWS, values)
        found = cursor.fetchall()
    return [
        PreconditionRow(name=name, bases=tuple(bases or ()), items=tuple(zip(codes, names, strict=True)))
        for name, bases, codes, names in found
    ], total
