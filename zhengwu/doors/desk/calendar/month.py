"""期限日历: one month of one's own due dates, and the address a calendar program follows."""

from __future__ import annotations

import datetime as dt
import re

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import DeskTask, desk_between, feed_secret
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.inbox._due import due_of
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Link, Listing, Notice, Row, Segment, Table
from zhengwu.doors.ui.writing import week_day
from zhengwu.timelimits.public import WorkCalendar, work_calendar

PLACE = "desk-calendar"
_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


@page("desk/calendar", may=OFFICER, name=PLACE)
def month(request: DoorRequest) -> HttpResponse:
    """`?month=2026-03`; without it, this month."""
    first = _first(request)
    last = _next(first) - dt.timedelta(days=1)
    tasks = desk_between(officer=request.officer, first=first, last=last, today=request.today)
    calendar = work_calendar()
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("期限日历"))),
        heading=_("期限日历"),
        total=counted("{n} 件", len(tasks)),
        lead=_("这个月里到期的件，按最后一天排。暂停计时的件没有到期日，不在这里。"),
        notice=_address(request),
        buttons=(Link(_("手机日历订阅"), reverse("desk-calendar-renew"), "bell"),),
        listing=Listing(
            segments=_months(first),
            segments_label=_("月份"),
            table=Table(
                caption=_("这个月到期的件"),
                columns=(
                    Column(_("期限")),
                    Column(_("最后一天")),
                    Column(_("办件")),
                    Column(_("申请人")),
                    Column(_("环节")),
                ),
                rows=tuple(_row(task, request.today, calendar) for task in tasks),
                empty=Empty(_("这个月没有到期的件。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(task: DeskTask, today: dt.date, calendar: WorkCalendar) -> Row:
    case = task.case
    href = reverse("desk-case", args=[case.project_no])
    return Row(
        (
            Cell(due=due_of(task, today=today, calendar=calendar), lead=True),
            Cell(text=week_day(task.due_date)),
            Cell(text=case.item_name, href=href, small=case.project_no, head=True, code=True),
            Cell(text=case.applicant_name),
            Cell(text=_(task.step)),
        )
    )


def _first(request: DoorRequest) -> dt.date:
    asked = _MONTH.fullmatch(request.GET.get("month", ""))
    return dt.date(int(asked[1]), int(asked[2]), 1) if asked else request.today.replace(day=1)


def _next(first: dt.date) -> dt.date:
    return (first + dt.timedelta(days=32)).replace(day=1)


def _months(first: dt.date) -> tuple[Segment, ...]:
    before = (first - dt.timedelta(days=1)).replace(day=1)
    return tuple(
        Segment(_("{y}年{m}月").format(y=m.year, m=m.month), f"{reverse(PLACE)}?month={m:%Y-%m}", m == first)
        for m in (before, first, _next(first))
    )


def _address(request: DoorRequest) -> Notice | None:
    secret = feed_secret(account_id=request.officer.account_id)
    if not secret:
        return None
    address = settings.SITE_URL.rstrip("/") + reverse("desk-calendar-feed", args=[secret])
    return Notice(_("手机日历的订阅地址，只给您自己用"), address)
