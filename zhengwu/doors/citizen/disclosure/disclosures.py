"""双公示: what is public, with a search."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import (
    KIND_NAMES,
    Disclosure,
    Kind,
    Looked,
    public_bodies,
    public_list,
    public_years,
    shown,
)
from zhengwu.doors.citizen.disclosure._words import FILE, LIST, ONE, badges_of, looked_for, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import PublicList
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import may_lag

_ROWS_A_PAGE = 20


@page("disclosure", may=ANYONE, name=LIST)
@may_lag
def disclosures(request: DoorRequest) -> HttpResponse:
    """`q`, `kind`, `body`, `year`, `page`. Four SQL statements."""
    wanted = looked_for(request.GET)
    found = public_list(wanted)
    total = found.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=_ROWS_A_PAGE))
    here = found[(number - 1) * _ROWS_A_PAGE : number * _ROWS_A_PAGE]
    kept = {name: value for name in Looked.__slots__ if (value := getattr(wanted, name))}
    address = reverse(LIST)
    built = PublicList(
        crumbs=way(),
        heading=_("行政许可和行政处罚公示"),
        lead=_("批准了什么、处罚了什么，决定后 7 个工作日内在这里公开。个人的姓名和证件号不完整显示，也不能按姓名查。"),
        law=_("政府信息公开条例第二十条，行政许可法第四十条，行政处罚法第四十八条"),
        words=counted("共 {n} 条", total) if total else "",
        files=tuple(
            Link(words, f"{reverse(FILE, args=[kind.value])}?{urlencode(kept)}".rstrip("?"))
            for kind, words in ((Kind.PERMIT, _("下载许可 CSV")), (Kind.PENALTY, _("下载处罚 CSV")))
            if wanted.kind in {"", kind}
        ),
        listing=Listing(
            action=address,
            filters=_filters(wanted),
            table=Table(
                caption=_("公示信息，新的决定在前"),
                columns=(Column(_("名称")), Column(_("决定")), Column(_("决定机关")), Column(_("决定日期"))),
                rows=tuple(_row(one) for one in here),
                empty=Empty(_("没有找到。请少写几个字再查。"), _("看全部"), address)
                if kept
                else Empty(_("现在没有公示的信息。")),
            ),
            pager=pager_at(
                number, total=total, rows=_ROWS_A_PAGE, href=lambda to: f"{address}?{urlencode({**kept, 'page': to})}"
            ),
        ),
    )
    return show(request, "list", built, verb="look")


def _filters(wanted: Looked) -> tuple[Field, ...]:
    def choice(name: str, label: str, known: list[tuple[str, str]]) -> Field:
        options = (Option("", _("全部")), *(Option(v, w, picked=v == getattr(wanted, name)) for v, w in known))
        return Field(name=name, label=label, kind="select", options=options, required=False)

    return (
        Field(
            name="q",
            label=_("单位名称、信用代码或文书号"),
            kind="search",
            value=wanted.q,
            required=False,
            autocomplete="off",
        ),
        choice("kind", _("种类"), [(kind.value, _(name)) for kind, name in KIND_NAMES.items()]),
        choice("body", _("决定机关"), [(code, _(name)) for code, name in public_bodies()]),
        choice("year", _("年份"), [(str(year), str(year)) for year in public_years()]),
    )


def _row(row: Disclosure) -> Row:
    one = shown(row)
    return Row(
        (
            Cell(
                text=one.name,
                small=one.code,
                href=reverse(ONE, args=[one.disclosure_id]),
                head=True,
                badges=badges_of(one),
            ),
            Cell(text=one.title, small=one.cells["decision_no"]),
            Cell(text=_(one.cells["body_name"])),
            Cell(text=full_day(one.decision_date)),
        )
    )
