"""进驻: what this officer asked for or has to decide on, and how far one has come."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._listed import ROWS_A_PAGE, offset, page_number, pager, typed
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.entries._rate import rate_words
from zhengwu.doors.desk.admin.entries._words import (
    actions_words,
    check_either,
    items_words,
    record_href,
    standing_badge,
)
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Link, Listing, Row, Segment, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import ENTRY_STANDINGS, Entry, entry_list

_NAME = "desk-admin-entries"


@page("desk/admin/entries", may=OFFICER, name=_NAME)
def entries(request: DoorRequest) -> HttpResponse:
    """`q`, `standing`, `page`.

    Raises:
        NotPermitted: neither entries.request nor entries.approve
    """
    check_either(request)
    asked = typed(request, "q", "standing")
    asked["standing"] = asked["standing"] if asked["standing"] in set(ENTRY_STANDINGS) else ""
    rows = entry_list(by=request.officer, q=asked["q"], standing=asked["standing"], on=request.today)
    number, total = page_number(request), rows.count()
    shown = rows[offset(number) : offset(number) + ROWS_A_PAGE]
    asks = request.officer.may("entries.request")
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=_NAME),
            crumbs=crumbs_to(Crumb(_("进驻管理"))),
            heading=_("进驻管理"),
            total=counted("{n} 项", total),
            lead=rate_words(request),
            buttons=(Link(_("申请进驻"), reverse("desk-admin-entries-new"), "plus"),) if asks else (),
            listing=Listing(
                action=reverse(_NAME),
                filters=(
                    Field(
                        name="q",
                        label=_("机构或中心的名称"),
                        kind="search",
                        value=asked["q"],
                        required=False,
                        autocomplete="off",
                    ),
                ),
                hidden=(Hidden("standing", asked["standing"]),) if asked["standing"] else (),
                segments=_segments(asked),
                segments_label=_("状态"),
                table=_table(request, list(shown), narrowed=any(asked.values()), asks=asks),
                pager=pager(_NAME, query=asked, number=number, total=total),
            ),
        ),
    )


def _segments(asked: dict[str, str]) -> tuple[Segment, ...]:
    def href(standing: str) -> str:
        kept = {"q": asked["q"], "standing": standing}
        return f"{reverse(_NAME)}?{urlencode({name: value for name, value in kept.items() if value})}"

    every = Segment(_("全部"), href(""), not asked["standing"])
    return (every, *(Segment(_(name), href(key), asked["standing"] == key) for key, name in ENTRY_STANDINGS.items()))


def _table(request: DoorRequest, shown: list[Entry], *, narrowed: bool, asks: bool) -> Table:
    nothing = Empty(_("还没有进驻。"), _("申请进驻"), reverse("desk-admin-entries-new"))
    return Table(
        caption=_("进驻，新的在前"),
        columns=(
            Column(_("机构")),
            Column(_("中心")),
            Column(_("事项")),
            Column(_("在中心办的环节")),
            Column(_("进驻日")),
            Column(_("状态")),
        ),
        rows=tuple(_row(request, one) for one in shown),
        empty=Empty(_("没有符合这些条件的进驻。"), _("看全部"), reverse(_NAME))
        if narrowed
        else nothing
        if asks
        else Empty(_("还没有进驻。")),
    )


def _row(request: DoorRequest, one: Entry) -> Row:
    return Row(
        (
            Cell(text=one.body.name, href=record_href(one.pk), head=True),
            Cell(text=one.centre.name),
            Cell(text=items_words(len(one.task_codes))),
            Cell(text=actions_words(one.actions)),
            Cell(text=full_day(one.valid_from)),
            Cell(badges=(standing_badge(one, today=request.today),)),
        )
    )
