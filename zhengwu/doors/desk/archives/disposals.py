"""销毁清单: every list, newest first."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import Disposal, disposals_for
from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.archives._words import PLACE, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Listing, Row, Table, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date

TONES: dict[str, Tone] = {"proposed": "need", "approved": "done", "refused": "plain"}


@page("desk/archives/disposals", may="cases.view", name="desk-archives-disposals")
def disposals(request: DoorRequest) -> HttpResponse:
    """Who proposed what, and who answered."""
    address = reverse("desk-archives-disposals")
    here, pager, total = cut(request, disposals_for(officer=request.officer), address=address, wishes={})
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("销毁清单"))),
        heading=_("销毁清单"),
        total=counted("{n} 份", total),
        lead=_("一个人提出，另一个人批准，缺一不可。"),
        listing=Listing(
            table=Table(
                caption=_("销毁清单，新的在前"),
                columns=(Column(_("清单")), Column(_("鉴定意见")), Column(_("提出")), Column(_("状态"))),
                rows=tuple(_row(each) for each in here),
                empty=Empty(_("还没有销毁清单。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _row(disposal: Disposal) -> Row:
    return Row(
        (
            Cell(
                text=_("第 {n} 号").format(n=disposal.pk),
                href=reverse("desk-archives-disposal", args=[disposal.pk]),
                head=True,
            ),
            Cell(text=disposal.reason),
            Cell(text=disposal.proposed_by, small=full_day(local_date(disposal.proposed_at))),
            Cell(badges=(Badge(_(disposal.get_state_display()), TONES[disposal.state]),)),
        )
    )
