"""One page of a long list: cut by the database, with the way to the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import page_numbers
from zhengwu.doors.ui.shapes import Pager

ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60
_MOST_DIGITS = 6
Row = TypeVar("Row", bound=Model)


def wished(request: DoorRequest, *names: str) -> dict[str, str]:
    """The filters of the address, each at most 60 characters; empty means all."""
    return {name: request.GET.get(name, "").strip()[:_MOST_CHARACTERS].replace("\x00", "") for name in names}


def cut(
    request: DoorRequest, rows: QuerySet[Row], *, address: str, wishes: Mapping[str, str]
) -> tuple[list[Row], Pager | None, int]:
    """The rows of the page asked for, the pager, and how many there are in all. Two SQL statements."""
    total = rows.count()
    last = max(1, -(-total // ROWS_A_PAGE))
    typed = request.GET.get("page", "1")
    asked = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _MOST_DIGITS else 1
    number = min(max(asked, 1), last)
    kept: dict[str, Any] = {name: value for name, value in wishes.items() if value}

    def href(to: int) -> str:
        return f"{address}?{urlencode({**kept, 'page': to})}" if 1 <= to <= last else ""

    here = list(rows[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]) if total else []
    pager = Pager(
        first=(number - 1) * ROWS_A_PAGE + 1,
        last=min(number * ROWS_A_PAGE, total),
        total=total,
        previous_href=href(number - 1),
        next_href=href(number + 1),
        numbers=page_numbers(here=number, last=last, href=href),
    )
    return here, (pager if total else None), total
