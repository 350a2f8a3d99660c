"""逐行报告 of a trial, as a workbook."""

from __future__ import annotations

import io

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.doors.desk.sheets._given import may_use, own_file
from zhengwu.doors.desk.sheets._told import outcome_words, remark_words
from zhengwu.doors.desk.sheets.come_in import run
from zhengwu.doors.desk.sheets.go_out import XLSX
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.items.public import write_table


@page("desk/items/sheets/report.xlsx", may=OFFICER, name="desk-items-sheets-report")
def report(request: DoorRequest) -> HttpResponse:
    """The trial of the file once more, every row of it, in the order of the file."""
    may_use(request)
    told = run(request, own_file(request, request.GET.get("file", "")), trial=True)
    rows = (
        (str(row.line), outcome_words(row), row.name, row.code, row.body, "\n".join(map(remark_words, row.remarks)))
        for row in told.rows
    )
    file = io.BytesIO()
    headings = [_(text) for text in ("行", "结果", "事项", "编码", "机构", "说明")]
    write_table(name=_("逐行结果"), columns=headings, rows=rows, file=file)
    response = HttpResponse(file.getvalue(), content_type=XLSX)
    name = f"{_('逐行报告')}-{request.today:%Y%m%d}.xlsx"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response
