"""A table to take away: CSV and Excel, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

FORMS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
#: A cell that begins like this would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_ROWS = 50_000
_MOST_CHARACTERS = 32_000


def table_file(name: str, heads: Sequence[str], lines: Iterable[Sequence[str]], *, form: str, day: str) -> HttpResponse:
    """The answer that hands it over, 50,000 rows at most. `form`: one of `FORMS`; `day` stands in the name of the file."""
    some = islice(lines, _MOST_ROWS)
    content = workbook(name, heads, some) if form == "xlsx" else csv_file(heads, some)
    response = HttpResponse(content, content_type=FORMS[form])
    response["Content-Disposition"] = content_disposition_header(True, f"{name}-{day}.{form}") or "attachment"
    return response


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def csv_file(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    """As CSV, marked as UTF-8 for spreadsheets."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(heads)
    table.writerows([_safe(cell) for cell in line] for line in lines)
    return ("\ufeff" + text.getvalue()).encode()


def workbook(title: str, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    """As an Excel workbook of one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"

    def cells(line: Sequence[str], *, bold: bool = False) -> Iterator[WriteOnlyCell]:
        for words in line:
            # Text as text: a code of many digits is no number.
            cell = WriteOnlyCell(sheet, value=words[:_MOST_CHARACTERS])
            cell.data_type, cell.number_format = "s", "@"
            if bold:
                cell.font = Font(bold=True)
            yield cell

    sheet.append(list(cells(heads, bold=True)))
    for line in lines:
        sheet.append(list(cells(line)))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
