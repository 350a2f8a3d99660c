"""One page of a list that is short enough to be read whole: `limit`, and a cursor that says where the next one begins."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from typing import TypeVar

from zhengwu.items.public import CursorWrong

Row = TypeVar("Row")


def one_page(rows: Sequence[Row], *, limit: int, cursor: str) -> tuple[Sequence[Row], str | None]:
    """The rows from `cursor` on, at most `limit`, and the next cursor if there are more.

    Raises:
        CursorWrong: not one of ours
    """
    begin = begin_of(cursor)
    end = begin + limit
    return rows[begin:end], cursor_at(end) if end < len(rows) else None


def cursor_at(begin: int) -> str:
    """The cursor of the page that begins with this row, counted from 0."""
    return base64.urlsafe_b64encode(f"from:{begin}".encode()).decode().rstrip("=")


def begin_of(cursor: str) -> int:
    """The row with which the page of this cursor begins; without one the first.

    Raises:
        CursorWrong: not one of ours
    """
    if not cursor:
        return 0
    try:
        said = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except ValueError:
        said = ""
    found = re.fullmatch(r"from:([0-9]{1,9})", said, re.ASCII)
    if found is None:
        raise CursorWrong.one(("cursor",), CursorWrong.template, CursorWrong.code)
    return int(found.group(1))
