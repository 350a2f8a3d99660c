"""A list of supervision as a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from django.http import HttpResponse, StreamingHttpResponse

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.table_files import FORMS, csv_stream, in_this_language


def table_sent(request: DoorRequest, *, name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """CSV in UTF-8 with the mark spreadsheets know, sent while it is read; `name` of the file without day and ending."""
    response = StreamingHttpResponse(csv_stream(heads, in_this_language(rows)), content_type=FORMS["csv"])
    response["Content-Disposition"] = f'attachment; filename="{name}-{request.today:%Y%m%d}.csv"'
    response["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, response)
