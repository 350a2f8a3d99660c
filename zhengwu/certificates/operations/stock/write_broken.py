"""有问题的行: as a workbook, to be mended and brought again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from zhengwu.certificates.models import StockBatch
from zhengwu.kernel.public import streamed

Say = Callable[[Sequence[Mapping[str, Any]]], str]


def write_broken(batch: StockBatch, *, file: IO[bytes], heading: str, say: Say) -> int:
    """Write the rows with findings under the headings of the file; how many.

    Args:
        heading: of the last column, in which `say` puts the findings of a row into words.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    sheet.append([*_texts(sheet, batch.headings), heading])
    width, count = len(batch.headings), 0
    for row in streamed(batch.rows.exclude(codes=[]).order_by("line")):
        cells = row.cells[:width]
        sheet.append([*_texts(sheet, cells), *[""] * (width - len(cells)), say(row.findings)])
        count += 1
    book.save(file)
    return count


def _texts(sheet: Any, cells: Sequence[str]) -> Iterator[Any]:
    """As texts, all of them: a cell that begins with = is no formula, and long numbers keep their last digits."""
    for text in cells:
        cell = WriteOnlyCell(sheet, value=text)
        cell.data_type = "s"
        yield cell
