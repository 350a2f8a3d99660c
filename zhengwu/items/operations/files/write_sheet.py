"""导出表格: the catalogue in the national columns, as xlsx with a sheet a list, or as CSV with the lists as JSON."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, Any

from zhengwu.items.operations.files._book_file import read_book
from zhengwu.items.rules.sheet.cells import safe
from zhengwu.items.rules.sheet.columns import MAIN_NAME
from zhengwu.items.rules.sheet.spelling import headings, rows_of
from zhengwu.items.rules.source import ItemSource
from zhengwu.kernel.public import BadInput, new_workbook, text_cell

#: What one cell of a spreadsheet holds.
_LONGEST_CELL = 32_000


class CellTooLong(BadInput):
    """A spreadsheet would cut the text off."""

    code = "items.cell_too_long"
    template = "“{name}”有一格超过 {most} 个字，表格放不下。请导出为 .csv、.json 或 .yaml。"


def write_xlsx(*, rows: Iterable[Mapping[str, Any]], file: IO[bytes]) -> int:
    """Write items as a workbook; how many there were.

    Args:
        rows: one mapping a version, as `export_items` gives them.
    Raises:
        CellTooLong
    """
    book = new_workbook()
    sheets = {}
    for name, columns in headings(flat=False).items():
        sheet = sheets[name] = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        sheet.append([_cell(sheet, heading, bold=True) for heading in columns])
    count = 0
    for row in rows:
        source = ItemSource.model_validate(row)
        count += 1
        for name, cells in rows_of(source, flat=False):
            if any(len(text) > _LONGEST_CELL for text in cells):
                raise CellTooLong.one(
                    ("file",), CellTooLong.template, CellTooLong.code, name=source.name, most=_LONGEST_CELL
                )
            sheets[name].append([_cell(sheets[name], text) for text in cells])
    book.save(file)
    return count


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Items as the lines of a CSV file, UTF-8 with a mark so that Excel reads it; streamed."""
    yield codecs.BOM_UTF8 + csv_line(headings(flat=True)[MAIN_NAME])
    for row in rows:
        for _, cells in rows_of(ItemSource.model_validate(row), flat=True):
            yield csv_line(cells)


def csv_line(cells: Sequence[str]) -> bytes:
    """One line, formulas disarmed."""
    text = io.StringIO()
    csv.writer(text).writerow([safe(cell) for cell in cells])
    return text.getvalue().encode()


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    return text_cell(sheet, safe(text), bold=bold)


def write_table(*, name: str, columns: Sequence[str], rows: Iterable[Sequence[str]], file: IO[bytes]) -> None:
    """A workbook of one plain sheet."""
    book = new_workbook()
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, heading, bold=True) for heading in columns])
    for row in rows:
        sheet.append([_cell(sheet, text[:_LONGEST_CELL]) for text in row])
    book.save(file)


def csv_as_xlsx(content: bytes, *, name: str) -> bytes:
    """A CSV file as a workbook with the same rows in the same places.

    Raises:
        FileUnreadable
    """
    grid = read_book(content=content, name=name).sheets[0]
    book = new_workbook()
    sheet = book.create_sheet(grid.name)
    sheet.append([_cell(sheet, heading) for heading in grid.headings])
    written = 1
    for line in grid.lines:
        for _ in range(written + 1, line.number):
            sheet.append([])
        sheet.append([_cell(sheet, text) for text in line.cells])
        written = line.number
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
