"""公开征求意见: the rounds an officer looks after."""

from __future__ import annotations

from typing import cast
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.consultations._words import CONSULTATIONS, days_words, round_href, standing_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._words import ITEMS, check_reader
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Link, Listing, Row, Segment, Table
from zhengwu.items.public import Consultation, ConsultationWhen, consultations_for

WHEN: dict[str, str] = {"": "全部", "open": "正在征求", "over": "已截止", "coming": "还没开始"}


@page("desk/consultations", may=OFFICER, name=CONSULTATIONS)
def consultations(request: DoorRequest) -> HttpResponse:
    """`when`, `q`, `page`.

    Raises:
        NotPermitted: no post that has to do with items
    """
    check_reader(request)
    asked = wished(request, "when", "q")
    asked["when"] = asked["when"] if asked["when"] in WHEN else ""
    when = cast(ConsultationWhen, asked["when"])
    rows = consultations_for(by=request.officer, when=when, q=asked["q"], today=request.today)
    shown, pager, total = cut(request, rows, address=reverse(CONSULTATIONS), wishes=asked)
    writes = request.officer.may("items.edit")
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=ITEMS),
            crumbs=crumbs_to(Crumb(_("事项管理"), reverse(ITEMS)), Crumb(_("征求意见"))),
            heading=_("公开征求意见"),
            total=counted("共 {n} 次", total),
            lead=_("把编制稿放到网上听大家怎么说；每条意见都要答复，截止以后公布结果。"),
            buttons=(Link(_("开始征求意见"), reverse("desk-consultation-new"), "plus"),) if writes else (),
            listing=Listing(
                action=reverse(CONSULTATIONS),
                filters=(
                    Field(
                        name="q",
                        label=_("标题"),
                        kind="search",
                        value=asked["q"],
                        required=False,
                        autocomplete="off",
                    ),
                ),
                hidden=(Hidden("when", asked["when"]),) if asked["when"] else (),
                segments=tuple(
                    Segment(_(words), f"{reverse(CONSULTATIONS)}?{urlencode({'when': key})}", key == asked["when"])
                    for key, words in WHEN.items()
                ),
                table=Table(
                    caption=_("征求意见，新的在前"),
                    columns=(Column(_("标题")), Column(_("时间")), Column(_("意见")), Column(_("状态"))),
                    rows=tuple(_row(request, one) for one in shown),
                    empty=Empty(_("这里还没有征求过意见。")),
                ),
                pager=pager,
            ),
        ),
    )


def _row(request: DoorRequest, one: Consultation) -> Row:
    given, unanswered = one.given, one.unanswered  # type: ignore[attr-defined]
    return Row(
        (
            Cell(text=one.title, href=round_href(one), small=one.body.name, head=True),
            Cell(text=days_words(one)),
            Cell(
                text=counted("{n} 条", given),
                small=counted("{n} 条没答复", unanswered) if unanswered else "",
            ),
            Cell(badges=(standing_badge(one, today=request.today),)),
        )
    )
