"""好差评: what has to be done first, with its days; then everything that was rated here."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.ratings._words import PLACE, RECORD, badges_of, crumbs, due_mark
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Notice, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.ratings.public import (
    CHANNEL_NAMES,
    DUTIES,
    GRADES,
    STATE_NAMES,
    TO_DO_NAMES,
    Channel,
    Rating,
    State,
    late_count,
    ratings_for,
    view_of,
)


@page("desk/ratings", may="ratings.view", name=PLACE)
def ratings(request: DoorRequest) -> HttpResponse:
    """`what`, `grade`, `page`."""
    wishes = wished(request, "what", "grade")
    found = ratings_for(officer=request.officer, today=request.today, **wishes)
    here, pager, total = cut(request, found, address=reverse(PLACE), wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(),
        heading=_("好差评"),
        total=counted("{n} 条", total),
        lead=_("差评先联系核实，再整改、反馈，评价人可以追评一次。评价人是谁，这里不显示，联系由平台转达。"),
        notice=None if wishes["what"] == "late" else _late(request),
        buttons=_buttons(request),
        listing=Listing(
            action=reverse(PLACE),
            filters=_filters(wishes),
            table=Table(
                caption=_("评价"),
                columns=(
                    Column(_("评价编号")),
                    Column(_("事项")),
                    Column(_("说了什么")),
                    Column(_("期限")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(one, request) for one in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有评价。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _late(request: DoorRequest) -> Notice | None:
    n = late_count(officer=request.officer, today=request.today)
    if not n:
        return None
    link = Link(_("看是哪些"), f"{reverse(PLACE)}?what=late")
    return Notice(counted("{n} 条差评超期了", n), _("监察看得到。请马上联系、整改、反馈。"), "late", (link,))


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    links = [Link(_("好差评率"), reverse("desk-rating-rates"), "chart")]
    if request.officer.may("ratings.judge"):
        links.append(Link(_("期限"), reverse("desk-rating-terms"), "clock"))
        links.append(Link(_("评价项"), reverse("desk-rating-tags", args=["online"]), "list"))
    if request.officer.may("cases.receive"):
        links.append(Link(_("请现场评价"), reverse("desk-rating-serve"), "star"))
    return tuple(links)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    def choice(name: str, label: str, known: dict[str, str]) -> Field:
        options = tuple(Option(value, _(word), picked=value == wishes[name]) for value, word in known.items())
        return Field(name=name, label=label, kind="select", options=options, required=False)

    rated = {state.value: name for state, name in STATE_NAMES.items() if state not in {State.OPEN, State.EXPIRED}}
    return (
        choice("what", _("状态"), {"": "全部"} | TO_DO_NAMES | rated),
        choice("grade", _("满意度"), {"": "全部"} | {str(grade): name for grade, name in GRADES.items()}),
    )


def _row(row: Rating, request: DoorRequest) -> Row:
    one = view_of(row)
    due = due_mark(one.due_date, today=request.today) if one.state in DUTIES else None
    return Row(
        (
            Cell(
                text=one.number,
                small=_("{day}，{channel}").format(
                    day=full_day(one.rated_date), channel=_(CHANNEL_NAMES[Channel(one.channel)])
                ),
                href=reverse(RECORD, args=[one.rating_id]),
                head=True,
            ),
            Cell(
                text=one.item_name or _("现场服务"),
                small=_("窗口 {window}").format(window=one.window) if one.window else "",
            ),
            Cell(text=one.text[:60], small=_("；").join(_(tag) for tag in one.tags), none="—"),
            Cell(due=due, lead=True) if due else Cell(none="—"),
            Cell(badges=badges_of(one)),
        )
    )
