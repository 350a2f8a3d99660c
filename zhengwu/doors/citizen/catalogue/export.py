"""开放数据: what the catalogue shows, as CSV, xlsx or JSON; the same filters, streamed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from typing import cast

from django.conf import settings
from django.http import FileResponse, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.catalogue._wanted import read_wanted
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import OPEN_COLUMNS, Shelving, csv_line, open_cells, open_facts, shelved, write_table
from zhengwu.kernel.public import NotFound, TooLarge, may_lag

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_IN_A_WORKBOOK = 20_000
_AT_ONCE = 500


class NoSuchFormat(NotFound):
    """Not a format there is."""

    code = "catalogue.format"
    template = "没有这种格式，请下载 CSV、Excel 或 JSON。"


class TooManyForAWorkbook(TooLarge):
    """A workbook is made as a whole; the other formats are streamed."""

    code = "catalogue.workbook_too_large"
    template = "超过 {most} 项，Excel 放不下。请先按主题或部门筛选，或下载 CSV。"


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
        response = _workbook(wanted)
    else:
        raise NoSuchFormat
    name = f"{_('事项目录')}-{request.today:%Y%m%d}.{kind}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return cast(HttpResponse, response)


def _rows(wanted: Shelving) -> Iterator[dict[str, object]]:
    for version in shelved(wanted).defer("guide_json", "search").iterator(chunk_size=_AT_ONCE):
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


def _workbook(wanted: Shelving) -> FileResponse:
    if shelved(wanted)[: _MOST_IN_A_WORKBOOK + 1].count() > _MOST_IN_A_WORKBOOK:
        raise TooManyForAWorkbook(most=_MOST_IN_A_WORKBOOK)
    file = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    write_table(name=_("事项目录"), columns=list(OPEN_COLUMNS.values()), rows=map(open_cells, _rows(wanted)), file=file)
    file.seek(0)
    return FileResponse(file, content_type=_XLSX)
