"""Lists of 管理 in pages: which one is asked for, and the way to the others."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import page_numbers
from zhengwu.doors.ui.shapes import Pager

ROWS_A_PAGE = 30
_MOST_PAGES = 100_000
_MOST_CHARACTERS = 60


def typed(request: DoorRequest, *names: str) -> dict[str, str]:
    """What the address asks for, by name; a missing one is empty."""
    return {name: request.GET.get(name, "").strip()[:_MOST_CHARACTERS] for name in names}


def page_number(request: DoorRequest) -> int:
    """The page asked for, from 1; whatever is no number is the first."""
    asked = request.GET.get("page", "1")
    return min(max(int(asked), 1), _MOST_PAGES) if asked.isdecimal() and len(asked) < len(str(_MOST_PAGES)) else 1


def offset(number: int) -> int:
    """How many rows stand on the pages before."""
    return (number - 1) * ROWS_A_PAGE


def pager(name: str, *, query: Mapping[str, str], number: int, total: int) -> Pager | None:
    """The way through a list; None when it fits one page.

    Args:
        name: the URL of the list. `query`: its filters, which every page keeps.
    """
    last = -(-total // ROWS_A_PAGE)
    if last <= 1 or number > last:
        return None
    kept = {key: value for key, value in query.items() if value}

    def href(to: int) -> str:
        return f"{reverse(name)}?{urlencode({**kept, 'page': to})}" if 1 <= to <= last else ""

    return Pager(
        first=offset(number) + 1,
        last=min(number * ROWS_A_PAGE, total),
        total=total,
        previous_href=href(number - 1),
        next_href=href(number + 1),
        numbers=page_numbers(here=number, last=last, href=href),
    )
