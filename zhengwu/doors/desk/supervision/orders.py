"""督办单: every order an officer may see; what is late or waits at a press."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._words import ORDER, ORDERS, body_names, choice, crumbs, order_badge, words_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Notice, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.supervision.public import ORDER_LOOKS, ORDER_STATE_NAMES, Order, orders_for

_ASK = ("q", "what", "body_code")


@page("desk/supervision/orders", may="supervision.view", name=ORDERS)
def orders(request: DoorRequest) -> HttpResponse:
    """`q`, `what`, `body_code`, `page`."""
    wishes = wished(request, *_ASK)
    found = orders_for(officer=request.officer, today=request.today, **wishes)
    here, pager, total = cut(request, found, address=reverse(ORDERS), wishes=wishes)
    may_order = request.officer.may("supervision.order")
    built = AdminList(
        frame=desk_frame(request, current=ORDERS),
        crumbs=crumbs(Crumb(_("督办单"))),
        heading=_("督办单"),
        total=counted("{n} 张督办单", total),
        lead=_("监察人员下达，牵头单位签收、反馈，审核通过以后销号。到期前一个工作日、到期当天和过期以后自动提醒。"),
        notice=None if wishes["what"] == "late" else _late(request),
        buttons=(Link(_("下达督办"), reverse("desk-supervision-order-new"), "plus"),) if may_order else (),
        listing=Listing(
            action=reverse(ORDERS),
            filters=_filters(request, wishes),
            table=Table(
                caption=_("督办单"),
                columns=(Column(_("督办事项")), Column(_("牵头单位")), Column(_("反馈期限")), Column(_("状态"))),
                rows=tuple(_row(order, request) for order in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有下达过督办。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _late(request: DoorRequest) -> Notice | None:
    n = orders_for(officer=request.officer, today=request.today, what="late").count()
    if not n:
        return None
    link = Link(_("看是哪些"), f"{reverse(ORDERS)}?what=late")
    return Notice(counted("{n} 张督办单过期没有反馈", n), "", "late", (link,))


def _filters(request: DoorRequest, wishes: dict[str, str]) -> tuple[Field, ...]:
    mine = orders_for(officer=request.officer, today=request.today)
    return (
        Field(name="q", label=_("督办编号、办件编号或事项"), kind="search", value=wishes["q"], required=False),
        choice("what", _("状态"), words_of(ORDER_LOOKS, ORDER_STATE_NAMES), wishes["what"]),
        choice("body_code", _("牵头单位"), body_names(mine), wishes["body_code"]),
    )


def _row(order: Order, request: DoorRequest) -> Row:
    urged = counted("催办 {n} 次", order.urged_count) if order.urged_count else ""
    asked = _("申请延期，等答复") if order.extension == Order.Extension.ASKED else ""
    return Row(
        (
            Cell(text=order.title, small=order.number, href=reverse(ORDER, args=[order.number]), head=True),
            Cell(text=order.body_name),
            Cell(text=full_day(order.due_date), small=asked or urged),
            Cell(badges=(order_badge(order, today=request.today),)),
        )
    )
