"""A list of supervision as a table for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from zhengwu.doors.ui.page import DoorRequest

#: A cell that begins like this would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What a spreadsheet opens without trouble.
MOST_ROWS = 50_000


def table_sent(request: DoorRequest, *, name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """CSV in UTF-8 with the mark spreadsheets know; `name` of the file without day and ending."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}-{request.today:%Y%m%d}.csv"'
    response["Cache-Control"] = "private, no-store"
    response.write("\ufeff")
    table = csv.writer(response)
    table.writerow(heads)
    table.writerows([_safe(cell) for cell in row] for row in rows)
    return response


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
