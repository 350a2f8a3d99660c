"""我的请假: one's own leave, newest first, and the way to ask for more."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.absence._who import own_frame
from zhengwu.doors.desk.absence._words import days, how_long, state_badge
from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Link, Listing, Notice, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import Absence, absences_of, away_today


@page("desk/absence", may=SIGNED_IN, name="desk-absence")
def absence(request: DoorRequest) -> HttpResponse:
    """Open to whoever is away as well: coming back early starts here."""
    frame = own_frame(request)
    address = reverse("desk-absence")
    here, pager, _total = cut(request, absences_of(request.account), address=address, wishes={})
    built = AdminList(
        frame=frame,
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("我的请假"))),
        heading=_("我的请假"),
        lead=_("批准以后，请假那几天由 B 角顶岗。同一个岗位的 A 角和 B 角不能同时不在。"),
        notice=_away(request),
        buttons=(Link(_("请假"), reverse("desk-absence-new"), "plus"),) if request.hats else (),
        listing=Listing(
            action=address,
            table=Table(
                caption=_("我的请假，新的在前"),
                columns=(Column(_("日期")), Column(_("类别")), Column(_("状态")), Column(_("答复")), Column(_("办理"))),
                rows=tuple(_row(request, one) for one in here),
                empty=Empty(_("还没有请过假。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _away(request: DoorRequest) -> Notice | None:
    now = away_today(request.account, today=request.today)
    if now is None:
        return None
    back = Link(_("今天回岗"), reverse("desk-absence-back", args=[now.pk]))
    return Notice(_("您今天不在岗，{day}回岗").format(day=full_day(now.back_date)), tone="need", links=(back,))


def _row(request: DoorRequest, one: Absence) -> Row:
    answered = f"{one.answered_by.display_name} {one.answer}".strip() if one.answered_by else ""
    return Row(
        (
            Cell(text=days(one), small=how_long(one), head=True),
            Cell(text=str(one.get_kind_display()), small=one.reason),
            Cell(badges=(state_badge(one),)),
            Cell(text=answered),
            Cell(button=_button(request, one)),
        )
    )


def _button(request: DoorRequest, one: Absence) -> Link | None:
    if one.state == Absence.States.APPROVED and one.from_date <= request.today < one.back_date:
        return Link(_("今天回岗"), reverse("desk-absence-back", args=[one.pk]))
    not_begun = one.state == Absence.States.APPROVED and one.from_date > request.today
    if one.state == Absence.States.REQUESTED or not_begun:
        return Link(_("撤回"), reverse("desk-absence-cancel", args=[one.pk]), more=days(one))
    return None
