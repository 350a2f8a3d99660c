"""A found item as lists show it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTextTransform

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import published
from zhengwu.items.rules.codes import ITEM_TYPES
from zhengwu.kernel.public import Compiled, Given


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One found item. `listed_only`: nobody can apply yet, and its promise says nothing. `shown`: words to light up."""

    task_code: str
    version: int
    name: str
    summary: str
    body_code: str
    body_name: str
    division_code: str
    division_name: str
    item_type: str
    item_type_name: str
    audience: str
    themes: tuple[str, ...]
    case_type: str
    promise_days: int
    promise_unit: str
    statutory_days: int | None
    statutory_unit: str
    visits: int
    online_depth: int
    free: bool
    keywords: tuple[str, ...] = ()
    listed_only: bool = False
    shown: tuple[str, ...] = ()


#: Where each of its fields comes from; the guide itself is not read, it may be long.
_FROM = {
    "task_code": "item__task_code",
    "version": "version",
    "name": "name",
    "summary": "said",
    "body_code": "item__body__code",
    "body_name": "item__body__name",
    "division_code": "item__division__code",
    "division_name": "item__division__name",
    "item_type": "item_type",
    "audience": "audience",
    "themes": "themes",
    "case_type": "case_type",
    "promise_days": "promise_days",
    "promise_unit": "promise_unit",
    "statutory_days": "statutory_days",
    "statutory_unit": "statutory_unit",
    "visits": "visits",
    "online_depth": "online_depth",
    "free": "free",
    "keywords": "keywords",
    "listed_only": "listed_only",
}


def rows_by_id(rows: QuerySet[ItemVersion]) -> dict[int, ItemRow]:
    """Versions as rows, by their ids, in the order of the query: one statement."""
    return _by_id(_read(rows))


def published_rows(ids: Collection[int]) -> dict[int, ItemRow]:
    """Those of these versions that are in force, as rows, by their ids: one statement, written once."""
    return _by_id(_published(ids=list(ids)))


def _read(rows: QuerySet[ItemVersion]) -> QuerySet[ItemVersion, tuple[Any, ...]]:
    return rows.annotate(said=KeyTextTransform("summary", "guide_json")).values_list("pk", *_FROM.values())


_published = Compiled(lambda: _read(published().filter(pk__any=Given("ids")).order_by()))


def _by_id(rows: Iterable[tuple[Any, ...]]) -> dict[int, ItemRow]:
    found: dict[int, ItemRow] = {}
    for pk, *values in rows:
        known: dict[str, Any] = dict(zip(_FROM, values, strict=True))
        known |= {
            "summary": known["summary"] or "",
            "item_type_name": ITEM_TYPES[known["item_type"]],
            "themes": tuple(known["themes"]),
            "keywords": tuple(known["keywords"]),
            "free": known["free"] and not known["listed_only"],
        }
        found[pk] = ItemRow(**known)
    return found
