"""What a sheet declares: its columns, what stands in it now, and the operation that takes a row in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhengwu.organisations.public import Officer

#: Column key → what stands in the cell, as read: dates in ISO 8601, choices by their value, nothing as "".
Cells = Mapping[str, str]
ColumnKind = Literal["text", "date", "choice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. Words are Chinese source sentences; `choices` are value → word.

    `private` is not repeated on the page of the trial.
    """

    key: str
    heading: str
    what: str = ""
    example: str = ""
    required: bool = True
    kind: ColumnKind = "text"
    choices: Mapping[str, str] = field(default_factory=dict)
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet.

    Attributes:
        action: who may do this anywhere may open its pages; whether over this very row, `take` asks.
        back: URL name of the list it belongs to.
        same: columns that together name one row; no two rows of a file may be the same one.
        stored: the row as it stands now, None when it is not there; compared to tell new, changed and unchanged apart.
        take: runs the operation; its refusals are shown beside the row.
        rows: everything within the officer's reach for the export; None for what is not handed out in bulk.
    """

    key: str
    name: str
    about: str
    action: str
    back: str
    columns: tuple[Column, ...]
    same: tuple[str, ...]
    stored: Callable[[Cells], Cells | None]
    take: Callable[[Cells, Officer, dt.datetime], None]
    rows: Callable[[Officer, dt.date], Iterator[Cells]] | None = None
