"""用印申请: every request an officer has to do with."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.seals._words import PLACE, REQUESTS, check_reader, crumbs, request_badge
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import moment
from zhengwu.seals.public import UseRequest, requests_for


@page("desk/seals/requests", may=OFFICER, name=REQUESTS)
def requests(request: DoorRequest) -> HttpResponse:
    """Newest first.

    Raises:
        NotPermitted: no post that has to do with seals
    """
    check_reader(request)
    wishes = wished(request, "state")
    rows = requests_for(officer=request.officer, **wishes)
    here, pager, total = cut(request, rows, address=reverse(REQUESTS), wishes=wishes)
    states = (
        Option("", _("全部")),
        *(Option(v, _(t), picked=v == wishes["state"]) for v, t in UseRequest.State.choices),
    )
    keeps = request.officer.may("seals.keep")
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("用印申请"))),
        heading=_("用印申请"),
        total=counted("{n} 件", total),
        lead=_("法定名称章每次由一个人申请、另一个人批准，同一个人不能办两头。"),
        buttons=(Link(_("申请用印"), reverse("desk-seals-ask"), "edit"),) if keeps else (),
        listing=Listing(
            action=reverse(REQUESTS),
            filters=(Field(name="state", label=_("状态"), kind="select", options=states, required=False),),
            table=Table(
                caption=_("用印申请，新的在前"),
                columns=(Column(_("文件")), Column(_("印章")), Column(_("申请")), Column(_("状态"))),
                rows=tuple(_row(each) for each in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有用印申请。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _row(asked: UseRequest) -> Row:
    return Row(
        (
            Cell(text=asked.title, href=reverse("desk-seals-request", args=[asked.pk]), head=True),
            Cell(text=asked.seal.name),
            Cell(text=asked.asked_by, small=moment(asked.asked_at)),
            Cell(badges=(request_badge(asked),)),
        )
    )
