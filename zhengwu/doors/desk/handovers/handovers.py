"""首问移交: what is offered to this officer, and what this officer has offered."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.handovers._subject import names_of
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import stamp
from zhengwu.organisations.public import FirstContact, handovers_of


@page("desk/handovers", may=OFFICER, name="desk-handovers")
def handovers(request: DoorRequest) -> HttpResponse:
    """Oldest first; each leads to its answer."""
    offers = handovers_of(request.officer)
    names = names_of(one.subject for one in offers)
    built = AdminList(
        frame=desk_frame(request, current="desk-handovers"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("首问移交"))),
        heading=_("首问移交"),
        lead=_("谁第一个接待，谁负责到底；同事接受移交以后，责任才转过去。"),
        listing=Listing(
            action=reverse("desk-handovers"),
            table=Table(
                caption=_("没答复的移交，早的在前"),
                columns=(Column(_("事情")), Column(_("从")), Column(_("到")), Column(_("说明")), Column(_("办理"))),
                rows=tuple(_row(request, one, names[one.subject]) for one in offers),
                empty=Empty(_("没有要您答复的移交。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(request: DoorRequest, one: FirstContact, called: tuple[str, str, str]) -> Row:
    name, small, href = called
    mine = one.account_id == request.officer.account_id
    answer = f"{reverse('desk-handover-answer')}?{urlencode({'subject': one.subject})}"
    return Row(
        (
            Cell(text=name, small=small, href=href if request.officer.may("cases.view") else "", head=True, code=True),
            Cell(text=one.account.display_name),
            Cell(text=one.offered_to.display_name if one.offered_to else "", small=stamp(one.offered_at)),
            Cell(text=one.note),
            Cell(button=Link(_("收回") if mine else _("答复"), answer, more=small)),
        ),
        name=name,
    )
