"""Reads of bundles 一件事: what is in force today, with what it asks for together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.items.models import Bundle
from zhengwu.items.queries.versions import offered
from zhengwu.items.rules.bundle import BundleItem, Merged, merge, papers_of
from zhengwu.kernel.public import NotFound

#: One item alone is no bundle, and is found under its own name.
_FEWEST = 2
_WANTED = (
    "item__task_code", "name", "guide_json__summary", "item__body__code", "item__body__name", "promise_days",
    "promise_unit", "visits", "online_depth", "guide_json__materials",
)  # fmt: skip


class BundleUnknown(NotFound):
    """No bundle of this code is in force."""

    code = "items.bundle_unknown"
    template = "没有找到“{bundle_code}”这件事，可能已经停用。请从首页搜索要办的事项。"


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleView:
    """A bundle on a day: its items that take applications now, in order. `resting`: how many of its items take none. `same`: see
    `merge`."""

    code: str
    name: str
    summary: str
    audience: str
    life_events: tuple[str, ...]
    items: tuple[BundleItem, ...]
    resting: int
    same: Mapping[str, Sequence[str]]
    merged: Merged


def bundles(*, on: dt.date, q: str = "", audience: str = "") -> list[BundleView]:
    """The bundles in force on a day that still hold at least two items, by code. Two SQL statements, however many there are.

    Args:
        q: part of the name, of the summary, or a life event; everything without it.
        audience: natural or legal.
    """
    found = _in_force(on)
    if audience:
        found = found.filter(audience=audience)
    if q := "".join(char for char in q if char.isprintable()).strip():
        found = found.filter(Q(name__icontains=q) | Q(summary__icontains=q) | Q(life_events__contains=[q]))
    return [view for view in _views(found) if len(view.items) >= _FEWEST]


def bundle_of(*, code: str, on: dt.date) -> BundleView:
    """One bundle in force on a day, whatever is left of it. Two SQL statements.

    Raises:
        BundleUnknown
    """
    found = _views(_in_force(on).filter(code=code)) if code.isascii() and code.isprintable() else []
    if not found:
        raise BundleUnknown(bundle_code=code[:60])
    return found[0]


def _in_force(on: dt.date) -> QuerySet[Bundle]:
    return Bundle.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), valid_from__lte=on)


def _views(found: Iterable[Bundle]) -> list[BundleView]:
    rows = list(found)
    items = _items({code for bundle in rows for code in bundle.task_codes})
    return [_view(bundle, items) for bundle in rows]


def _items(codes: set[str]) -> dict[str, BundleItem]:
    rows = offered().filter(item__task_code__in=codes).values_list(*_WANTED) if codes else ()
    return {
        code: BundleItem(
            task_code=code,
            name=name,
            summary=summary or "",
            body_code=body_code,
            body_name=body_name,
            promise_days=days,
            promise_unit=unit,
            visits=visits,
            online_depth=depth,
            papers=papers_of(materials or ()),
        )
        for code, name, summary, body_code, body_name, days, unit, visits, depth, materials in rows
    }


def _view(bundle: Bundle, known: dict[str, BundleItem]) -> BundleView:
    items = tuple(known[code] for code in bundle.task_codes if code in known)
    return BundleView(
        code=bundle.code,
        name=bundle.name,
        summary=bundle.summary,
        audience=bundle.audience,
        life_events=tuple(bundle.life_events),
        items=items,
        resting=len(bundle.task_codes) - len(items),
        same=bundle.same,
        merged=merge(items, same=bundle.same),
    )
