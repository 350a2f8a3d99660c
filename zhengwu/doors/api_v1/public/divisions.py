"""`GET /divisions` and `GET /divisions/{code}`: the tree of divisions, and what became of an old code."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.kernel.public import current_time, local_date, may_lag
from zhengwu.organisations.public import (
    Division,
    changes_of,
    children_of,
    count_children,
    division_by_any_code,
    division_path,
    read_division_code,
    search_divisions,
    with_children,
)

router = Router()


class DivisionOut(Schema):
    """A division that exists today; `level` 1 省 to 5 村, `path` the names above it, province first."""

    code: str
    name: str
    level: int
    parent_code: str | None
    path: list[str]
    children: int | None
    once: str


class DivisionPage(Schema):
    """One page. `next` is the cursor of the following one; a search has a single page, the best first."""

    items: list[DivisionOut]
    next: str | None
    total: int


class ChangeOut(Schema):
    """What was `old_code` is `new_code` from `date` on; "" when it left nobody its place."""

    kind: str
    date: dt.date
    old_code: str
    old_name: str
    new_code: str
    new_name: str
    basis: str


class DivisionDetail(Schema):
    """What stands today where the code stood: itself, its successors, with the changes from and to the code asked for."""

    divisions: list[DivisionOut]
    changes: list[ChangeOut]


@router.get(
    "/divisions",
    response=DivisionPage,
    auth=None,
    tags=["divisions"],
    summary="查区划",
    operation_id="list_divisions",
)
@may_lag
def list_divisions(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=60)] = "",
    parent: str = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    cursor: str = "",
) -> DivisionPage:
    """By name, pinyin, initials or code (`q`), or what lies straight below `parent`; without either, the provinces."""
    on = local_date(current_time())
    if q.strip():
        found = search_divisions(q, on=on, most=limit)
        rows = [_out(one.division, path=list(one.above), children=None, once=one.once) for one in found]
        return DivisionPage(items=rows, next=None, total=len(rows))
    page = children_of(parent, on=on, after=cursor, most=limit)
    above = [one.name for one in division_path(parent)] if parent else []
    return DivisionPage(
        items=[_out(one.division, path=above, children=one.children) for one in page.branches],
        next=page.next_code or None,
        total=count_children(parent, on=on),
    )


@router.get(
    "/divisions/{code}",
    response=DivisionDetail,
    auth=None,
    tags=["divisions"],
    summary="一个区划，旧代码也可以",
    operation_id="get_division",
)
@may_lag
def get_division(request: HttpRequest, code: str) -> DivisionDetail:
    """A division by today's code or by any it ever had; 404 when nobody has its place."""
    on = local_date(current_time())
    standing = with_children(division_by_any_code(code, on=on), on=on)
    return DivisionDetail(
        divisions=[
            _out(
                one.division,
                path=[above.name for above in division_path(one.division.code) if above.pk != one.division.pk],
                children=one.children,
            )
            for one in standing
        ],
        changes=[
            ChangeOut(
                kind=one.kind,
                date=one.change_date,
                old_code=one.old_code,
                old_name=one.old_name,
                new_code=one.new_code,
                new_name=one.new_name,
                basis=one.basis,
            )
            for one in changes_of(code)
        ],
    )


def _out(division: Division, *, path: list[str], children: int | None, once: str = "") -> DivisionOut:
    return DivisionOut(
        code=division.code,
        name=division.name,
        level=division.level,
        parent_code=read_division_code(division.code).parent_code,
        path=path,
        children=children,
        once=once,
    )
