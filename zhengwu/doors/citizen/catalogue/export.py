"""开放数据: what the catalogue shows, as CSV, xlsx or JSON; the same filters, streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.catalogue._wanted import read_wanted
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.workbook_stream import workbook_stream
from zhengwu.items.public import OPEN_COLUMNS, Shelving, csv_line, open_cells, open_facts, shelved
from zhengwu.kernel.public import NotFound, may_lag, streamed

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class NoSuchFormat(NotFound):
    """Not a format there is."""

    code = "catalogue.format"
    template = "没有这种格式，请下载 CSV、Excel 或 JSON。"


@page("catalogue/export.<str:kind>", may=ANYONE, name="catalogue-export")
@may_lag
def export(request: DoorRequest, kind: str) -> HttpResponse:
    """The file."""
    wanted = read_wanted(request.GET)
    response: HttpResponseBase
    if kind == "csv":
        response = StreamingHttpResponse(_csv(wanted), content_type="text/csv; charset=utf-8")
    elif kind == "json":
        response = StreamingHttpResponse(_json(wanted, request), content_type="application/json")
    elif kind == "xlsx":
        rows = map(open_cells, _rows(wanted))
        book = workbook_stream(_("事项目录"), list(OPEN_COLUMNS.values()), rows)
        response = StreamingHttpResponse(book, content_type=_XLSX)
    else:
        raise NoSuchFormat
    name = f"{_('事项目录')}-{request.today:%Y%m%d}.{kind}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return cast(HttpResponse, response)


def _rows(wanted: Shelving) -> Iterator[dict[str, object]]:
    for version in streamed(shelved(wanted).defer("guide_json", "search")):
        guide = settings.SITE_URL.rstrip("/") + reverse("guide", args=[version.item.task_code])
        yield open_facts(version) | {"guide": guide}


def _csv(wanted: Shelving) -> Iterator[bytes]:
    yield "\ufeff".encode() + csv_line(list(OPEN_COLUMNS.values()))
    for facts in _rows(wanted):
        yield csv_line(open_cells(facts))


def _json(wanted: Shelving, request: DoorRequest) -> Iterator[bytes]:
    yield f'{{"generated_at":"{request.now.isoformat()}","items":['.encode()
    for place, facts in enumerate(_rows(wanted)):
        yield (",\n" if place else "").encode() + json.dumps(facts, ensure_ascii=False).encode()
    yield b"]}\n"
