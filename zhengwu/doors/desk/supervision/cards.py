"""监察卡: every card an officer may see, narrowed by signal, rule, body, state and day; as a page and as a table."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._csv import table_sent
from zhengwu.doors.desk.supervision._words import (
    CARD,
    CARDS,
    body_names,
    card_badge,
    choice,
    crumbs,
    names_of,
    signal_badge,
    words_of,
)
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Notice, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.kernel.public import streamed
from zhengwu.supervision.public import (
    CARD_LOOKS,
    SIGNAL_NAMES,
    STATE_NAMES,
    Card,
    Rule,
    State,
    cards_for,
    to_do_for,
)

_ASK = ("q", "what", "signal", "rule", "body_code", "day")
CSV = "desk-supervision-cards-csv"
_WAITING = (State.NOTIFIED, State.UPHELD)


@page("desk/supervision/cards", may="supervision.view", name=CARDS)
def cards(request: DoorRequest) -> HttpResponse:
    """`q`, `what`, `signal`, `rule`, `body_code`, `day`, `page`."""
    wishes = wished(request, *_ASK)
    here, pager, total = cut(request, _found(request, wishes), address=reverse(CARDS), wishes=wishes)
    names = names_of(card.body_code for card in here)
    export = f"{reverse(CSV)}?{urlencode({key: value for key, value in wishes.items() if value})}"
    built = AdminList(
        frame=desk_frame(request, current=CARDS),
        crumbs=crumbs(Crumb(_("监察卡"))),
        heading=_("监察卡"),
        total=counted("{n} 张监察卡", total),
        lead=_("规则发现问题自动发出，责任单位两个工作日内说明，监察人员认定或撤销，认定的整改以后办结。"),
        notice=None if wishes["what"] == "mine" else _mine(request),
        listing=Listing(
            action=reverse(CARDS),
            export=Link(_("导出表格"), export, "download"),
            filters=_filters(request, wishes),
            table=cards_table(
                here, names, empty=_("没有找到。") if any(wishes.values()) else _("还没有发出过监察卡。")
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


@page("desk/supervision/cards.csv", may="supervision.view", name=CSV)
def cards_csv(request: DoorRequest) -> HttpResponse:
    """The rows the filters leave."""
    found = _found(request, wished(request, *_ASK))
    names = names_of(found.order_by().values_list("body_code", flat=True).distinct())
    heads = (
        _("监察编号"), _("监察信号"), _("规则"), _("办件编号"), _("事项"), _("责任单位"), _("发生时间"), _("发出时间"),
        _("说明期限"), _("扣分"), _("状态"),
    )  # fmt: skip
    rows = (
        (
            card.number,
            signal_badge(card.signal).text,
            card.rule_key,
            card.project_no,
            card.item_name,
            names.get(card.body_code, card.body_code),
            stamp(card.occurred_at),
            stamp(card.raised_at),
            card.explain_due_date.isoformat(),
            str(card.weight),
            card_badge(card).text,
        )
        for card in streamed(found)
    )
    return table_sent(request, name="cards", heads=heads, rows=rows)


def cards_table(rows: list[Card], names: dict[str, str], *, empty: str) -> Table:
    """Cards as a table of the desk."""

    def line(card: Card) -> Row:
        explain = full_day(card.explain_due_date) if card.state in _WAITING else ""
        if card.state == State.UPHELD:
            explain = full_day(card.rectify_due_date) if card.rectify_due_date else ""
        return Row(
            (
                Cell(badges=(signal_badge(card.signal),), small=card.rule_key, lead=True),
                Cell(
                    text=card.item_name or card.number,
                    small=card.number,
                    href=reverse(CARD, args=[card.number]),
                    head=True,
                ),
                Cell(text=names.get(card.body_code, card.body_code)),
                Cell(text=stamp(card.raised_at)),
                Cell(text=explain, none="—"),
                Cell(badges=(card_badge(card),)),
            )
        )

    return Table(
        caption=_("监察卡"),
        columns=(
            Column(_("监察信号")),
            Column(_("事项")),
            Column(_("责任单位")),
            Column(_("发出时间")),
            Column(_("期限")),
            Column(_("状态")),
        ),
        rows=tuple(line(card) for card in rows),
        empty=Empty(empty),
    )


def _found(request: DoorRequest, wishes: dict[str, str]) -> QuerySet[Card]:
    asked = {name: value for name, value in wishes.items() if name != "day"}
    return cards_for(officer=request.officer, today=request.today, day=_day(wishes["day"]), **asked)


def _day(typed: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(typed) if typed else None
    except ValueError:
        return None


def _mine(request: DoorRequest) -> Notice | None:
    n = to_do_for(request.officer).count()
    if not n:
        return None
    link = Link(_("看是哪些"), f"{reverse(CARDS)}?what=mine")
    return Notice(counted("{n} 张监察卡等您处理", n), "", "need", (link,))


def _filters(request: DoorRequest, wishes: dict[str, str]) -> tuple[Field, ...]:
    rules = [(rule.key, f"{rule.key} {_(rule.name)}") for rule in Rule.objects.all()]
    mine = cards_for(officer=request.officer, today=request.today)
    return (
        Field(name="q", label=_("监察编号或办件编号"), kind="search", value=wishes["q"], required=False),
        choice("what", _("状态"), words_of(CARD_LOOKS, STATE_NAMES), wishes["what"]),
        choice("signal", _("监察信号"), words_of(SIGNAL_NAMES), wishes["signal"]),
        choice("rule", _("规则"), rules, wishes["rule"]),
        choice("body_code", _("责任单位"), body_names(mine), wishes["body_code"]),
        Field(name="day", label=_("发出日期"), kind="past_date", value=wishes["day"], required=False),
    )
