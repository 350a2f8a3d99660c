"""导出事项: the catalogue in the format that `import_items` reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import streamed
from zhengwu.organisations.public import subtree_prefix

_PLAIN = (
    "version", "name", "item_type", "audience", "visits", "online_depth", "case_type", "min_level", "historic",
    "listed_only",
)  # fmt: skip


def export_items(
    *, division: str = "", body: str = "", item_type: str = "", offered_only: bool = False
) -> Iterator[dict[str, Any]]:
    """Every published version, one mapping each, by task code and version; streamed, so memory stays flat.

    A superseded version is exported as cancelled: it is offered no more. A suspended one is exported as in force.
    """
    wanted = Q(state__in=[State.IN_FORCE, State.SUSPENDED, State.APPROVED])
    if not offered_only:
        wanted |= Q(state__in=[State.SUPERSEDED, State.CANCELLED])
    if division:
        wanted &= Q(item__division__code__startswith=subtree_prefix(division))
    if body:
        wanted &= Q(item__body__code=body)
    if item_type:
        wanted &= Q(item_type=item_type)
    rows = (
        ItemVersion.objects.filter(wanted)
        .select_related("item__body", "item__division", "item__parent")
        .defer("search")
    )
    for version in streamed(rows.order_by("item__task_code", "version")):
        yield row_of(version)


def row_of(version: ItemVersion) -> dict[str, Any]:
    """One version in the spelling of `ItemSource`."""
    item = version.item
    gone = version.state in (State.SUPERSEDED, State.CANCELLED)
    statutory = version.statutory
    row: dict[str, Any] = {
        "scheme": item.scheme,
        "task_code": item.task_code,
        "catalog_code": item.catalog_code,
        "parent": item.parent.task_code if item.parent else None,
        "body": item.body.code,
        "division": item.division.code,
        "state": "cancelled" if gone else "in_force",
        **{name: getattr(version, name) for name in _PLAIN},
        "themes": list(version.themes),
        "life_events": list(version.life_events),
        "promise": {"days": version.promise_days, "unit": version.promise_unit},
        "statutory": {"days": version.statutory_days, "unit": version.statutory_unit} if statutory else None,
        "effective_date": version.effective_date.isoformat() if version.effective_date else None,
        "cancelled_date": version.cancelled_date.isoformat() if version.cancelled_date else None,
        "guide": Guide.model_validate(version.guide_json).model_dump(mode="json", by_alias=True, exclude_defaults=True),
    }
    return {key: value for key, value in row.items() if value is not None}
