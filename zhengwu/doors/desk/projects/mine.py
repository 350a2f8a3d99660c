"""要我答复的: lanes that wait for this officer's bodies."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._words import PLACE, lane_badges, lane_bar, lane_due, stage_words, way
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Table
from zhengwu.parallel.public import Lane, lane_of, to_answer
from zhengwu.timelimits.public import work_calendar

_NAME = "desk-projects-mine"


@page("desk/projects/mine", may="projects.answer", name=_NAME)
def mine(request: DoorRequest) -> HttpResponse:
    """`q`, `page`."""
    wishes = wished(request, "q")
    here, pager, total = cut(
        request, to_answer(by=request.officer, q=wishes["q"]), address=reverse(_NAME), wishes=wishes
    )
    calendar = work_calendar()
    rows = tuple(_row(request, lane_of(one, calendar=calendar, today=request.today)) for one in here)
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=PLACE),
            crumbs=way(Crumb(_("要我答复的"))),
            heading=_("要我答复的"),
            total=counted("{n} 件", total),
            lead=_("标着“逾期视为同意”的，过了期限不答复，就按同意处理，并记入监督。"),
            listing=Listing(
                action=reverse(_NAME),
                filters=(
                    Field(
                        name="q", label=_("项目、部门或代码"), kind="search", value=wishes["q"], required=False,
                        label_hidden=True, placeholder=_("项目、部门或代码"),
                    ),
                ),
                table=Table(
                    caption=_("等我们答复的，最急的在前"),
                    columns=(
                        Column(_("期限")), Column(_("项目")), Column(_("部门")), Column(_("办到哪了")), Column(_("用了几天")),
                        Column(_("操作"), text_hidden=True),
                    ),
                    rows=rows,
                    empty=Empty(_("没有找到。"), _("看全部"), reverse(_NAME))
                    if wishes["q"]
                    else Empty(_("都答复了，没有在等您的。")),
                ),
                pager=pager,
            ),
        ),
    )  # fmt: skip


def _row(request: DoorRequest, lane: Lane) -> Row:
    member = lane.member
    return Row(
        (
            Cell(due=lane_due(lane, today=request.today), lead=True),
            Cell(
                text=member.joint.title,
                small=stage_words(member.joint) if member.joint.stage else "",
                href=reverse("desk-project-member", args=[member.pk]),
                head=True,
            ),
            Cell(text=member.name, small=member.matter),
            Cell(badges=lane_badges(lane)),
            Cell(bar=lane_bar(lane)),
            Cell(button=Link(_("答复"), reverse("desk-project-answer", args=[member.pk]), more=member.joint.title)),
        ),
        name=member.joint.title,
    )
