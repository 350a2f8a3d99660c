"""A list whose query cuts its own pages: which one is asked for, and the way to the others. See `_paged.py` for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse

from zhengwu.doors.desk.admin._paged import ROWS_A_PAGE
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import page_asked, pager_at
from zhengwu.doors.ui.shapes import Pager


def page_number(request: DoorRequest) -> int:
    """The page asked for, from 1; whatever is no number is the first."""
    return page_asked(request.GET.get("page", "1"))


def offset(number: int) -> int:
    """How many rows stand on the pages before."""
    return (number - 1) * ROWS_A_PAGE


def pager(name: str, *, query: Mapping[str, str], number: int, total: int) -> Pager | None:
    """The way through a list; None when it fits one page.

    Args:
        name: the URL of the list. `query`: its filters, which every page keeps.
    """
    kept = {key: value for key, value in query.items() if value}
    if total <= ROWS_A_PAGE:
        return None
    return pager_at(
        number, total=total, rows=ROWS_A_PAGE, href=lambda to: f"{reverse(name)}?{urlencode({**kept, 'page': to})}"
    )
