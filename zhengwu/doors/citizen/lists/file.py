"""A public list to take away: an Excel workbook or CSV, with the filters of its page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from zhengwu.doors.citizen.lists._kind import asked_of
from zhengwu.doors.citizen.lists._kinds import KINDS
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page

_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
#: A cell that begins like this would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_ROWS = 50_000
_MOST_CHARACTERS = 32_000


@page("lists/<slug:key>.<slug:form>", may=ANYONE, name="lists-file")
def file(request: DoorRequest, key: str, form: str) -> HttpResponse:
    """Every row the filters leave, 50,000 at most."""
    if key not in KINDS or form not in _TYPES:
        raise Http404
    kind = KINDS[key]
    heads = [_(head) for head in kind.heads]
    lines = islice(kind.lines(request, asked_of(request, kind)), _MOST_ROWS)
    content = _workbook(_(kind.name), heads, lines) if form == "xlsx" else _csv(heads, lines)
    response = HttpResponse(content, content_type=_TYPES[form])
    name = f"{_(kind.name)}-{request.today:%Y%m%d}.{form}"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _csv(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(heads)
    table.writerows([_safe(cell) for cell in line] for line in lines)
    return ("\ufeff" + text.getvalue()).encode()


def _workbook(title: str, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
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
