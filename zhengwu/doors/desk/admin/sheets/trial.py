"""Run the rows of a sheet: as a trial, after which nothing is left, or in earnest, all of them or none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from zhengwu.doors.desk.admin.sheets.sheet import Cells, Sheet
from zhengwu.doors.desk.admin.sheets.workbook import Filled
from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import BadInput, InputError, Refusal
from zhengwu.organisations.public import Officer

Outcome = Literal["new", "changed", "unchanged", "refused"]


@dataclass(frozen=True, slots=True)
class Tried:
    """What a row does, or would do. `words` are the sentences of a refusal, by column key ("" = the row as a whole)."""

    line: int
    cells: Cells
    outcome: Outcome
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """All rows in the order of the file; `done` when they were taken in."""

    rows: Sequence[Tried]
    done: bool = False

    def count(self, outcome: Outcome) -> int:
        """How many rows come out so."""
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def acceptable(self) -> bool:
        """Whether the file can be taken in: no row is refused."""
        return not self.count("refused")


def run(filled: Sequence[Filled], *, sheet: Sheet, by: Officer, now: dt.datetime, in_earnest: bool) -> Trial:
    """Take in every row through the sheet's operation; unless in earnest and without a refusal, everything is undone.

    The trial runs the very operations, in one transaction that is rolled back: later rows see what earlier ones would do,
    and what it says is what will happen.
    """
    with transaction.atomic():
        seen: dict[tuple[str, ...], int] = {}
        rows = [_tried(row, seen, sheet=sheet, by=by, now=now) for row in filled]
        done = in_earnest and all(row.outcome != "refused" for row in rows)
        if not done:
            transaction.set_rollback(True)
    return Trial(rows, done)


def _tried(row: Filled, seen: dict[tuple[str, ...], int], *, sheet: Sheet, by: Officer, now: dt.datetime) -> Tried:
    name = tuple(row.cells[key] for key in sheet.same)
    if row.errors:
        return Tried(row.line, row.cells, "refused", tuple(map(_sentence, row.errors)))
    if name in seen:
        twice = InputError(
            loc=(), msg="和第 {line} 行重复了，请留一行。", code="sheet.twice", facts={"line": seen[name]}
        )
        return Tried(row.line, row.cells, "refused", (_sentence(twice),))
    seen[name] = row.line
    try:
        with transaction.atomic():
            before = sheet.stored(row.cells)
            sheet.take(row.cells, by, now)
            after = sheet.stored(row.cells)
    except Refusal as refusal:
        return Tried(row.line, row.cells, "refused", _sentences(refusal))
    return Tried(row.line, row.cells, _outcome(before, after))


def _outcome(before: Cells | None, after: Cells | None) -> Outcome:
    if before is None:
        return "new"
    return "unchanged" if before == after else "changed"


def _sentences(refusal: Refusal) -> tuple[tuple[str, str], ...]:
    if isinstance(refusal, BadInput) and refusal.errors:
        return tuple(map(_sentence, refusal.errors))
    return (("", said(refusal)),)


def _sentence(error: InputError) -> tuple[str, str]:
    return (str(error.loc[-1]) if error.loc else "", said(error))
