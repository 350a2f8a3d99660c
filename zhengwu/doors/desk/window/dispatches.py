"""派件单: what waits to travel, and the lists by day and destination."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Dispatch, destinations, dispatches_for, list_results
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import SHOWN, read_refusal
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.window._halls import halls_of_county
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import (
    Badge,
    BatchAction,
    Cell,
    Column,
    Crumb,
    Empty,
    Field,
    Hidden,
    Listing,
    Row,
    Segment,
    Table,
    Tone,
)
from zhengwu.doors.ui.writing import full_day

TONES: dict[str, Tone] = {Dispatch.State.LISTED: "need", Dispatch.State.SENT: "info", Dispatch.State.ARRIVED: "done"}


@page("desk/window/dispatch", may="cases.receive", name="desk-window-dispatches", methods=("GET", "HEAD", "POST"))
def dispatches(request: DoorRequest) -> HttpResponse:
    """Two views: results by the hall they wait for, and the lists."""
    notice = None
    if request.method == "POST":
        halls = request.POST.getlist("hall")[:1]
        try:
            made = list_results(hall_code=halls[0] if halls else "", by=request.officer, now=request.now)
        except SHOWN as refusal:
            notice = read_refusal(refusal).notice
        else:
            return redirect("desk-window-dispatch", made.pk)
    asked = wished(request, "view", "day")
    lists = asked["view"] == "lists"
    here = reverse("desk-window-dispatches")
    built = AdminList(
        frame=desk_frame(request, current="desk-window"),
        crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("派件单"))),
        heading=_("派件单"),
        lead=_("结果在别的大厅取的，按天、按去向装在一起发走。"),
        notice=notice,
        listing=_lists(request, asked, here=here) if lists else _waiting(request, here=here),
    )
    return show_list(request, built)


def _segments(here: str, *, lists: bool) -> tuple[Segment, ...]:
    return (Segment(_("等派的结果"), here, not lists), Segment(_("派件单"), f"{here}?view=lists", lists))


def _waiting(request: DoorRequest, *, here: str) -> Listing:
    rows = destinations(by=request.officer)
    return Listing(
        segments=_segments(here, lists=False),
        segments_label=_("看哪些"),
        table=Table(
            caption=_("等派的结果，按大厅"),
            columns=(Column(_("取件大厅")), Column(_("几件"))),
            rows=tuple(
                Row((Cell(text=d.hall_name, head=True), Cell(text=str(d.waiting))), pick=d.hall_code, name=d.hall_name)
                for d in rows
            ),
            pickable=bool(rows),
            pick_name="hall",
            empty=Empty(_("没有等着派走的结果。")),
        ),
        batch=(BatchAction("list", _("出派件单"), "truck", main=True),) if rows else (),
        batch_action=here,
    )


def _lists(request: DoorRequest, asked: dict[str, str], *, here: str) -> Listing:
    try:
        day = dt.date.fromisoformat(asked["day"])
    except ValueError:
        day = None
    rows, pager, _total = cut(
        request,
        dispatches_for(by=request.officer, halls={hall.code for hall in halls_of_county(request)}, day=day),
        address=here,
        wishes=asked,
    )
    return Listing(
        segments=_segments(here, lists=True),
        segments_label=_("看哪些"),
        action=here,
        filters=(Field(name="day", label=_("哪一天"), kind="date", value=asked["day"], required=False),),
        hidden=(Hidden("view", "lists"),),
        table=Table(
            caption=_("派件单，新的在前"),
            columns=(Column(_("单号")), Column(_("日期")), Column(_("取件大厅")), Column(_("几件")), Column(_("状态"))),
            rows=tuple(_row(d) for d in rows),
            empty=Empty(_("没有派件单。")),
        ),
        pager=pager,
    )


def _row(found: Dispatch) -> Row:
    cases: int = found.cases  # type: ignore[attr-defined]  # counted by the query
    return Row(
        (
            Cell(text=found.number, href=reverse("desk-window-dispatch", args=[found.pk]), head=True, code=True),
            Cell(text=full_day(found.day_date)),
            Cell(text=found.hall_name),
            Cell(text=str(cases)),
            Cell(badges=(Badge(_(found.get_state_display()), TONES[found.state]),)),
        )
    )
