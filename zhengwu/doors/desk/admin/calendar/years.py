"""工作日历: the years on record, and what was decided about each."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Listing, Row, Table
from zhengwu.timelimits.public import DayKind, YearArrangement, YearStatus, arrangement_of

PLACE = "desk-admin-calendar"
_BEFORE, _AHEAD = 2, 2


@page("desk/admin/calendar", may="calendar.edit", name=PLACE)
def years(request: DoorRequest) -> HttpResponse:
    """The years around this one; a year nobody has entered yet is provisional."""
    this = request.today.year
    shown = [arrangement_of(year=year) for year in range(this + _AHEAD, this - _BEFORE - 1, -1)]
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(Crumb(_("工作日历"))),
        heading=_("工作日历"),
        lead=_("国务院公布一年的放假安排以后录入。先看会变动哪些办件的期限，再保存；没办完的件自动重算，每件留痕。"),
        listing=Listing(
            table=Table(
                caption=_("年度安排，新的在前"),
                columns=(
                    Column(_("年份")),
                    Column(_("放假")),
                    Column(_("调休上班")),
                    Column(_("依据")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(year) for year in shown),
            )
        ),
    )
    return show_list(request, built)


def _row(year: YearArrangement) -> Row:
    official = year.status is YearStatus.OFFICIAL
    badge = Badge(_("正式"), "done", "done") if official else Badge(_("暂定"), "need", "clock")
    return Row(
        (
            Cell(text=str(year.year), href=reverse("desk-admin-calendar-year", args=[year.year]), head=True),
            Cell(text=counted("{n} 天", len(year.dates(DayKind.HOLIDAY)))),
            Cell(text=counted("{n} 天", len(year.dates(DayKind.WORKDAY)))),
            Cell(text=_(year.source)),
            Cell(badges=(badge,)),
        )
    )
