"""编制稿: mine, those that wait for my review or for publication, and all that are under way."""

from __future__ import annotations

from typing import get_args
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.inbox._drafts import drafts_waiting
from zhengwu.doors.desk.items._words import (
    DRAFTS,
    ITEMS,
    KINDS,
    check_reader,
    draft_badge,
    draft_href,
    draft_name,
)
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Hidden, Link, Listing, Row, Segment, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import Draft, DraftView, drafts_for, waiting_drafts
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer

#: The views, and what has to be permitted for each to be offered.
VIEWS: dict[DraftView, str] = {
    "mine": "我编制的",
    "review": "等我审核",
    "publish": "等我发布",
    "open": "全部在办",
    "done": "已办结",
}


@page("desk/items/drafts", may=OFFICER, name=DRAFTS)
def drafts(request: DoorRequest) -> HttpResponse:
    """`view`, `q`, `page`. Unasked it opens on the work that waits.

    Raises:
        NotPermitted: no post that has to do with items
    """
    check_reader(request)
    asked = wished(request, "view", "q")
    waiting = waiting_drafts(by=request.officer)
    view = _view(asked["view"], request.officer, waiting)
    asked["view"] = view
    rows = drafts_for(by=request.officer, view=view, q=asked["q"])
    shown, pager, total = cut(request, rows, address=reverse(DRAFTS), wishes=asked)
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=ITEMS, counts=drafts_waiting(request)),
            crumbs=crumbs_to(Crumb(_("事项管理"), reverse(ITEMS)), Crumb(_("编制稿"))),
            heading=_("编制稿"),
            total=counted("{n} 份", total),
            lead=_("写好的提交审核，编制审核和法制审核都通过以后发布。"),
            buttons=_buttons(request),
            listing=Listing(
                action=reverse(DRAFTS),
                filters=(
                    Field(
                        name="q",
                        label=_("事项名称或编码"),
                        kind="search",
                        value=asked["q"],
                        required=False,
                        autocomplete="off",
                    ),
                ),
                hidden=(Hidden("view", view),),
                segments=_segments(asked["q"], view, waiting),
                table=_table(shown),
                pager=pager,
            ),
        ),
    )


def _view(typed: str, officer: Officer, waiting: dict[DraftView, int]) -> DraftView:
    for view in get_args(DraftView):
        if view == typed:
            return view  # type: ignore[no-any-return]
    return next((view for view in ("review", "publish", "mine") if waiting[view]), "open")


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    if not request.officer.may("items.edit"):
        return ()
    return (Link(_("新增事项"), reverse("desk-items-edit-new"), "plus"),)


def _segments(q: str, current: DraftView, waiting: dict[DraftView, int]) -> tuple[Segment, ...]:
    def href(view: str) -> str:
        kept = {"view": view, "q": q}
        return f"{reverse(DRAFTS)}?{urlencode({name: value for name, value in kept.items() if value})}"

    return tuple(Segment(f"{_(words)} {waiting[view]}", href(view), view == current) for view, words in VIEWS.items())


def _table(shown: list[Draft]) -> Table:
    return Table(
        caption=_("编制稿，最近动过的在前"),
        columns=(
            Column(_("事项")),
            Column(_("实施机构")),
            Column(_("做什么")),
            Column(_("为什么")),
            Column(_("最近动过")),
            Column(_("状态")),
        ),
        rows=tuple(_row(draft) for draft in shown),
        empty=Empty(_("这里现在没有编制稿。")),
    )


def _row(draft: Draft) -> Row:
    return Row(
        (
            Cell(text=draft_name(draft), href=draft_href(draft), small=draft.task_code, code=True, head=True),
            Cell(text=draft.body.short_name or draft.body.name),
            Cell(text=_(KINDS[draft.kind])),
            Cell(text=draft.reason, small=draft.begun_by_name),
            Cell(text=full_day(local_date(draft.changed_at))),
            Cell(badges=(draft_badge(draft),)),
        )
    )
