"""逾期没答复的: whose silence was counted as consent, who missed a deadline, and how often. For supervision."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._words import PLACE, lane_badges, stage_words, way
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.parallel.public import Lane, lane_of, silent_members
from zhengwu.timelimits.public import work_calendar

_NAME = "desk-projects-silent"


@page("desk/projects/silent", may="projects.view", name=_NAME)
def silent(request: DoorRequest) -> HttpResponse:
    """`q`, `page`."""
    wishes = wished(request, "q")
    rows = silent_members(by=request.officer, q=wishes["q"])
    here, pager, total = cut(request, rows, address=reverse(_NAME), wishes=wishes)
    calendar = work_calendar()
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=PLACE),
            crumbs=way(Crumb(_("逾期没答复的"))),
            heading=_("逾期没答复的"),
            total=counted("{n} 件", total),
            lead=_("过了期限没有答复的部门，逾期次数多的在前。视为同意的由系统记录。"),
            listing=Listing(
                action=reverse(_NAME),
                filters=(
                    Field(
                        name="q", label=_("项目或部门"), kind="search", value=wishes["q"], required=False,
                        label_hidden=True, placeholder=_("项目或部门"),
                    ),
                ),
                table=Table(
                    caption=_("逾期没答复的部门"),
                    columns=(
                        Column(_("部门")), Column(_("项目")), Column(_("过了哪天")), Column(_("逾期次数")), Column(_("现在")),
                    ),
                    rows=tuple(_row(lane_of(one, calendar=calendar, today=request.today)) for one in here),
                    empty=Empty(_("没有找到。"), _("看全部"), reverse(_NAME))
                    if wishes["q"]
                    else Empty(_("没有部门逾期。")),
                ),
                pager=pager,
            ),
        ),
    )  # fmt: skip


def _row(lane: Lane) -> Row:
    member = lane.member
    where = stage_words(member.joint) if member.joint.stage else member.matter
    return Row(
        (
            Cell(
                text=member.name, small=member.matter, href=reverse("desk-project-member", args=[member.pk]), head=True
            ),
            Cell(text=member.joint.title, small=where),
            Cell(text=full_day(member.counted_due_date)),
            Cell(text=str(member.overdue_times)),
            Cell(badges=lane_badges(lane)),
        ),
        name=member.name,
    )
