"""一件事: the cases of one application as lanes, each with its body and its days."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, bundle_on_desk, clocks_of
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._words import due_mark
from zhengwu.doors.desk.shapes import AdminRecord, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, ClockBar, Column, Crumb, Row, Table
from zhengwu.parallel.public import colour_of
from zhengwu.timelimits.public import WorkCalendar, work_calendar


@page("desk/projects/bundles/<uuid:application_id>", may="cases.view", name="desk-project-bundle")
def bundle(request: DoorRequest, application_id: UUID) -> HttpResponse:
    """One lane a case; a case of a body this officer has nothing to do with is named and not opened.

    Raises:
        NoSuchBundleApplication: not there, or none of its cases is this officer's
    """
    application, cases = bundle_on_desk(application_id=application_id, by=request.officer)
    calendar = work_calendar()
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current="find"),
            crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(application.bundle_name)),
            heading=application.bundle_name,
            sub=application.applicant_name,
            sections=(
                Section(
                    title=_("一次申请，各部门同时办"),
                    table=Table(
                        caption=_("每个办件一行"),
                        columns=(
                            Column(_("期限")), Column(_("部门")), Column(_("事项")), Column(_("办到哪了")), Column(_("用了几天")),
                        ),
                        rows=tuple(_row(request, case, calendar, open_=mine) for case, mine in cases),
                    ),
                ),
            ),
        ),
    )  # fmt: skip


def _row(request: DoorRequest, case: Case, calendar: WorkCalendar, *, open_: bool) -> Row:
    due = case.promise_due_date if case.decided_at is None else None
    clocks = clocks_of(case, today=request.today, calendar=calendar)
    colour = colour_of(due, today=request.today, calendar=calendar) if due else None
    body = case.body.short_name or case.body.name
    return Row(
        (
            Cell(
                due=due_mark(colour, due, late_days=max(calendar.count(due, request.today), 1), today=request.today)
                if due and colour
                else None,
                lead=True,
                none=_("不计时"),
            ),
            Cell(text=body, head=True),
            Cell(
                text=case.item_name,
                small=case.project_no,
                code=True,
                href=reverse("desk-case", args=[case.project_no]) if open_ else "",
            ),
            Cell(badges=(Badge(_(case.state_name), "info"),)),
            Cell(
                bar=ClockBar(
                    _("{name} 已用天数").format(name=body),
                    clocks.promise.elapsed_days,
                    max(clocks.promise.limit_days, 1),
                    None,
                )
                if clocks
                else None,
                none=_("没开始"),
            ),
        ),
        name=body,
    )
