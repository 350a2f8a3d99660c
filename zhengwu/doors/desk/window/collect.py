"""来取结果的: results of other bodies that have arrived in the halls here."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, to_collect
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.window._halls import halls_of_county
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date

_NAME = "desk-window-collect"


@page("desk/window/collect", may="cases.receive_anywhere", name=_NAME)
def collect(request: DoorRequest) -> HttpResponse:
    """`q`, `page`."""
    wishes = wished(request, "q")
    halls = {hall.code for hall in halls_of_county(request)}
    rows = to_collect(halls=halls, by=request.officer, q=wishes["q"])
    here, pager, total = cut(request, rows, address=reverse(_NAME), wishes=wishes)
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current="desk-window"),
            crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("发结果"))),
            heading=_("发结果"),
            total=counted("{n} 件", total),
            lead=_("别处办好、到这里取的结果。核对身份证，签了送达回证再给。"),
            listing=Listing(
                action=reverse(_NAME),
                filters=(
                    Field(
                        name="q", label=_("编号、姓名或完整证件号"), kind="search", value=wishes["q"], required=False,
                        label_hidden=True, placeholder=_("编号、姓名或完整证件号"),
                    ),
                ),
                table=Table(
                    caption=_("等着来取的结果，到得早的在前"),
                    columns=(
                        Column(_("事项")), Column(_("申请人")), Column(_("办理机关")), Column(_("取件大厅")), Column(_("到件")),
                    ),
                    rows=tuple(_row(case) for case in here),
                    empty=Empty(_("没有找到。"), _("看全部"), reverse(_NAME))
                    if wishes["q"]
                    else Empty(_("没有等着来取的结果。")),
                ),
                pager=pager,
            ),
        ),
    )  # fmt: skip


def _row(case: Case) -> Row:
    arrived = case.dispatch_line.dispatch.arrived_at
    return Row(
        (
            Cell(
                text=case.item_name,
                small=case.project_no,
                href=reverse("desk-window-collect-case", args=[case.project_no]),
                head=True,
                code=True,
            ),
            Cell(text=case.applicant_name),
            Cell(text=case.body.short_name or case.body.name),
            Cell(text=case.reception.collect_hall_name),
            Cell(text=full_day(local_date(arrived)) if arrived else ""),
        ),
        name=case.item_name,
    )
