"""一张交接单: read it, count and sign on the other side."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Counted, HandOver, slip_for, take_papers
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section, SlipPage, SlipRow
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import stamp
from zhengwu.kernel.public import InputError

_TAKES = {HandOver.Direction.OUT: "cases.review", HandOver.Direction.BACK: "cases.receive"}
_MOST_DIGITS = 4


@page("desk/window/slips/<uuid:slip_id>", may=OFFICER, name="desk-window-slip", methods=("GET", "HEAD", "POST"))
def slip(request: DoorRequest, slip_id: UUID) -> HttpResponse:
    """Both sides see it; the side that has not signed counts what came."""
    found = slip_for(slip_id=slip_id, by=request.officer)
    refused = NOTHING
    takes = request.officer.may(_TAKES[HandOver.Direction(found.direction)])
    if request.method == "POST" and not takes:
        words = _("移交和接收要由两个人签。请另一边的同事来接收。")
        refused = Refused(notice=Notice(_("现在不能办这一步"), words, "late"))
    elif request.method == "POST":
        try:
            take_papers(slip_id=slip_id, counted=_counted(request, found), by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal, name_of=_name)
        else:
            messages.success(request, _("签收好了，材料在您这边。"))
            return redirect("desk-window-slip", slip_id)
    mine = found.given_account_id == request.officer.account_id
    if found.taken_at is None and not mine and takes:
        response = render(
            request, "desk/window/slip.html", {"page": _counting(request, found, refused)}, status=refused.status
        )
        response["Cache-Control"] = "private, no-store"
        return response
    return show_record(request, _record(request, found, refused))


def _counted(request: DoorRequest, found: HandOver) -> dict[str, Counted]:
    counted = {}
    for line in found.lines.all():
        no = line.case.project_no
        digits = request.POST.get(f"counted.{no}", "").strip()
        if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS:
            counted[no] = Counted(papers=int(digits), difference=request.POST.get(f"difference.{no}", ""))
    return counted


def _name(error: InputError) -> str:
    return "-".join(str(part) for part in error.loc)


def _crumbs(found: HandOver) -> tuple[Crumb, ...]:
    way = (Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("交接单"), reverse("desk-window-slips")))
    return (*way, Crumb(found.number))


def _counting(request: DoorRequest, found: HandOver, refused: Refused) -> SlipPage:
    return SlipPage(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(found),
        heading=_("清点接收"),
        lead=_("一件一件数。和单上不一样，写明差在哪；单上没有的不收。"),
        action=reverse("desk-window-slip", args=[found.pk]),
        button=_("签字接收"),
        back_href=reverse("desk-window-slips"),
        counting=True,
        rows=tuple(
            SlipRow(
                project_no=line.case.project_no,
                title=f"{line.case.item_name} · {line.case.applicant_name}",
                note=_("移交 {n} 份").format(n=line.papers),
                counted=request.POST.get(f"counted.{line.case.project_no}", ""),
                difference=request.POST.get(f"difference.{line.case.project_no}", ""),
                error=refused.fields.get(f"counted-{line.case.project_no}", "")
                or refused.fields.get(f"difference-{line.case.project_no}", ""),
            )
            for line in found.lines.all()
        ),
        facts=(_facts(found),),
        errors=refused.errors,
        notice=refused.notice,
    )


def _facts(found: HandOver) -> FactCard:
    return FactCard(_("交接单"), tuple(_pairs(found)))


def _pairs(found: HandOver) -> Iterator[Pair]:
    yield Pair(_("单号"), found.number, code=True)
    yield Pair(_("方向"), _(found.get_direction_display()))
    yield Pair(_("后台"), found.body_name)
    yield Pair(_("移交人"), found.given_by, note=stamp(found.given_at))
    if found.reason:
        yield Pair(_("退回理由"), found.reason)
    if found.taken_at:
        yield Pair(_("接收人"), found.taken_by, note=stamp(found.taken_at))


def _record(request: DoorRequest, found: HandOver, refused: Refused) -> AdminRecord:
    taken = found.taken_at is not None
    rows = tuple(
        Row(
            (
                Cell(text=line.case.project_no, small=line.case.item_name, head=True, code=True),
                Cell(text=line.case.applicant_name),
                Cell(text=str(line.papers)),
                Cell(text="" if line.counted is None else str(line.counted), small=line.difference),
            )
        )
        for line in found.lines.all()
    )
    return AdminRecord(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(found),
        heading=_("交接单 {no}").format(no=found.number),
        badges=(Badge(_("双方已签"), "done", "check") if taken else Badge(_("等接收"), "need", "clock"),),
        notice=refused.notice,
        facts=(_facts(found),),
        actions=(Action(_("打印交接单"), reverse("desk-window-slip-sheet", args=[found.pk])),),
        sections=(
            Section(
                title=_("办件和份数"),
                table=Table(
                    caption=_("办件和份数"),
                    columns=(Column(_("办件")), Column(_("申请人")), Column(_("移交份数")), Column(_("清点份数"))),
                    rows=rows,
                ),
            ),
        ),
    )
