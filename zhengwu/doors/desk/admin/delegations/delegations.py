"""委托下放: those in which this officer speaks for one of the sides."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._listed import ROWS_A_PAGE, offset, page_number, pager, typed
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.delegations._words import (
    actions_words,
    items_words,
    period_words,
    record_href,
    standing_badge,
)
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Link, Listing, Row, Segment, Table
from zhengwu.organisations.public import DELEGATION_STANDINGS, Delegation, delegation_list

_NAME = "desk-admin-delegations"


@page("desk/admin/delegations", may="delegations.edit", name=_NAME)
def delegations(request: DoorRequest) -> HttpResponse:
    """`q`, `standing`, `page`."""
    asked = typed(request, "q", "standing")
    asked["standing"] = asked["standing"] if asked["standing"] in set(DELEGATION_STANDINGS) else ""
    rows = delegation_list(by=request.officer, q=asked["q"], standing=asked["standing"], on=request.today)
    number, total = page_number(request), rows.count()
    shown = rows[offset(number) : offset(number) + ROWS_A_PAGE]
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=_NAME),
            crumbs=crumbs_to(Crumb(_("委托下放"))),
            heading=_("委托下放"),
            total=counted("{n} 项", total),
            lead=_("委托要对方接受才生效，生效后自动向社会公告。受委托的事项不能再委托出去。"),
            buttons=(
                Link(_("提出委托"), reverse("desk-admin-delegations-new"), "plus"),
                Link(_("看公告"), reverse("delegations"), "globe"),
            ),
            listing=Listing(
                action=reverse(_NAME),
                filters=(
                    Field(
                        name="q",
                        label=_("机构名称或依据"),
                        kind="search",
                        value=asked["q"],
                        required=False,
                        autocomplete="off",
                    ),
                ),
                hidden=(Hidden("standing", asked["standing"]),) if asked["standing"] else (),
                segments=_segments(asked),
                segments_label=_("状态"),
                table=_table(request, list(shown), narrowed=any(asked.values())),
                pager=pager(_NAME, query=asked, number=number, total=total),
            ),
        ),
    )


def _segments(asked: dict[str, str]) -> tuple[Segment, ...]:
    def href(standing: str) -> str:
        kept = {"q": asked["q"], "standing": standing}
        return f"{reverse(_NAME)}?{urlencode({name: value for name, value in kept.items() if value})}"

    every = Segment(_("全部"), href(""), not asked["standing"])
    return (
        every,
        *(Segment(_(name), href(key), asked["standing"] == key) for key, name in DELEGATION_STANDINGS.items()),
    )


def _table(request: DoorRequest, shown: list[Delegation], *, narrowed: bool) -> Table:
    return Table(
        caption=_("委托，新的在前"),
        columns=(
            Column(_("委托")),
            Column(_("受委托机构")),
            Column(_("事项")),
            Column(_("环节")),
            Column(_("期限")),
            Column(_("状态")),
        ),
        rows=tuple(_row(request, one) for one in shown),
        empty=Empty(_("没有符合这些条件的委托。"), _("看全部"), reverse(_NAME))
        if narrowed
        else Empty(_("还没有委托。"), _("提出委托"), reverse("desk-admin-delegations-new")),
    )


def _row(request: DoorRequest, one: Delegation) -> Row:
    return Row(
        (
            Cell(text=one.from_body.name, small=one.basis, href=record_href(one.pk), head=True),
            Cell(text=one.to_body.name),
            Cell(text=items_words(len(one.task_codes))),
            Cell(text=actions_words(one.actions)),
            Cell(text=period_words(one.valid_from, one.valid_to)),
            Cell(badges=(standing_badge(one, today=request.today),)),
        )
    )
