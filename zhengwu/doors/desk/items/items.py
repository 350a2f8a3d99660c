"""事项: those an officer writes, looks over or publishes."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.inbox._drafts import drafts_waiting
from zhengwu.doors.desk.items._words import DRAFTS, ITEMS, check_reader, item_href, state_badge
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import (
    Badge,
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
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import (
    STATE_NAMES,
    ItemVersion,
    State,
    being_written,
    bodies_of_items,
    items_by_state,
    items_for,
    waiting_drafts,
)

_STATES = (State.IN_FORCE, State.SUSPENDED, State.APPROVED, State.CANCELLED)


@page("desk/items", may=OFFICER, name=ITEMS)
def items(request: DoorRequest) -> HttpResponse:
    """`q`, `state`, `body`, `page`.

    Raises:
        NotPermitted: no post that has to do with items
    """
    check_reader(request)
    asked = wished(request, "q", "state", "body")
    asked["state"] = asked["state"] if asked["state"] in set(_STATES) else ""
    rows = items_for(by=request.officer, **asked)
    shown, pager, total = cut(request, rows, address=reverse(ITEMS), wishes=asked)
    waiting = waiting_drafts(by=request.officer)
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=ITEMS, counts=drafts_waiting(request)),
            crumbs=crumbs_to(Crumb(_("事项管理"))),
            heading=_("事项管理"),
            total=counted("{n} 项", total),
            lead=_("谁编制谁维护。点名称看各个版本，变更从那里开始。"),
            buttons=_buttons(request, open_drafts=waiting["open"]),
            listing=Listing(
                action=reverse(ITEMS),
                filters=_filters(request, asked),
                hidden=(Hidden("state", asked["state"]),) if asked["state"] else (),
                segments=_segments(request, asked),
                segments_label=_("状态"),
                table=_table(shown, narrowed=any(asked.values())),
                pager=pager,
            ),
        ),
    )


def _buttons(request: DoorRequest, *, open_drafts: int) -> tuple[Link, ...]:
    writes = request.officer.may("items.edit")
    found = (
        Link(_("新增事项"), reverse("desk-items-edit-new") if writes else "", "plus"),
        Link(counted("编制稿（{n}）", open_drafts), reverse(DRAFTS), "edit"),
        Link(_("用表格导入"), reverse("desk-items-sheets") if writes else "", "upload"),
        Link(_("公开征求意见"), reverse("desk-consultations") if writes else "", "message"),
    )
    return tuple(link for link in found if link.href)


def _filters(request: DoorRequest, asked: dict[str, str]) -> tuple[Field, ...]:
    bodies = bodies_of_items(by=request.officer)
    return (
        Field(name="q", label=_("事项名称或编码"), kind="search", value=asked["q"], required=False, autocomplete="off"),
        Field(
            name="body",
            label=_("实施机构"),
            kind="select",
            placeholder=_("全部"),
            options=tuple(Option(code, name, picked=code == asked["body"]) for code, name in bodies),
            required=False,
        ),
    )


def _segments(request: DoorRequest, asked: dict[str, str]) -> tuple[Segment, ...]:
    counts = items_by_state(by=request.officer)

    def href(state: str) -> str:
        kept = {**asked, "state": state}
        return f"{reverse(ITEMS)}?{urlencode({name: value for name, value in kept.items() if value})}"

    every = Segment(_("全部 {n}").format(n=sum(counts.values())), href(""), not asked["state"])
    return (
        every,
        *(
            Segment(f"{_(STATE_NAMES[state])} {counts.get(state, 0)}", href(state), asked["state"] == state)
            for state in _STATES
        ),
    )


def _table(shown: list[ItemVersion], *, narrowed: bool) -> Table:
    writing = being_written(item_ids=[version.item_id for version in shown]) if shown else set()
    return Table(
        caption=_("事项，按名称"),
        columns=(
            Column(_("事项")),
            Column(_("实施机构")),
            Column(_("版本")),
            Column(_("生效日期")),
            Column(_("状态")),
        ),
        rows=tuple(_row(version, written=version.item_id in writing) for version in shown),
        empty=Empty(_("没有符合这些条件的事项。"), _("看全部"), reverse(ITEMS))
        if narrowed
        else Empty(_("您的机构还没有事项。")),
    )


def _row(version: ItemVersion, *, written: bool) -> Row:
    item = version.item
    return Row(
        (
            Cell(text=version.name, href=item_href(item.task_code), small=item.task_code, code=True, head=True),
            Cell(text=item.body.short_name or item.body.name),
            Cell(text=_("第 {n} 版").format(n=version.version)),
            Cell(text=full_day(version.effective_date)),
            Cell(badges=(state_badge(version), *((Badge(_("正在编制"), "info"),) if written else ()))),
        )
    )
