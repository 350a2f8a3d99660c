"""录入年度安排: type the days, see what would move, then do it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import CalendarPreview, Moved, change_work_calendar, preview_calendar
from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin.calendar._typed_days import read_days, written
from zhengwu.doors.desk.admin.calendar.years import PLACE
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Option, Pair, Row, Table
from zhengwu.doors.ui.writing import day, week_day
from zhengwu.kernel.public import InputError
from zhengwu.timelimits.public import YearArrangement, YearStatus, arrangement_of

_NAME = "desk-admin-calendar-year"
_ROWS = 50
#: The dates of a case, in words.
DATE_WORDS = {
    "acceptance_due_date": "告知期限",
    "promise_due_date": "承诺期限",
    "statutory_due_date": "法定期限",
    "delivery_due_date": "送达期限",
}


@page("desk/admin/calendar/<int:year>", may="calendar.edit", name=_NAME, methods=("GET", "HEAD", "POST"))
def calendar_year(request: DoorRequest, year: int) -> HttpResponse:
    """The first button shows what would move; only the second, under that list, does it."""
    stored = arrangement_of(year=year)
    typed = {
        "status": request.POST.get("status", stored.status.value),
        "source": request.POST.get("source", stored.source),
        "days": request.POST.get("days", written(stored)),
    }
    refused, preview = NOTHING, None
    if posted(request) and "sure" in request.POST:
        done = tried(
            request,
            lambda: _change(request, year, typed),
            done=_("保存了，没办完的件正在后台重算。"),
            to=reverse(PLACE),
            name_of=_field,
        )
        if not isinstance(done, Refused):
            return done
        refused = done
    elif posted(request):
        try:
            preview = preview_calendar(arrangement=_read(year, typed), by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal, name_of=_field)
    return show_form(request, _page(request, year, typed, refused, preview), refused=refused)


def _field(error: InputError) -> str:
    return "source" if error.loc[:1] == ("source",) else "days"


def _change(request: DoorRequest, year: int, typed: dict[str, str]) -> str:
    change_work_calendar(arrangement=_read(year, typed), by=request.officer, now=request.now)
    return ""


def _read(year: int, typed: dict[str, str]) -> YearArrangement:
    status = YearStatus.OFFICIAL if typed["status"] == YearStatus.OFFICIAL else YearStatus.PROVISIONAL
    return YearArrangement(year=year, status=status, source=typed["source"], days=read_days(typed["days"]))


def _page(
    request: DoorRequest, year: int, typed: dict[str, str], refused: Refused, preview: CalendarPreview | None
) -> AdminForm:
    around: dict[str, Any] = {
        "frame": desk_frame(request, current=PLACE),
        "crumbs": crumbs_to(Crumb(_("工作日历"), reverse(PLACE)), Crumb(str(year))),
        "heading": _("{year} 年放假安排").format(year=year),
        "law": _("全国年节及纪念日放假办法"),
        "action": reverse(_NAME, args=[year]),
        "back_href": reverse(PLACE),
    }
    if preview is None:
        return AdminForm(
            **around,
            lead=_("一行一天或一段。先看会变动哪些办件，再确认保存。"),
            button=_("看会变动什么"),
            fields=_fields(typed, refused),
            errors=refused.errors,
            notice=refused.notice,
        )
    return AdminForm(
        **around,
        lead=_(
            "确认以后，没办完的件按新日历重算期限，每件记一条经过。按老日历已经超期、按新日历没有超期的，会提示监察复核。"
        ),
        button=_("确认保存"),
        hidden=(Hidden("sure", "1"), *(Hidden(name, value) for name, value in typed.items())),
        facts=(FactCard(_("变动的日子"), _days(preview)),),
        tables=(Section(title=_("变动的办件"), table=_table(preview), note=_summary(preview)),),
    )


def _fields(typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    official = typed["status"] == YearStatus.OFFICIAL
    return (
        Field(
            name="status",
            label=_("状态"),
            kind="radio",
            options=(
                Option("official", _("正式"), _("国务院已经公布"), picked=official),
                Option("provisional", _("暂定"), _("还没有公布，先按法定节日算"), picked=not official),
            ),
        ),
        Field(
            name="source",
            label=_("依据的通知"),
            value=typed["source"],
            error=refused.fields.get("source", ""),
            max_length=200,
        ),
        Field(
            name="days",
            label=_("放假和调休上班的日子"),
            kind="long_text",
            value=typed["days"],
            rows=16,
            required=False,
            hint=_("例如：2027-10-01 至 2027-10-07 放假 国庆节；2027-10-09 上班 调休"),
            error=refused.fields.get("days", ""),
        ),
    )


def _days(preview: CalendarPreview) -> tuple[Pair, ...]:
    words = listed(week_day(each) for each in preview.days) if preview.days else _("没有，只改了名称或依据")
    return (Pair(counted("{n} 天", len(preview.days)), words),)


def _summary(preview: CalendarPreview) -> str:
    moved = len(preview.moved)
    words = counted("会变动 {n} 件", moved) if preview.complete else counted("至少会变动 {n} 件", moved)
    return words if moved <= _ROWS else _("{words}，下面是前 {n} 件").format(words=words, n=_ROWS)


def _table(preview: CalendarPreview) -> Table:
    return Table(
        caption=_("会变动的办件和它们的期限"),
        columns=(Column(_("办件")), Column(_("期限")), Column(_("现在")), Column(_("调整后"))),
        rows=tuple(_row(moved) for moved in preview.moved[:_ROWS]),
        empty=Empty(_("没有办件会变动。")),
    )


def _row(moved: Moved) -> Row:
    def days(dates: Mapping[str, dt.date | None]) -> str:
        return "\n".join(day(date) if date else _("没有") for date in dates.values())

    return Row(
        (
            Cell(text=moved.case.item_name, small=moved.case.project_no, head=True),
            Cell(text="\n".join(_(DATE_WORDS[name]) for name in moved.after)),
            Cell(text=days(moved.before)),
            Cell(text=days(moved.after)),
        )
    )
