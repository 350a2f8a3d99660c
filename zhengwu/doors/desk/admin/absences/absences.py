"""请假审批: what waits for an answer first, and who is away."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.absence._words import days, how_long, state_badge
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Segment, Table
from zhengwu.organisations.public import Absence, absences_for


@page("desk/admin/absences", may="absences.approve", name="desk-admin-absences")
def absences(request: DoorRequest) -> HttpResponse:
    """Of bodies within this officer's authority; search by name or body."""
    wishes = wished(request, "q", "view")
    rows = absences_for(request.officer).filter(_view(request, wishes["view"]))
    if q := wishes["q"]:
        rows = rows.filter(Q(account__display_name__icontains=q) | Q(body__name__icontains=q))
    if wishes["view"] == "all":
        rows = rows.order_by("-from_date", "-id")
    address = reverse("desk-admin-absences")
    here, pager, total = cut(request, rows, address=address, wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current="desk-admin-absences"),
        crumbs=crumbs_to(Crumb(_("请假审批"))),
        heading=_("请假审批"),
        total=counted("{n} 条", total),
        lead=_("批准时再核一次：同岗的 A 角和 B 角那几天都不在，就批不下去。自己的请假由别人批。"),
        buttons=(Link(_("谁在岗"), reverse("desk-duty"), "users"),),
        listing=Listing(
            segments=_segments(address, wishes["view"]),
            action=address,
            filters=(
                Field(
                    name="q",
                    label=_("姓名或机构"),
                    kind="search",
                    value=wishes["q"],
                    required=False,
                    label_hidden=True,
                    placeholder=_("姓名或机构"),
                ),
            ),
            table=_table(here),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _view(request: DoorRequest, view: str) -> Q:
    if view == "away":
        return Q(state=Absence.States.APPROVED, from_date__lte=request.today, back_date__gt=request.today)
    if view == "all":
        return Q()
    return Q(state=Absence.States.REQUESTED)


def _segments(address: str, view: str) -> tuple[Segment, ...]:
    views = (("", _("等批准")), ("away", _("今天不在岗")), ("all", _("全部请假")))
    known = {name for name, _text in views}
    current = view if view in known else ""
    return tuple(Segment(text, f"{address}?view={name}", name == current) for name, text in views)


def _table(here: list[Absence]) -> Table:
    return Table(
        caption=_("请假名单"),
        columns=(Column(_("姓名")), Column(_("日期")), Column(_("类别")), Column(_("机构")), Column(_("状态"))),
        rows=tuple(
            Row(
                (
                    Cell(
                        text=one.account.display_name,
                        href=reverse("desk-admin-absence", args=[one.pk]),
                        head=True,
                    ),
                    Cell(text=days(one), small=how_long(one)),
                    Cell(text=str(one.get_kind_display())),
                    Cell(text=one.body.short_name or one.body.name),
                    Cell(badges=(state_badge(one),)),
                ),
                name=one.account.display_name,
            )
            for one in here
        ),
        empty=Empty(_("没有符合条件的请假。"), _("看全部请假"), f"{reverse('desk-admin-absences')}?view=all"),
    )
