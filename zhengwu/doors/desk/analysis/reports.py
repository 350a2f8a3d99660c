"""月报: those there are, and a form that asks for another."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.analytics.public import MonthlyReport, Period, bodies_for, report_content, reports_for, want_report
from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.analysis._asked import month_words
from zhengwu.doors.desk.analysis._page import MAY, as_of, crumbs, frame, places, show
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes.analysis import AnalysisForm, AnalysisPage, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Option, Row, Table
from zhengwu.doors.ui.writing import stamp
from zhengwu.kernel.public import BadInput

NAME, FILE = "desk-analysis-reports", "desk-analysis-report"
_BACK_MONTHS, _MOST = 24, 60


@page("desk/analysis/reports", may=MAY, name=NAME, methods=("GET", "HEAD", "POST"))
def reports(request: DoorRequest) -> HttpResponse:
    """`month` (2026-10) and `body`, posted, ask for a report."""
    refused = NOTHING
    if posted(request):

        def ask() -> str:
            body = request.POST.get("body", "")
            want_report(
                month=_month(request.POST.get("month", "")), body_code=body, by=request.officer, now=request.now
            )
            return reverse(NAME)

        done = tried(request, ask, done=_("月报正在生成，一分钟以内就好。请刷新页面。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    rows = list(reports_for(request.officer)[:_MOST])
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("月报"))),
        heading=_("月报"),
        lead=_("一个机构或者本区划一个月办得怎么样：结论、数字、瓶颈、排名、预测，一份 PDF。"),
        as_of=as_of(),
        places=places(NAME),
        form=_form(request, refused),
        parts=(Part(table=_table(rows), wide=True),),
        notice=refused.notice,
    )
    response = show(request, built)
    response.status_code = refused.status
    return response


def _month(typed: str) -> dt.date:
    try:
        return dt.date.fromisoformat(f"{typed}-01")
    except ValueError:
        raise BadInput.one(("month",), "请选择月份。", "report.month") from None


def _form(request: DoorRequest, refused: Refused) -> AnalysisForm:
    months = [Period.month(request.today, months=n).first_date for n in range(2, _BACK_MONTHS + 2)]
    picked = request.POST.get("body", "")
    return AnalysisForm(
        title=_("生成月报"),
        note="",
        action=reverse(NAME),
        button=_("生成月报"),
        fields=(
            Field(
                name="month",
                label=_("月份"),
                kind="select",
                options=tuple(Option(f"{m:%Y-%m}", month_words(m)) for m in months),
                error=refused.fields.get("month", ""),
            ),
            Field(
                name="body",
                label=_("机构"),
                kind="select",
                required=False,
                options=(
                    Option("", _("本区划")),
                    *(Option(b.code, _(b.name), picked=b.code == picked) for b in bodies_for(request.officer)),
                ),
                error=refused.fields.get("body", ""),
            ),
        ),
    )


def _table(rows: list[MonthlyReport]) -> Table:
    return Table(
        caption=_("月报"),
        columns=(Column(_("月份")), Column(_("关于")), Column(_("状态")), Column(_("谁要的"))),
        rows=tuple(
            Row(
                (
                    Cell(
                        text=month_words(row.month_date),
                        head=True,
                        href=reverse(FILE, args=[row.pk]) if row.sha256 else "",
                    ),
                    Cell(text=_(row.about) if row.about else _("本区划")),
                    Cell(text=_(row.get_state_display()), small=stamp(row.made_at)),
                    Cell(text=row.wanted_by),
                )
            )
            for row in rows
        ),
        empty=Empty(_("还没有月报。")),
    )


@page("desk/analysis/reports/<int:report_id>.pdf", may=MAY, name=FILE)
def report(request: DoorRequest, report_id: int) -> HttpResponse:
    """The file."""
    found, content = report_content(report_id, by=request.officer)
    response = HttpResponse(content, content_type="application/pdf")
    name = _("{place}月报-{month}.pdf").format(place=found.about or _("政务服务"), month=f"{found.month_date:%Y%m}")
    response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    response["Cache-Control"] = "private, no-store"
    return response
