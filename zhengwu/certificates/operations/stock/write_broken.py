"""有问题的行: as a workbook, to be mended and brought again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import IO, Any

from zhengwu.certificates.models import StockBatch
from zhengwu.kernel.public import new_workbook, streamed, text_cell

Say = Callable[[Sequence[Mapping[str, Any]]], str]


def write_broken(batch: StockBatch, *, file: IO[bytes], heading: str, say: Say) -> int:
    """Write the rows with findings under the headings of the file; how many.

    Args:
        heading: of the last column, in which `say` puts the findings of a row into words.
    """
    book = new_workbook()
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    sheet.append([*(text_cell(sheet, one) for one in batch.headings), heading])
    width, count = len(batch.headings), 0
    for row in streamed(batch.rows.exclude(codes=[]).order_by("line")):
        cells = row.cells[:width]
        sheet.append([*(text_cell(sheet, one) for one in cells), *[""] * (width - len(cells)), say(row.findings)])
        count += 1
    book.save(file)
    return count
