"""交接单: those of this post, and which wait for the other side."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import HandOver, slips_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Link, Listing, Row, Segment, Table
from zhengwu.doors.ui.writing import stamp


@page("desk/window/slips", may=OFFICER, name="desk-window-slips")
def slips(request: DoorRequest) -> HttpResponse:
    """Newest first; those nobody has taken by themselves."""
    asked = wished(request, "view")
    waiting = asked["view"] != "all"
    here = reverse("desk-window-slips")
    rows, pager, total = cut(request, slips_for(by=request.officer, waiting=waiting), address=here, wishes=asked)
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current="desk-window-slips"),
            crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("交接单"))),
            heading=_("交接单"),
            lead=_("纸质材料在窗口和后台之间走，两边都要清点、签收。"),
            total=str(total),
            listing=Listing(
                segments=(Segment(_("等接收"), here, waiting), Segment(_("全部"), f"{here}?view=all", not waiting)),
                segments_label=_("看哪些"),
                table=_table(rows),
                pager=pager,
            ),
            buttons=tuple(_buttons(request)),
        ),
    )


def _buttons(request: DoorRequest) -> list[Link]:
    new = reverse("desk-window-slip-new")
    buttons = []
    if request.officer.may("cases.receive"):
        buttons.append(Link(_("交给后台"), new, "plus"))
    if request.officer.may("cases.review"):
        buttons.append(Link(_("退回窗口"), f"{new}?direction=back", "swap"))
    return buttons


def _table(rows: list[HandOver]) -> Table:
    return Table(
        caption=_("交接单，新的在前"),
        columns=(Column(_("单号")), Column(_("方向")), Column(_("后台")), Column(_("移交")), Column(_("接收"))),
        rows=tuple(_row(slip) for slip in rows),
        empty=Empty(_("没有要接收的交接单。")),
    )


def _row(slip: HandOver) -> Row:
    taken = slip.taken_at is not None
    cases: int = slip.cases  # type: ignore[attr-defined]  # counted by the query
    return Row(
        (
            Cell(
                text=slip.number,
                href=reverse("desk-window-slip", args=[slip.pk]),
                small=counted("{n} 件", cases),
                head=True,
                code=True,
            ),
            Cell(text=_(slip.get_direction_display())),
            Cell(text=slip.body_name),
            Cell(text=slip.given_by, small=stamp(slip.given_at)),
            Cell(text=slip.taken_by, small=stamp(slip.taken_at))
            if taken
            else Cell(badges=(Badge(_("等接收"), "need", "clock"),)),
        )
    )
