"""One page of a long list: cut by the database, with the way to the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.shapes import Pager
from zhengwu.kernel.public import remembered

ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60
#: A list of so many is counted once in so many seconds: nobody leafs through it to the end.
_MANY, _KEPT_SECONDS = 10_000, 60
Row = TypeVar("Row", bound=Model)


def wished(request: DoorRequest, *names: str) -> dict[str, str]:
    """The filters of the address, each at most 60 characters; empty means all."""
    return {name: request.GET.get(name, "").strip()[:_MOST_CHARACTERS].replace("\x00", "") for name in names}


def cut(
    request: DoorRequest, rows: QuerySet[Row], *, address: str, wishes: Mapping[str, str]
) -> tuple[list[Row], Pager | None, int]:
    """The rows of the page asked for, the pager, and how many there are in all. Two SQL statements; one where a long list was
    counted less than a minute ago."""
    total = _total(request, rows, asked=(address, *sorted(wishes.items())))
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=ROWS_A_PAGE))
    kept: dict[str, Any] = {name: value for name, value in wishes.items() if value}
    here = list(rows[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]) if total else []
    pager = pager_at(
        number, total=total, rows=ROWS_A_PAGE, href=lambda to: f"{address}?{urlencode({**kept, 'page': to})}"
    )
    return here, pager, total


def _total(request: DoorRequest, rows: QuerySet[Row], *, asked: tuple[object, ...]) -> int:
    """`asked`: what tells this list from all others of this person. Some are open to staff without a post."""
    whose = (request.user.pk, getattr(request, "officer", None))
    slot = f"desk.total.{hash((*whose, *asked))}"
    return remembered(slot, rows.count, seconds=_KEPT_SECONDS, worth=lambda total: total >= _MANY)
