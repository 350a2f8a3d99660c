"""选事项: every matter this counter takes in, and those of the whole city where the guide allows it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import ROWS_A_PAGE, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.window._person import who
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import (
    Badge,
    Cell,
    Column,
    Crumb,
    Empty,
    Field,
    Link,
    Listing,
    Option,
    Pager,
    Row,
    Table,
)
from zhengwu.items.public import CursorWrong, ItemRow, search
from zhengwu.items.public import Page as Found

_COUNTY, _CITY = "", "city"
_CITY_DIGITS = 4


@page("desk/window/items", may="cases.receive", name="desk-window-items")
def items(request: DoorRequest) -> HttpResponse:
    """Found by name, by what people say, or by code; a page at a time."""
    person = who(request)
    if person is None:
        return redirect("desk-window")
    asked = wished(request, "q", "where")
    found = _search(request, asked)
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current="desk-window"),
            crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("选事项"))),
            heading=_("{name}要办什么").format(name=person.name),
            listing=Listing(
                action=reverse("desk-window-items"),
                filters=(_words(asked["q"]), _where(asked["where"])),
                table=_table(request, found, q=asked["q"]),
                pager=_pager(request, found, asked),
            ),
            buttons=(Link(_("换一位"), reverse("desk-window"), "user"),),
        ),
    )


def _search(request: DoorRequest, asked: dict[str, str]) -> Found:
    here = request.officer.division_code
    where = here[:_CITY_DIGITS].ljust(12, "0") if asked["where"] == _CITY else here
    wanted = {"q": asked["q"], "division": where, "near": here, "limit": ROWS_A_PAGE}
    try:
        return search(**wanted, cursor=request.GET.get("cursor", ""))  # type: ignore[arg-type]  # words, and a number
    except CursorWrong:
        return search(**wanted)  # type: ignore[arg-type]


def _words(q: str) -> Field:
    return Field(
        name="q",
        label=_("事项名称，或申请人的说法"),
        kind="search",
        value=q,
        required=False,
        autocomplete="off",
    )


def _where(where: str) -> Field:
    options = (
        Option(_COUNTY, _("本地的事项"), picked=where != _CITY),
        Option(_CITY, _("全市的事项"), picked=where == _CITY),
    )
    return Field(name="where", label=_("哪里的事项"), kind="select", options=options, required=False)


def _table(request: DoorRequest, found: Found, *, q: str) -> Table:
    return Table(
        caption=_("事项"),
        columns=(Column(_("事项")), Column(_("谁来办")), Column(_("多久")), Column(_("办理"), text_hidden=True)),
        rows=tuple(_row(request, row) for row in found.items),
        empty=Empty(_("没有找到“{q}”，请换个说法。").format(q=q) if q else _("这里还没有公布的事项。")),
    )


def _row(request: DoorRequest, row: ItemRow) -> Row:
    here = row.division_code.startswith(request.officer.division_code.rstrip("0"))
    badges = [] if here else [Badge(_("异地"), "info", "swap")]
    if row.listed_only:
        badges.append(Badge(_("只列目录"), "need"))
    unit = "%(n)s 个工作日" if row.promise_unit == "workday" else "%(n)s 天"
    begin = Link(_("收件"), reverse("desk-window-begin", args=[row.task_code]), "scan")
    return Row(
        (
            Cell(text=row.name, small=row.summary, badges=tuple(badges), head=True),
            Cell(text=row.body_name, small="" if here else row.division_name),
            Cell(text=counted(unit, row.promise_days) if row.promise_days else _("当场")),
            Cell() if row.listed_only else Cell(button=begin),
        )
    )


def _pager(request: DoorRequest, found: Found, asked: dict[str, str]) -> Pager | None:
    if not found.next:
        return None
    kept = {name: value for name, value in asked.items() if value}
    onward = f"{reverse('desk-window-items')}?{urlencode({**kept, 'cursor': found.next})}"
    return Pager(first=1, last=len(found.items), total=found.total, next_href=onward, of_cases=False)
