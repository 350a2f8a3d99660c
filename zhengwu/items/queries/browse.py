"""浏览目录: every published item by theme, life event, body, audience, level, type and division, with how many each choice leaves.

Five SQL statements, however many items and choices; two where the choices of a large catalogue are still remembered.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate
from typing import Any

from django.db import connections
from django.db.models import QuerySet

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import counted_in, published
from zhengwu.kernel.public import remembered
from zhengwu.organisations.public import subtree_prefix

_COLUMNS = (
    "item_type", "audience", "item__body__level", "item__body__code", "item__body__name", "item__division__code",
    "item__division__name",
)  # fmt: skip
#: One pass over the items counts every facet that has one value an item.
_FACETS = """
    SELECT grouping(item_type, audience, level, body, division), item_type, audience, level, body, body_name, division,
           division_name, count(*)
    FROM ({rows}) AS rows (item_type, audience, level, body, body_name, division, division_name)
    GROUP BY GROUPING SETS ((item_type), (audience), (level), (body, body_name), (division, division_name))
"""
_AFTER_DIGITS = "~"
#: From so many items on, counting every choice takes longer than a page may; the counts are then kept for so many seconds.
_MANY, _KEPT_SECONDS = 5_000, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A choice of a facet, and how many items it leaves. `name` is "" where the code is the name's key elsewhere."""

    value: str
    name: str = ""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What stands on the shelf one is looking at: a page of versions in force, how many in all, and the choices left.

    An item for both audiences counts for each.
    """

    rows: Sequence[ItemVersion]
    total: int
    types: Sequence[Choice]
    audiences: Sequence[Choice]
    levels: Sequence[Choice]
    bodies: Sequence[Choice]
    divisions: Sequence[Choice]
    themes: Sequence[Choice]
    life_events: Sequence[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelving:
    """What one looks at; "" asks for all. `division`: it and everything below. `level`: 1–7."""

    audience: str = ""
    theme: str = ""
    life_event: str = ""
    body: str = ""
    level: str = ""
    item_type: str = ""
    division: str = ""


@dataclass(slots=True)
class _Counts:
    types: list[Choice] = field(default_factory=list)
    audiences: list[Choice] = field(default_factory=list)
    levels: list[Choice] = field(default_factory=list)
    bodies: list[Choice] = field(default_factory=list)
    divisions: list[Choice] = field(default_factory=list)


def shelved(wanted: Shelving) -> QuerySet[ItemVersion]:
    """The versions in force that one looks at, those that are only listed among them, by name.

    Raises:
        DivisionCodeWrong
    """
    rows = published(division=wanted.division)
    if wanted.audience:
        rows = rows.filter(audience__in=[wanted.audience, "both"])
    if wanted.theme:
        rows = rows.filter(themes__contains=[wanted.theme])
    if wanted.life_event:
        rows = rows.filter(life_events__contains=[wanted.life_event])
    if wanted.body:
        rows = rows.filter(item__body__code=wanted.body)
    if wanted.level:
        rows = rows.filter(item__body__level=int(wanted.level) if wanted.level.isdecimal() else -1)
    if wanted.item_type:
        rows = rows.filter(item_type=wanted.item_type)
    return rows.order_by("name", "id")


def browse(wanted: Shelving, *, first: int, most: int) -> Shelf:
    """A page of the shelf, from row `first` (0 is the first) on, and the choices left on it.

    Raises:
        DivisionCodeWrong
    """
    rows = shelved(wanted)
    total = rows.count()
    return Shelf(rows=list(rows[first : first + most]), total=total, **_choices(wanted, rows, total))


def _choices(wanted: Shelving, rows: QuerySet[ItemVersion], total: int) -> dict[str, Sequence[Choice]]:
    """The choices left. Those of a large shelf are remembered for as long as as many items stand on it."""
    asked = sha256(repr(wanted).encode()).hexdigest()
    slot = f"items.shelf.{asked}.{total}"
    return remembered(slot, lambda: _counted(rows), seconds=_KEPT_SECONDS, worth=lambda _read: total >= _MANY)


def _counted(rows: QuerySet[ItemVersion]) -> dict[str, Sequence[Choice]]:
    counts = _facets(rows)
    return {
        "types": sorted(counts.types, key=lambda one: one.value),
        "audiences": counts.audiences,
        "levels": sorted(counts.levels, key=lambda one: one.value),
        "bodies": _most_first(counts.bodies),
        "divisions": _with_those_below(counts.divisions),
        "themes": [Choice(value=value, count=count) for value, count in counted_in(rows, "themes").items()],
        "life_events": [Choice(value=value, count=count) for value, count in counted_in(rows, "life_events").items()],
    }


def _facets(rows: QuerySet[ItemVersion]) -> _Counts:
    found = _Counts()
    audiences = {"natural": 0, "legal": 0}
    # PostgreSQL says with one bit a column which of them a row does not group by.
    for which, item_type, audience, level, body, body_name, division, division_name, count in _grouped(rows):
        match which:
            case 0b01111:
                found.types.append(Choice(value=item_type, count=count))
            case 0b10111:
                for one in audiences:
                    audiences[one] += count if audience in {one, "both"} else 0
            case 0b11011:
                found.levels.append(Choice(value=str(level), count=count))
            case 0b11101:
                found.bodies.append(Choice(value=body, name=body_name, count=count))
            case _:
                found.divisions.append(Choice(value=division, name=division_name, count=count))
    found.audiences = [Choice(value=one, count=count) for one, count in audiences.items() if count]
    return found


def _grouped(rows: QuerySet[ItemVersion]) -> Iterator[tuple[Any, ...]]:
    sql, params = rows.order_by().values_list(*_COLUMNS).query.sql_with_params()
    with connections[rows.db].cursor() as cursor:
        cursor.execute(_FACETS.format(rows=sql), params)
        yield from cursor.fetchall()


def _most_first(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda one: (-one.count, one.value))


def _with_those_below(own: Sequence[Choice]) -> list[Choice]:
    """Divisions with what they and everything below them have: choosing one shows as many."""
    ordered = sorted(own, key=lambda one: one.value)
    codes = [one.value for one in ordered]
    sums = [0, *accumulate(one.count for one in ordered)]
    found = []
    for one in ordered:
        prefix = subtree_prefix(one.value)
        low, high = bisect_left(codes, prefix), bisect_left(codes, prefix + _AFTER_DIGITS)
        found.append(Choice(value=one.value, name=one.name, count=sums[high] - sums[low]))
    return found
