"""存量制证: the batches an officer has to do with."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import STOCK_STATE_NAMES, StockBatch, batches_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.certificates._words import PLACE
from zhengwu.doors.desk.certificates.stock._words import BATCH, STOCK, check_reader, stock_badge, to_stock
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import stamp


@page("desk/certificates/stock", may=OFFICER, name=STOCK)
def batches(request: DoorRequest) -> HttpResponse:
    """Found by file or kind of certificate; newest first.

    Raises:
        NotPermitted: no post that has to do with stock
    """
    check_reader(request)
    wishes = wished(request, "q", "state")
    found = batches_for(officer=request.officer, **wishes)
    here, pager, total = cut(request, found, address=reverse(STOCK), wishes=wishes)
    options = (
        Option("", _("全部")),
        *(Option(value, _(name), picked=value == wishes["state"]) for value, name in STOCK_STATE_NAMES.items()),
    )
    new = (Link(_("上传一批"), reverse("desk-stock-new"), "upload"),)
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_stock(),
        heading=_("存量制证"),
        total=counted("{n} 批", total),
        lead=_("以前发的纸质证照，用表格成批录入证照库：先检查，再由另一个人抽检，合格的才入库。"),
        buttons=new if request.officer.may("certificates.stock") else (),
        listing=Listing(
            action=reverse(STOCK),
            filters=(
                Field(name="q", label=_("文件名或证照名称"), kind="search", value=wishes["q"], required=False),
                Field(name="state", label=_("状态"), kind="select", options=options, required=False),
            ),
            table=Table(
                caption=_("批次，新的在前"),
                columns=(Column(_("文件")), Column(_("证照")), Column(_("行数")), Column(_("已入库")), Column(_("状态"))),
                rows=tuple(_row(each) for each in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有上传过。")),
            ),
            pager=pager,
        ),
    )  # fmt: skip
    return show_list(request, built)


def _row(batch: StockBatch) -> Row:
    brought = _("{name}，{at}").format(name=_(batch.uploaded_by), at=stamp(batch.uploaded_at))
    return Row(
        (
            Cell(text=batch.file_name, small=brought, href=reverse(BATCH, args=[batch.pk]), head=True),
            Cell(text=batch.type.name, small=batch.body.name),
            Cell(text=str(batch.total)),
            Cell(text=str(batch.imported)),
            Cell(badges=(stock_badge(batch),)),
        )
    )
