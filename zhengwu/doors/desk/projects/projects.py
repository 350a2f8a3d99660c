"""工程项目: the projects this officer may see, the most urgent first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._words import PLACE, due_mark, project_badge, project_href, way
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Hidden, Link, Listing, Option, Row, Segment, Table
from zhengwu.parallel.public import (
    LATE,
    OVER,
    PROJECT_KIND_NAMES,
    PROJECT_STATE_NAMES,
    WAITING,
    Project,
    colour_of,
    project_list,
)
from zhengwu.timelimits.public import WorkCalendar, work_calendar

_VIEWS = {"": "全部", WAITING: "等部门答复", LATE: "有部门逾期", OVER: "已经结束"}


@page("desk/projects", may="projects.view", name=PLACE)
def projects(request: DoorRequest) -> HttpResponse:
    """`q`, `state`, `kind`, `view`, `page`."""
    wishes = wished(request, "q", "state", "kind", "view")
    rows = project_list(by=request.officer, today=request.today, **wishes)
    here, pager, total = cut(request, rows, address=reverse(PLACE), wishes=wishes)
    calendar = work_calendar()
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=PLACE),
            crumbs=way(),
            heading=_("工程项目"),
            total=counted("{n} 个", total),
            lead=_("一个项目一个代码，牵头部门受理一次，各部门同时办。最急的在前。"),
            buttons=_buttons(request),
            listing=Listing(
                action=reverse(PLACE),
                filters=(
                    Field(
                        name="q", label=_("代码、项目或单位"), kind="search", value=wishes["q"], required=False,
                        label_hidden=True, placeholder=_("代码、项目或单位"),
                    ),
                    _select("state", _("状态"), _("全部状态"), PROJECT_STATE_NAMES, wishes["state"]),
                    _select("kind", _("项目类型"), _("全部类型"), PROJECT_KIND_NAMES, wishes["kind"]),
                ),
                hidden=(Hidden("view", wishes["view"]),) if wishes["view"] else (),
                segments=tuple(
                    Segment(_(text), _href({**wishes, "view": view}), wishes["view"] == view)
                    for view, text in _VIEWS.items()
                ),
                segments_label=_("看哪些"),
                table=_table(request, here, calendar, narrowed=any(wishes.values())),
                pager=pager,
            ),
        ),
    )  # fmt: skip


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    links = []
    if request.officer.may("projects.lead"):
        links.append(Link(_("登记项目"), reverse("desk-project-new"), "plus"))
    if request.officer.may("projects.answer"):
        links.append(Link(_("要我答复的"), reverse("desk-projects-mine"), "edit"))
    links.append(Link(_("单个办件的并联审批"), reverse("desk-joints")))
    links.append(Link(_("逾期没答复的"), reverse("desk-projects-silent"), "alert"))
    if request.officer.may("projects.lead"):
        links.append(Link(_("合并项目"), reverse("desk-projects-merge")))
    return tuple(links)


def _href(wishes: dict[str, str]) -> str:
    return f"{reverse(PLACE)}?{urlencode({key: value for key, value in wishes.items() if value})}"


def _select(name: str, label: str, everything: str, names: Mapping[Any, str], picked: str) -> Field:
    options = (Option("", everything), *(Option(key, _(text), picked=key == picked) for key, text in names.items()))
    return Field(name=name, label=label, kind="select", required=False, options=options, label_hidden=True)


def _table(request: DoorRequest, here: list[Project], calendar: WorkCalendar, *, narrowed: bool) -> Table:
    return Table(
        caption=_("工程项目，最急的在前"),
        columns=(
            Column(_("最近的期限")), Column(_("项目")), Column(_("项目单位")), Column(_("阶段")), Column(_("在等")),
            Column(_("牵头")),
        ),
        rows=tuple(_row(request, one, calendar) for one in here),
        empty=Empty(_("没有符合这些条件的项目。"), _("看全部"), reverse(PLACE))
        if narrowed
        else Empty(_("还没有项目。")),
    )  # fmt: skip


def _row(request: DoorRequest, one: Project, calendar: WorkCalendar) -> Row:
    due, waiting, late = one.next_due, one.waiting, one.late  # type: ignore[attr-defined]
    mark = (
        due_mark(
            colour_of(due, today=request.today, calendar=calendar),
            due,
            late_days=max(calendar.count(due, request.today), 1),
            today=request.today,
        )
        if due
        else None
    )
    return Row(
        (
            Cell(due=mark, lead=True, none=_("不计时")),
            Cell(text=one.name, small=one.code, href=project_href(one), head=True, code=True),
            Cell(text=one.applicant_name),
            Cell(badges=(project_badge(one),)),
            Cell(
                text=counted("{n} 个部门", waiting) if waiting else "",
                small=counted("{n} 个逾期", late) if late else "",
                none=_("没有"),
            ),
            Cell(text=one.lead_body.short_name or one.lead_body.name),
        ),
        name=one.name,
    )
