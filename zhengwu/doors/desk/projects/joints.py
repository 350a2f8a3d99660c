"""单个办件的并联审批: those this officer leads, watches or is asked in; what runs first."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._words import PLACE, due_mark, joint_badge, joint_href, way
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Listing, Row, Segment, Table
from zhengwu.parallel.public import OPEN, JointApproval, clock_of, joint_list
from zhengwu.timelimits.public import WorkCalendar, work_calendar

_NAME = "desk-joints"
_RUNNING = "running"
_VIEWS = {"": "全部", _RUNNING: "正在办"}


@page("desk/projects/joint", may="projects.view", name=_NAME)
def joints(request: DoorRequest) -> HttpResponse:
    """`q`, `view`, `page`."""
    wishes = wished(request, "q", "view")
    found = joint_list(by=request.officer, q=wishes["q"], running=wishes["view"] == _RUNNING)
    here, pager, total = cut(request, found, address=reverse(_NAME), wishes=wishes)
    calendar = work_calendar()
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=PLACE),
            crumbs=way(Crumb(_("单个办件的并联审批"))),
            heading=_("单个办件的并联审批"),
            total=counted("{n} 件", total),
            lead=_("不是工程项目、但要几个部门一起办的。从办件页的“并联审批”开始。"),
            listing=Listing(
                action=reverse(_NAME),
                filters=(
                    Field(
                        name="q", label=_("办件编号、事项或申请人"), kind="search", value=wishes["q"], required=False,
                        label_hidden=True, placeholder=_("办件编号、事项或申请人"),
                    ),
                ),
                hidden=(Hidden("view", wishes["view"]),) if wishes["view"] else (),
                segments=tuple(
                    Segment(_(text), _href({**wishes, "view": view}), wishes["view"] == view)
                    for view, text in _VIEWS.items()
                ),
                segments_label=_("看哪些"),
                table=Table(
                    caption=_("单个办件的并联审批，正在办的在前"),
                    columns=(
                        Column(_("期限")), Column(_("事项")), Column(_("申请人")), Column(_("办到哪了")), Column(_("在等")),
                        Column(_("牵头")),
                    ),
                    rows=tuple(_row(request, one, calendar) for one in here),
                    empty=Empty(_("没有找到。"), _("看全部"), reverse(_NAME))
                    if any(wishes.values())
                    else Empty(_("还没有。")),
                ),
                pager=pager,
            ),
        ),
    )  # fmt: skip


def _href(wishes: dict[str, str]) -> str:
    return f"{reverse(_NAME)}?{urlencode({key: value for key, value in wishes.items() if value})}"


def _row(request: DoorRequest, one: JointApproval, calendar: WorkCalendar) -> Row:
    clock = clock_of(one, today=request.today, calendar=calendar)
    late = max(calendar.count(one.due_date, request.today), 1)
    waiting: int = one.waiting if one.state in OPEN else 0  # type: ignore[attr-defined]  # counted by the query
    return Row(
        (
            Cell(
                due=due_mark(clock.colour, one.due_date, late_days=late, today=request.today)
                if clock.running
                else None,
                lead=True,
                none=_("不计时"),
            ),
            Cell(
                text=one.title,
                small=one.case.project_no if one.case else "",
                href=joint_href(one),
                head=True,
                code=True,
            ),
            Cell(text=one.applicant_name),
            Cell(badges=(joint_badge(one),)),
            Cell(text=counted("{n} 个部门", waiting) if waiting else "", none=_("没有")),
            Cell(text=one.lead_body.short_name or one.lead_body.name),
        ),
        name=one.title,
    )
