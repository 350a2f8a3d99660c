"""机构: the tree of a division, or what was searched for."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._listed import ROWS_A_PAGE, offset, page_number, pager, typed
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.bodies._words import body_href, kind_words, standing_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, said
from zhengwu.doors.ui.shapes import (
    Cell,
    Column,
    Crumb,
    Empty,
    Field,
    Hidden,
    Link,
    Listing,
    Option,
    Row,
    Segment,
    Table,
)
from zhengwu.kernel.public import BadInput, NotFound
from zhengwu.organisations.public import BODY_KINDS, BodyPage, BodyRow, Division, body_list, division_of

_NAME = "desk-admin-bodies"


@page("desk/admin/bodies", may="bodies.edit", name=_NAME)
def bodies(request: DoorRequest) -> HttpResponse:
    """`division`, `q`, `kind`, `all=1` (abolished ones too), `page`. A division that is none is told at its field."""
    asked = typed(request, "division", "q", "kind", "all")
    asked["kind"] = asked["kind"] if asked["kind"] in BODY_KINDS else ""
    division, wrong = _division(request, asked["division"])
    number = page_number(request)
    found = body_list(
        by=request.officer,
        division_code=division.code,
        q=asked["q"],
        kind=asked["kind"],
        abolished=asked["all"] == "1",
        on=request.today,
        limit=ROWS_A_PAGE,
        offset=offset(number),
    )
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=_NAME),
            crumbs=crumbs_to(Crumb(_("机构名录"))),
            heading=_("机构名录"),
            total=counted("{n} 个", found.total),
            lead=_("{name}和下面各级的机构，一级一级排下来。点名称看详情。").format(name=_(division.name)),
            buttons=(Link(_("设立机构"), f"{reverse('desk-admin-bodies-new')}?division={division.code}", "plus"),),
            listing=Listing(
                action=reverse(_NAME),
                filters=_filters(asked, asked["division"] if wrong else division.code, _(division.name), wrong),
                hidden=(Hidden("all", "1"),) if asked["all"] == "1" else (),
                segments=_segments(asked),
                segments_label=_("范围"),
                table=_table(request, found, searched=bool(asked["q"] or asked["kind"])),
                pager=pager(_NAME, query=asked, number=number, total=found.total),
            ),
        ),
    )


def _division(request: DoorRequest, typed: str) -> tuple[Division, str]:
    """The division asked for, or one's own and what is wrong with what was typed."""
    own = request.officer.division_code
    try:
        return division_of(typed or own), ""
    except (BadInput, NotFound) as refusal:
        return division_of(own), said(refusal)


def _filters(asked: dict[str, str], division_code: str, division_name: str, wrong: str) -> tuple[Field, ...]:
    return (
        Field(
            name="q",
            label=_("名称、拼音首字母或代码"),
            kind="search",
            value=asked["q"],
            required=False,
            autocomplete="off",
        ),
        Field(
            name="kind",
            label=_("机构类型"),
            kind="select",
            placeholder=_("全部"),
            options=tuple(Option(key, _(name), picked=key == asked["kind"]) for key, name in BODY_KINDS.items()),
        ),
        Field(
            name="division",
            label=_("区划代码（{name}）").format(name=division_name),
            value=division_code,
            max_length=12,
            error=wrong,
        ),
    )


def _segments(asked: dict[str, str]) -> tuple[Segment, ...]:
    def href(everything: bool) -> str:
        kept = {**asked, "all": "1" if everything else ""}
        query = "&".join(f"{name}={value}" for name, value in kept.items() if value and name in {"division", "all"})
        return f"{reverse(_NAME)}?{query}"

    everything = asked["all"] == "1"
    return (
        Segment(_("现有的"), href(False), not everything),
        Segment(_("连同已撤销的"), href(True), everything),
    )


def _table(request: DoorRequest, found: BodyPage, *, searched: bool) -> Table:
    return Table(
        caption=_("机构，上级在前，下级缩进在后"),
        columns=(
            Column(_("机构")),
            Column(_("类型")),
            Column(_("区划")),
            Column(_("上级机构")),
            Column(_("下级")),
        ),
        rows=tuple(_row(request, row) for row in found.rows),
        empty=Empty(
            _("没有找到。请少写几个字，或换一个区划再查。") if searched else _("这里还没有登记机构。"),
            _("设立机构"),
            reverse("desk-admin-bodies-new"),
        ),
    )


def _row(request: DoorRequest, row: BodyRow) -> Row:
    abolished = standing_badge(row.valid_to, today=request.today)
    return Row(
        (
            Cell(
                text=row.name,
                depth=row.depth,
                small=row.code,
                code=True,
                href=body_href(row.code),
                badges=(abolished,) if abolished else (),
                head=True,
            ),
            Cell(text=kind_words(row.kind)),
            Cell(text=_(row.division_name)),
            Cell(text=row.parent_name, none=_("最上层")),
            Cell(text=str(row.children) if row.children else ""),
        )
    )
