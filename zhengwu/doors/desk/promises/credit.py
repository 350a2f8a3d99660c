"""失信记录: promises that were broken, newest first, and which are repaired."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import CreditMark, marks_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.promises._words import found, search_field, segments
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Listing, Row, Table
from zhengwu.doors.ui.writing import day
from zhengwu.kernel.public import local_date

_VIEWS = {"": Q(repaired_at=None), "repaired": Q(repaired_at__isnull=False), "all": Q()}


@page("desk/credit", may="cases.verify_commitment", name="desk-credit")
def credit(request: DoorRequest) -> HttpResponse:
    """Within this officer's authority; search by number or name."""
    wishes = wished(request, "q", "view")
    rows = marks_for(request.officer).filter(_VIEWS.get(wishes["view"], _VIEWS[""]), found(wishes["q"]))
    address = reverse("desk-credit")
    here, pager, total = cut(request, rows, address=address, wishes=wishes)
    views = (("", _("没修复")), ("repaired", _("已修复")), ("all", _("全部")))
    built = AdminList(
        frame=desk_frame(request, current="desk-checks"),
        crumbs=(
            Crumb(_("待办"), reverse("desk")),
            Crumb(_("承诺核查"), reverse("desk-checks")),
            Crumb(_("失信记录")),
        ),
        heading=_("失信记录"),
        total=counted("{n} 条", total),
        lead=_("有没修复的失信记录，不能容缺受理，也不能用告知承诺。"),
        listing=Listing(
            segments=segments(address, views, wishes["view"]),
            action=address,
            filters=(search_field(wishes["q"]),),
            table=Table(
                caption=_("失信记录"),
                columns=(Column(_("失信人")), Column(_("情形")), Column(_("事项")), Column(_("状态"))),
                rows=tuple(_row(one) for one in here),
                empty=Empty(_("没有失信记录。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _row(one: CreditMark) -> Row:
    badge = Badge(_("已修复"), "done") if one.repaired_at else Badge(_("没修复"), "late")
    return Row(
        (
            Cell(text=one.party_name, href=reverse("desk-credit-mark", args=[one.pk]), head=True),
            Cell(text=str(one.get_kind_display()), small=day(local_date(one.marked_at))),
            Cell(text=one.case.item_name, small=one.case.project_no),
            Cell(badges=(badge,)),
        ),
        name=one.party_name,
    )
