"""基本目录: the list."""

from __future__ import annotations

from typing import cast

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.catalogue._words import (
    LIST,
    entry_href,
    keeper_words,
    levels_words,
    limit_words,
    standing_badge,
    views,
    way_to,
)
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.items.public import ITEM_TYPES, KEEPERS, LEVELS, CatalogEntry, entries

STANDINGS = {"": "现在有效", "coming": "还没生效", "ended": "以前的版本"}


@page("desk/catalogue", may=OFFICER, name=LIST)
def catalogue(request: DoorRequest) -> HttpResponse:
    """`q`, `type`, `level`, `keeper`, `standing`, `page`."""
    asked = wished(request, "q", "type", "level", "keeper", "standing")
    for name, known in (("type", ITEM_TYPES), ("level", LEVELS), ("keeper", KEEPERS), ("standing", STANDINGS)):
        asked[name] = asked[name] if asked[name] in known else ""
    rows = entries(
        on=request.today,
        q=asked["q"],
        item_type=asked["type"],
        level=asked["level"],
        keeper=asked["keeper"],
        standing=asked["standing"],
    )
    shown, pager, total = cut(request, rows, address=reverse(LIST), wishes=asked)
    may_add = request.officer.may("catalogue.edit")
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=LIST),
            crumbs=crumbs_to(*way_to()),
            heading=_("基本目录"),
            total=counted("{n} 项", total),
            lead=_("名称、类型、依据和基本编码在各级都一样（四级四同），各级只能比目录更方便，不能加码。"),
            buttons=(Link(_("新增目录"), reverse(f"{LIST}-new"), "plus"),) if may_add else (),
            listing=Listing(
                action=reverse(LIST),
                segments=views(LIST),
                segments_label=_("清单"),
                filters=_filters(asked),
                table=_table([_row(one, request) for one in shown], searched=any(asked.values())),
                pager=pager,
            ),
        ),
    )


def _filters(asked: dict[str, str]) -> tuple[Field, ...]:
    def choice(name: str, label: str, names: dict[str, str], placeholder: str = "") -> Field:
        options = tuple(Option(key, _(word), picked=key == asked[name]) for key, word in names.items())
        return Field(name=name, label=label, kind="select", options=options, placeholder=placeholder)

    everything = _("全部")
    return (
        Field(
            name="q",
            label=_("名称或基本编码"),
            kind="search",
            value=asked["q"],
            required=False,
            autocomplete="off",
        ),
        choice("type", _("事项类型"), ITEM_TYPES, everything),
        choice("level", _("行使层级"), LEVELS, everything),
        choice("keeper", _("谁的目录"), KEEPERS, everything),
        choice("standing", _("状态"), STANDINGS),
    )


def _table(rows: list[Row], *, searched: bool) -> Table:
    return Table(
        caption=_("基本目录"),
        columns=(
            Column(_("名称和基本编码")),
            Column(_("类型")),
            Column(_("行使层级")),
            Column(_("法定时限")),
            Column(_("维护")),
            Column(_("实施事项")),
        ),
        rows=tuple(rows),
        empty=Empty(_("没有找到。请换个词，或少选几个条件。"), _("看全部"), reverse(LIST))
        if searched
        else Empty(_("目录还是空的。请新增，或由系统管理员用文件导入。")),
    )


def _row(one: CatalogEntry, request: DoorRequest) -> Row:
    standing = standing_badge(one, today=request.today)
    return Row(
        (
            Cell(
                text=one.name,
                small=one.code,
                code=True,
                href=entry_href(one),
                badges=(standing,) if standing else (),
                head=True,
            ),
            Cell(text=_(one.get_item_type_display())),
            Cell(text=levels_words(one.entry.levels)),
            Cell(text=limit_words(one.entry.statutory), none=_("法律没有规定")),
            Cell(text=keeper_words(one)),
            Cell(text=counted("{n} 项", cast(int, one.items)) if one.items else "", none=_("还没有")),  # type: ignore[attr-defined]
        )
    )
