"""待办导出: the list as a table for spreadsheets."""

from __future__ import annotations

import csv

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import DeskTask, desk_tasks
from zhengwu.doors.desk.inbox._due import COLOUR_NAMES
from zhengwu.doors.desk.inbox._filters import filters_of
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.kernel.public import local_date

#: A cell that begins like this would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@page("desk/export.csv", may=OFFICER, name="desk-export")
def export(request: DoorRequest) -> HttpResponse:
    """All rows the filters leave, as CSV in UTF-8 with a mark spreadsheets know."""
    filters, _remembered = filters_of(request)
    tasks = desk_tasks(officer=request.officer, today=request.today, wishes=filters.wishes)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="todo-{request.today:%Y%m%d}.csv"'
    response["Cache-Control"] = "private, no-store"
    response.write("\ufeff")
    table = csv.writer(response)
    table.writerow(
        [
            _("期限"),
            _("最后一天"),
            _("办件编号"),
            _("事项"),
            _("申请人"),
            _("环节"),
            _("已用"),
            _("承诺"),
            _("来源"),
            _("提交日期"),
        ]
    )
    table.writerows([_safe(cell) for cell in _row(task)] for task in tasks)
    return response


def _row(task: DeskTask) -> list[str]:
    case = task.case
    return [
        _(COLOUR_NAMES[task.colour]),
        task.due_date.isoformat() if task.due_date else "",
        case.project_no,
        case.item_name,
        case.applicant_name,
        _(task.step),
        "" if task.used_days is None else str(task.used_days),
        "" if task.limit_days is None else str(task.limit_days),
        _(case.get_source_display()),
        local_date(case.submitted_at).isoformat(),
    ]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
