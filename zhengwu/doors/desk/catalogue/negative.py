"""负面清单: the list at the desk."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.catalogue._words import LIST, NEGATIVE, public_link, views, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import NegativeEntry, negative_list
from zhengwu.organisations.public import Over


@page("desk/catalogue/negative", may=OFFICER, name=NEGATIVE)
def negative(request: DoorRequest) -> HttpResponse:
    """`q`, `ended=1`, `page`."""
    asked = wished(request, "q", "ended")
    rows = negative_list(on=request.today, q=asked["q"], ended=asked["ended"] == "1")
    shown, pager, total = cut(request, rows, address=reverse(NEGATIVE), wishes=asked)
    may_add = request.officer.may("catalogue.edit")
    more = (Link(_("列入清单"), reverse(f"{NEGATIVE}-new"), "plus"),) if may_add else ()
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=LIST),
            crumbs=crumbs_to(*way_to(None, Crumb(_("负面清单")))),
            heading=_("负面清单"),
            total=counted("{n} 项", total),
            lead=_("不能全程网办的事项。列入要写原因和依据；清单以外的都应当一次不跑。"),
            buttons=(*more, public_link("lists-negative")),
            listing=Listing(
                action=reverse(NEGATIVE),
                segments=views(NEGATIVE),
                segments_label=_("清单"),
                filters=(
                    Field(
                        name="q",
                        label=_("名称或基本编码"),
                        kind="search",
                        value=asked["q"],
                        required=False,
                        autocomplete="off",
                    ),
                    Field(
                        name="ended",
                        label=_("状态"),
                        kind="select",
                        options=(
                            Option("", _("现在有效"), picked=asked["ended"] != "1"),
                            Option("1", _("已经移出"), picked=asked["ended"] == "1"),
                        ),
                    ),
                ),
                table=Table(
                    caption=_("负面清单"),
                    columns=(
                        Column(_("事项和基本编码")),
                        Column(_("为什么要到现场")),
                        Column(_("依据")),
                        Column(_("区划和日期")),
                        Column(_("操作"), text_hidden=True),
                    ),
                    rows=tuple(_row(request, one) for one in shown),
                    empty=Empty(_("没有找到。请少写几个字再查。")) if asked["q"] else Empty(_("清单是空的。")),
                ),
                pager=pager,
            ),
        ),
    )


def _row(request: DoorRequest, one: NegativeEntry) -> Row:
    mine = one.valid_to is None and request.officer.may("catalogue.edit", Over(division_code=one.division.code))
    since = _("{first}起").format(first=full_day(one.valid_from))
    until = (
        _("{day}移出，{reason}").format(day=full_day(one.valid_to), reason=one.ended_because) if one.valid_to else since
    )
    off = Link(_("移出"), reverse(f"{NEGATIVE}-end", args=[one.pk]), more=one.name)
    return Row(
        (
            Cell(text=one.name, small=one.code, code=True, head=True),
            Cell(text=one.why),
            Cell(text=one.basis),
            Cell(text=_(one.division.name), small=until),
            Cell(button=off if mine else None),
        )
    )
