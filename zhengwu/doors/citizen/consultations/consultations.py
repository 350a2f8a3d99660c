"""公开征求意见: all rounds, those that take opinions first of all."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.consultations._words import standing_badge, until_words
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConsultationsPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Listing, Row, Segment, Table
from zhengwu.items.public import Consultation, ConsultationWhen
from zhengwu.items.public import consultations as rounds

_NAME = "consultations"
_ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60
_WHEN: dict[ConsultationWhen, str] = {"": "全部", "open": "正在征求", "over": "已截止"}


@page("consultations", may=ANYONE, name=_NAME)
def consultations(request: DoorRequest) -> HttpResponse:
    """`when`, `q`, `page`. Two SQL statements."""
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    when: ConsultationWhen = next((key for key in _WHEN if key == request.GET.get("when", "")), "")
    rows = rounds(when=when, q=q, today=request.today)
    total = rows.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=_ROWS_A_PAGE))
    shown = list(rows[(number - 1) * _ROWS_A_PAGE : number * _ROWS_A_PAGE])
    kept = {name: value for name, value in (("when", when), ("q", q)) if value}
    built = ConsultationsPage(
        crumbs=crumbs(Crumb(_("征求意见"))),
        listing=Listing(
            action=reverse(_NAME),
            filters=(Field(name="q", label=_("标题"), kind="search", value=q, required=False, autocomplete="off"),),
            hidden=(Hidden("when", when),) if when else (),
            segments=tuple(
                Segment(_(words), f"{reverse(_NAME)}?{urlencode({'when': key, 'q': q})}", key == when)
                for key, words in _WHEN.items()
            ),
            table=Table(
                caption=_("征求意见，新的在前"),
                columns=(Column(_("标题")), Column(_("时间")), Column(_("意见")), Column(_("状态"))),
                rows=tuple(_row(request, one) for one in shown),
                empty=Empty(_("没有找到。请少写几个字再查。"), _("看全部"), reverse(_NAME))
                if kept
                else Empty(_("现在没有征求意见的事项。")),
            ),
            pager=pager_at(
                number,
                total=total,
                rows=_ROWS_A_PAGE,
                href=lambda to: f"{reverse(_NAME)}?{urlencode({**kept, 'page': to})}",
            ),
        ),
    )
    return show(request, "consultations", built, verb="ask")


def _row(request: DoorRequest, one: Consultation) -> Row:
    return Row(
        (
            Cell(text=one.title, href=reverse("consultation", args=[one.pk]), small=one.body.name, head=True),
            Cell(text=until_words(one, today=request.today)),
            Cell(text=counted("{n} 条", one.given)),  # type: ignore[attr-defined]
            Cell(badges=(standing_badge(one, today=request.today),)),
        )
    )
