"""A found item as lists show it."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.items.models import ItemVersion


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


def row_of(version: ItemVersion, *, shown: tuple[str, ...] = ()) -> ItemRow:
    """A version with item, body and division as a row."""
    item = version.item
    return ItemRow(
        task_code=item.task_code,
        version=version.version,
        name=version.name,
        summary=version.guide_json.get("summary", ""),
        body_code=item.body.code,
        body_name=item.body.name,
        division_code=item.division.code,
        division_name=item.division.name,
        item_type=version.item_type,
        item_type_name=version.get_item_type_display(),
        audience=version.audience,
        themes=tuple(version.themes),
        case_type=version.case_type,
        promise_days=version.promise_days,
        promise_unit=version.promise_unit,
        statutory_days=version.statutory_days,
        statutory_unit=version.statutory_unit,
        visits=version.visits,
        online_depth=version.online_depth,
        free=version.free and not version.listed_only,
        keywords=tuple(version.keywords),
        listed_only=version.listed_only,
        shown=shown,
    )
