"""`GET /items`: search the catalogue."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.items.public import ItemRow, search
from zhengwu.kernel.public import may_lag

router = Router()


class ItemOut(Schema):
    """One row. `listed_only`: 只列目录, nobody can apply yet, and nothing is promised: promise, visits and depth are null."""

    task_code: str
    name: str
    body: str
    body_code: str
    division: str
    division_code: str
    type: str
    type_name: str
    audience: str
    promise_days: int | None
    promise_unit: str | None
    statutory_days: int | None
    visits: int | None
    online_depth: int | None
    summary: str
    listed_only: bool


class ItemPage(Schema):
    """One page; `total` is exact without `q`. With `q` the best matches are given, at most about a hundred and fifty."""

    items: list[ItemOut]
    next: str | None
    total: int


def _row(row: ItemRow) -> ItemOut:
    known = not row.listed_only
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
        promise_days=row.promise_days if known else None,
        promise_unit=row.promise_unit if known else None,
        statutory_days=row.statutory_days if known else None,
        visits=row.visits if known else None,
        online_depth=row.online_depth if known else None,
        summary=row.summary,
        listed_only=row.listed_only,
    )


@router.get("/items", response=ItemPage, auth=None, tags=["items"], summary="搜索事项", operation_id="search_items")
@may_lag
def search_items(
    request: HttpRequest,
    q: str = "",
    division: str = "",
    body: str = "",
    audience: str = "",
    theme: str = "",
    type: str = "",
    level: str = "",
    online: bool = False,
    free: bool = False,
    near: str = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: str = "",
) -> ItemPage:
    """Published items, the best first; `near`: a division code, what is close leads among equals."""
    page = search(
        q=q,
        division=division,
        body=body,
        audience=audience,
        theme=theme,
        item_type=type,
        level=level,
        online=online,
        free=free,
        near=near,
        limit=limit,
        cursor=cursor,
    )
    return ItemPage(items=[_row(r) for r in page.items], next=page.next, total=page.total)
