"""A table to take away: CSV and Excel, safe to open in a spreadsheet, sent while it is being read: its length costs no memory."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, cast

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, override

from zhengwu.doors.ui.workbook_stream import workbook_stream

Line = TypeVar("Line")

FORMS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
#: A cell that begins like this would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Lines are sent together until they are so many characters.
_TOGETHER = 64 * 1024


def table_file(name: str, heads: Sequence[str], lines: Iterable[Sequence[str]], *, form: str, day: str) -> HttpResponse:
    """The answer that hands it over, every row. `form`: one of `FORMS`; `day` stands in the name of the file.

    `lines` is read while the answer is sent: give an iterator that asks the database piece by piece (`kernel.streamed`).
    """
    lines = in_this_language(lines)
    content = workbook_stream(name, heads, lines) if form == "xlsx" else csv_stream(heads, lines)
    response = StreamingHttpResponse(content, content_type=FORMS[form])
    response["Content-Disposition"] = content_disposition_header(True, f"{name}-{day}.{form}") or "attachment"
    return cast(HttpResponse, response)


def in_this_language(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, each made in the language spoken now: they are made when the answer is sent, and by then it is over."""
    language = get_language()

    def each() -> Iterator[Line]:
        rest = iter(lines)
        while True:
            with override(language):
                line = next(rest, None)
            if line is None:
                return
            yield line

    return each()


def csv_stream(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """As CSV, marked as UTF-8 for spreadsheets, formulas disarmed."""
    text = io.StringIO()
    text.write("\ufeff")
    table = csv.writer(text)
    table.writerow(heads)
    for line in lines:
        table.writerow([_safe(cell) for cell in line])
        if text.tell() >= _TOGETHER:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
