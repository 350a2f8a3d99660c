"""导出事件日志: the log of the cases asked for, streamed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from zhengwu.analytics.public import Wanted, jsonl, ocel_json, ocel_sqlite, xes
from zhengwu.doors.desk.analysis._asked import asked_by
from zhengwu.doors.desk.analysis._page import MAY
from zhengwu.doors.ui.page import DoorRequest, page

_PIECE = 256 * 1024


def _sqlite(wanted: Wanted) -> Iterator[bytes]:
    """SQLite writes a file; it is handed over in pieces and gone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.sqlite"
        ocel_sqlite(wanted, target=path)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


_FORMS = {
    "xes": (xes, "application/xml", "xes"),
    "ocel": (ocel_json, "application/json", "jsonocel"),
    "ocel-sqlite": (_sqlite, "application/vnd.sqlite3", "sqlite"),
    "jsonl": (jsonl, "application/jsonl", "jsonl"),
}


@page("desk/analysis/log/<slug:form>", may=MAY, name="desk-analysis-export")
def export(request: DoorRequest, form: str) -> HttpResponse:
    """`until`, `months`, `body`, `item`: cases submitted in these months."""
    if form not in _FORMS:
        raise Http404
    asked = asked_by(request)
    write, kind, suffix = _FORMS[form]
    scope = asked.scope
    wanted = Wanted(
        task_code=scope.task_code,
        body_codes=scope.body_codes or (),
        first_date=scope.period.first_date,
        after_date=scope.period.after_date,
    )
    response = StreamingHttpResponse(write(wanted) if scope.body_codes else iter(()), content_type=kind)
    name = f"events-{scope.period.first_date:%Y%m}-{request.today:%Y%m%d}.{suffix}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, response)
