"""`GET /items`: search the catalogue."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.items.public import ItemRow, search

router = Router()


class ItemOut(Schema):
    """One row."""

    task_code: str
    name: str
    body: str
    body_code: str
    division: str
    division_code: str
    type: str
    type_name: str
    audience: str
    promise_days: int
    promise_unit: str
    statutory_days: int | None
    visits: int
    online_depth: int
    summary: str


class ItemPage(Schema):
    """One page; `total` is exact."""

    items: list[ItemOut]
    next: str | None
    total: int


def _row(row: ItemRow) -> ItemOut:
    return ItemOut(
        task_code=row.task_code,
        name=row.name,
        body=row.body_name,
        body_code=row.body_code,
        division=row.division_name,
        division_code=row.division_code,
        type=row.item_type,
        type_name=row.item_type_name,
        audience=row.audience,
        promise_days=row.promise_days,
        promise_unit=row.promise_unit,
        statutory_days=row.statutory_days,
        visits=row.visits,
        online_depth=row.online_depth,
        summary=row.summary,
    )


@router.get("/items", response=ItemPage, auth=None, tags=["items"], summary="搜索事项", operation_id="search_items")
def search_items(
    request: HttpRequest,
    q: str = "",
    division: str = "",
    body: str = "",
    audience: str = "",
    theme: str = "",
    type: str = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: str = "",
) -> ItemPage:
    """Items that take applications now, the best first."""
    page = search(
        q=q, division=division, body=body, audience=audience, theme=theme, item_type=type, limit=limit, cursor=cursor
    )
    return ItemPage(items=[_row(r) for r in page.items], next=page.next, total=page.total)
