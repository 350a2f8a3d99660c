"""下载: what is public as CSV, under the headings of the standard, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from zhengwu.disclosure.public import HEADINGS, KIND_NAMES, Kind, Looked, public_list, shown
from zhengwu.doors.citizen.disclosure._words import FILE, looked_for
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import csv_line
from zhengwu.kernel.public import may_lag, streamed


@page("disclosure/<slug:kind>.csv", may=ANYONE, name=FILE)
@may_lag
def file(request: DoorRequest, kind: str) -> HttpResponse:
    """`q`, `body`, `year`; 1 SQL statement, however long it is. The words are those of the standard, in Chinese."""
    if kind not in set(Kind):
        raise Http404
    lines = _lines(Kind(kind), replace(looked_for(request.GET), kind=kind))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    name = f"{KIND_NAMES[Kind(kind)]}公示-{request.today:%Y%m%d}.csv"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["X-Robots-Tag"] = "noindex"
    return cast(HttpResponse, response)


def _lines(kind: Kind, wanted: Looked) -> Iterator[bytes]:
    yield "\ufeff".encode() + csv_line(list(HEADINGS[kind].values()))
    for row in streamed(public_list(wanted)):
        yield csv_line(list(shown(row).cells.values()))
