"""导出: what stands in a sheet now, or the empty sheet."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.sheets._page import sheet_of
from zhengwu.doors.desk.admin.sheets.workbook import write_workbook
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page("desk/admin/sheets/<slug:key>/export.xlsx", may=OFFICER, name="desk-admin-sheet-export")
def export(request: DoorRequest, key: str) -> HttpResponse:
    """The workbook; `blank` leaves the rows out."""
    sheet = sheet_of(request, key)
    rows = sheet.rows(request.officer, request.today) if sheet.rows and not request.GET.get("blank") else ()
    response = HttpResponse(write_workbook(sheet, rows), content_type=_XLSX)
    name = f"{_(sheet.name)}-{request.today:%Y%m%d}.xlsx"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response
