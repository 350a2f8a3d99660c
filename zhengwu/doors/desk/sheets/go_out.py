"""导出: published items in the national columns, all of them or those of a body or type."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from typing import Any, cast

from django.http import FileResponse, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.desk.sheets._given import may_use
from zhengwu.doors.desk.sheets.come_in import PLACE
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.items.public import ITEM_TYPES, count_by_body, csv_lines, export_items, write_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMATS = {"xlsx": "Excel（xlsx），材料、收费等各在一张表", "csv": "CSV，一个事项一行"}


@page("desk/items/sheets/export", may=OFFICER, name="desk-items-sheets-export", methods=("GET", "HEAD", "POST"))
def go_out(request: DoorRequest) -> HttpResponse:
    """Which items, and as what; then the file. `blank`: the headings alone."""
    may_use(request)
    if request.GET.get("blank"):
        return _answer(request, (), "xlsx", _("事项空表"))
    if not posted(request):
        return show_form(request, _form(request))
    rows = export_items(
        body=request.POST.get("body", "")[:23], item_type=request.POST.get("type", "")[:2], offered_only=True
    )
    try:
        return _answer(request, rows, request.POST.get("format", "xlsx"), _("事项"))
    except SHOWN as refusal:
        refused = read_refusal(refusal)
        return show_form(request, _form(request, refused), refused=refused)


def _answer(request: DoorRequest, rows: Iterator[Mapping[str, Any]] | tuple[()], kind: str, name: str) -> HttpResponse:
    response: HttpResponseBase
    if kind == "csv":
        response = StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8")
    else:
        kind, file = "xlsx", tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
        write_xlsx(rows=rows, file=file)
        file.seek(0)
        response = FileResponse(file, content_type=XLSX)
    named = f"{name}-{request.today:%Y%m%d}.{kind}"
    response.headers["Content-Disposition"] = content_disposition_header(True, named) or "attachment"
    response.headers["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, response)


def _form(request: DoorRequest, refused: Refused = NOTHING) -> AdminForm:
    bodies = [(code, name) for code, name, _n in count_by_body()]
    types = [(code, _(name)) for code, name in ITEM_TYPES.items()]
    heading = _("导出事项")
    return AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(Crumb(_("事项表格"), reverse(PLACE)), Crumb(heading)),
        heading=heading,
        action=reverse("desk-items-sheets-export"),
        button=_("导出"),
        back_href=reverse(PLACE),
        lead=_("导出现在有效和将要生效的事项，改了可以再导入。"),
        fields=(
            _select("body", _("机构"), bodies, request.POST.get("body", "")),
            _select("type", _("事项类型"), types, request.POST.get("type", "")),
            Field(
                name="format",
                label=_("文件"),
                kind="radio",
                options=tuple(Option(key, _(words), picked=key == "xlsx") for key, words in _FORMATS.items()),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )


def _select(name: str, label: str, choices: list[tuple[str, str]], picked: str) -> Field:
    options = tuple(Option(value, text, picked=value == picked) for value, text in choices)
    return Field(name=name, label=label, kind="select", options=options, placeholder=_("全部"), required=False)
