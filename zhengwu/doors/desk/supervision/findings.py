"""问题台账: what patrols found, until it is struck off; as a page and as a table for spreadsheets."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._csv import table_sent
from zhengwu.doors.desk.supervision._words import (
    FINDING,
    FINDINGS,
    body_names,
    choice,
    crumbs,
    day_or,
    finding_badge,
    words_of,
)
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Notice, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import streamed
from zhengwu.supervision.public import (
    FINDING_KIND_NAMES,
    FINDING_LOOKS,
    FINDING_ORDERS,
    FINDING_SOURCE_NAMES,
    FINDING_STATE_NAMES,
    FindingKind,
    Problem,
    findings_for,
)

_ASK = ("q", "what", "source", "kind", "body_code", "sort")
CSV = "desk-supervision-findings-csv"


@page("desk/supervision/findings", may="supervision.view", name=FINDINGS)
def findings(request: DoorRequest) -> HttpResponse:
    """`q`, `what`, `source`, `kind`, `body_code`, `sort`, `page`."""
    wishes = wished(request, *_ASK)
    found = findings_for(officer=request.officer, today=request.today, **wishes)
    here, pager, total = cut(request, found, address=reverse(FINDINGS), wishes=wishes)
    export = f"{reverse(CSV)}?{urlencode({key: value for key, value in wishes.items() if value})}"
    built = AdminList(
        frame=desk_frame(request, current=FINDINGS),
        crumbs=crumbs(Crumb(_("问题台账"))),
        heading=_("问题台账"),
        total=counted("{n} 个问题", total),
        lead=_("巡查、考勤和暗访发现的问题，登记、交办、整改、复查，复查通过以后销号。"),
        notice=None if wishes["what"] == "late" else _late(request),
        buttons=(Link(_("登记问题"), reverse("desk-supervision-finding-new"), "plus"),)
        if request.officer.may("supervision.patrol")
        else (),
        listing=Listing(
            action=reverse(FINDINGS),
            export=Link(_("导出表格"), export, "download"),
            filters=_filters(request, wishes),
            table=Table(
                caption=_("问题台账"),
                columns=(
                    Column(_("问题")),
                    Column(_("地点")),
                    Column(_("责任单位")),
                    Column(_("发现日期")),
                    Column(_("整改期限")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(one, request) for one in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有登记过问题。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


@page("desk/supervision/findings.csv", may="supervision.view", name=CSV)
def findings_csv(request: DoorRequest) -> HttpResponse:
    """The rows the filters leave."""
    found = findings_for(officer=request.officer, today=request.today, **wished(request, *_ASK))
    heads = (
        _("问题编号"), _("来源"), _("种类"), _("地点"), _("问题"), _("责任单位"), _("发现日期"), _("整改期限"), _("状态"),
        _("登记人"),
    )  # fmt: skip
    rows = (
        (
            one.number,
            _(one.get_source_display()),
            _(one.get_kind_display()),
            one.place,
            one.what,
            one.body_name,
            one.found_date.isoformat(),
            one.due_date.isoformat() if one.due_date else "",
            finding_badge(one, today=request.today).text,
            one.filed_by,
        )
        for one in streamed(found)
    )
    return table_sent(request, name="problems", heads=heads, rows=rows)


def _late(request: DoorRequest) -> Notice | None:
    n = findings_for(officer=request.officer, today=request.today, what="late").count()
    if not n:
        return None
    link = Link(_("看是哪些"), f"{reverse(FINDINGS)}?what=late")
    return Notice(counted("{n} 个问题过期没有整改", n), "", "late", (link,))


def _filters(request: DoorRequest, wishes: dict[str, str]) -> tuple[Field, ...]:
    mine = findings_for(officer=request.officer, today=request.today)
    orders = tuple(Option(key, _(words), picked=key == wishes["sort"]) for key, (words, _by) in FINDING_ORDERS.items())
    return (
        Field(name="q", label=_("问题编号或地点"), kind="search", value=wishes["q"], required=False),
        choice("what", _("状态"), words_of(FINDING_LOOKS, FINDING_STATE_NAMES), wishes["what"]),
        choice("source", _("来源"), words_of(FINDING_SOURCE_NAMES), wishes["source"]),
        choice("kind", _("种类"), words_of(FINDING_KIND_NAMES), wishes["kind"]),
        choice("body_code", _("责任单位"), body_names(mine), wishes["body_code"]),
        Field(name="sort", label=_("排序"), kind="select", options=orders, required=False),
    )


def _row(one: Problem, request: DoorRequest) -> Row:
    return Row(
        (
            Cell(
                text=_(FINDING_KIND_NAMES[FindingKind(one.kind)]),
                small=one.number,
                href=reverse(FINDING, args=[one.number]),
                head=True,
            ),
            Cell(text=one.place, small=_(one.get_source_display())),
            Cell(text=one.body_name),
            Cell(text=full_day(one.found_date)),
            Cell(text=day_or(one.due_date), none="—"),
            Cell(badges=(finding_badge(one, today=request.today),)),
        )
    )
