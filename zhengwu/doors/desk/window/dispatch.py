"""一张派件单: what is in the parcel, and where it is."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Dispatch, dispatch_for, send_dispatch, take_dispatch
from zhengwu.doors.desk.admin._show import show_form, show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard, Section
from zhengwu.doors.desk.window._halls import halls_of_county
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Hidden, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp


@page(
    "desk/window/dispatch/<uuid:dispatch_id>",
    may="cases.receive",
    name="desk-window-dispatch",
    methods=("GET", "HEAD", "POST"),
)
def dispatch(request: DoorRequest, dispatch_id: UUID) -> HttpResponse:
    """Sent by one hall, signed for by the other: one button at a time."""
    halls = {hall.code for hall in halls_of_county(request)}
    found = dispatch_for(dispatch_id=dispatch_id, by=request.officer, halls=halls)
    refused = NOTHING
    if request.method == "POST":
        try:
            if request.POST.get("step") == Dispatch.State.LISTED:
                send_dispatch(dispatch_id=dispatch_id, by=request.officer, now=request.now)
            else:
                take_dispatch(dispatch_id=dispatch_id, by=request.officer, halls=halls, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("记下了。"))
            return redirect("desk-window-dispatch", dispatch_id)
    if found.state == Dispatch.State.ARRIVED:
        return show_record(request, _record(request, found))
    return show_form(request, _form(request, found, refused), refused=refused)


def _crumbs(found: Dispatch) -> tuple[Crumb, ...]:
    way = (Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("派件单"), reverse("desk-window-dispatches")))
    return (*way, Crumb(found.number))


def _form(request: DoorRequest, found: Dispatch, refused: Refused) -> AdminForm:
    listed = found.state == Dispatch.State.LISTED
    return AdminForm(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(found),
        heading=_("派到{hall}").format(hall=found.hall_name),
        lead=_("照单装好，封口，再按“发出”。") if listed else _("包裹到了，照单点齐，再按“签收到件”。"),
        action=reverse("desk-window-dispatch", args=[found.pk]),
        button=_("发出") if listed else _("签收到件"),
        back_href=reverse("desk-window-dispatches"),
        hidden=(Hidden("step", found.state),),
        errors=refused.errors,
        notice=refused.notice,
        facts=(_facts(found),),
        tables=(_section(found),),
    )


def _record(request: DoorRequest, found: Dispatch) -> AdminRecord:
    return AdminRecord(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(found),
        heading=_("派到{hall}").format(hall=found.hall_name),
        badges=(Badge(_(found.get_state_display()), "done", "check"),),
        facts=(_facts(found),),
        sections=(_section(found),),
    )


def _facts(found: Dispatch) -> FactCard:
    return FactCard(_("派件单"), tuple(_pairs(found)))


def _pairs(found: Dispatch) -> Iterator[Pair]:
    yield Pair(_("单号"), found.number, code=True)
    yield Pair(_("日期"), full_day(found.day_date))
    yield Pair(_("发件单位"), found.body_name)
    yield Pair(_("状态"), _(found.get_state_display()))
    if found.sent_at:
        yield Pair(_("发出"), found.sent_by, note=stamp(found.sent_at))
    if found.arrived_at:
        yield Pair(_("到件"), found.arrived_by, note=stamp(found.arrived_at))


def _section(found: Dispatch) -> Section:
    rows = tuple(
        Row(
            (
                Cell(text=line.case.project_no, small=line.case.item_name, head=True, code=True),
                Cell(text=line.case.applicant_name),
                Cell(text=_(line.case.state_name)),
            )
        )
        for line in found.lines.all()
    )
    columns = (Column(_("办件")), Column(_("申请人")), Column(_("结果")))
    return Section(title=_("里面有什么"), table=Table(caption=_("里面有什么"), columns=columns, rows=rows))
