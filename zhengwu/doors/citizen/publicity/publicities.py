"""正在公示: every result proposed that is public today, the nearest end first."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Publicity, public_now
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import PublicitiesPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Row, Table
from zhengwu.doors.ui.writing import week_day

_NAME = "publicity"
_ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60


@page("publicity", may=ANYONE, name=_NAME)
def publicities(request: DoorRequest) -> HttpResponse:
    """`q`, `page`. Two SQL statements."""
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    rows = public_now(today=request.today, q=q)
    total = rows.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=_ROWS_A_PAGE))
    shown = rows[(number - 1) * _ROWS_A_PAGE : number * _ROWS_A_PAGE]
    built = PublicitiesPage(
        crumbs=crumbs(Crumb(_("公示"))),
        listing=Listing(
            action=reverse(_NAME),
            filters=(Field(name="q", label=_("事项"), kind="search", value=q, required=False, autocomplete="off"),),
            table=Table(
                caption=_("正在公示，先结束的在前"),
                columns=(Column(_("事项")), Column(_("申请人")), Column(_("拟作出的结果")), Column(_("公示到"))),
                rows=tuple(_row(one) for one in shown),
                empty=Empty(_("没有找到。请少写几个字再查。"), _("看全部"), reverse(_NAME))
                if q
                else Empty(_("现在没有正在公示的。")),
            ),
            pager=pager_at(
                number,
                total=total,
                rows=_ROWS_A_PAGE,
                href=lambda to: f"{reverse(_NAME)}?{urlencode({'q': q, 'page': to})}",
            ),
        ),
    )
    return show(request, "publicities", built, verb="ask")


def _row(one: Publicity) -> Row:
    return Row(
        (
            Cell(
                text=one.case.item_name,
                href=reverse("publicity-one", args=[one.pk]),
                small=f"{one.case.body.name} · {one.step}",
                head=True,
            ),
            Cell(text=one.masked_name),
            Cell(text=one.result),
            Cell(text=week_day(one.until_date)),
        )
    )
