"""开交接单: choose cases, count the papers, give them."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, HandOver, cases_to_give, give_papers
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import SlipPage, SlipRow
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden

_MOST_DIGITS = 4


@page("desk/window/slips/new", may=OFFICER, name="desk-window-slip-new", methods=("GET", "HEAD", "POST"))
def slip_new(request: DoorRequest) -> HttpResponse:
    """Out to the back office, or back to the window with a reason. Who may is decided by the operation, case by case."""
    posted = request.POST if request.method == "POST" else request.GET
    back = posted.get("direction") == HandOver.Direction.BACK
    direction = HandOver.Direction.BACK if back else HandOver.Direction.OUT
    refused = NOTHING
    if request.method == "POST":
        papers = {no: _whole(request.POST.get(f"papers.{no}", "")) for no in request.POST.getlist("case")}
        try:
            slip = give_papers(
                papers=papers,
                direction=direction,
                reason=request.POST.get("reason", ""),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("交接单开好了，请打印一份随材料走，等对方清点接收。"))
            return redirect("desk-window-slip", slip.pk)
    cases = cases_to_give(direction=direction, by=request.officer)
    response = render(
        request, "desk/window/slip.html", {"page": _page(request, cases, direction, refused)}, status=refused.status
    )
    response["Cache-Control"] = "private, no-store"
    return response


def _whole(typed: str) -> int:
    digits = typed.strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0


def _page(request: DoorRequest, cases: Sequence[Case], direction: str, refused: Refused) -> SlipPage:
    back = direction == HandOver.Direction.BACK
    reason = Field(
        name="reason",
        label=_("退回理由"),
        kind="long_text",
        value=request.POST.get("reason", ""),
        hint=_("哪件、哪份、为什么；没有理由不能退"),
        error=refused.fields.get("reason", ""),
    )
    return SlipPage(
        frame=desk_frame(request, current="desk-window"),
        crumbs=(
            Crumb(_("一窗收件"), reverse("desk-window")),
            Crumb(_("交接单"), reverse("desk-window-slips")),
            Crumb(_("退回窗口") if back else _("交给后台")),
        ),
        heading=_("把材料退回窗口") if back else _("把材料交给后台"),
        lead=_("勾上要交的办件，数一数每件的纸质材料。一张单只交给一个单位。"),
        action=reverse("desk-window-slip-new"),
        button=_("签字移交"),
        back_href=reverse("desk-window-slips"),
        rows=tuple(_row(request, case, refused) for case in cases),
        empty=_("现在没有可以移交的材料。"),
        fields=(reason,) if back else (),
        hidden=(Hidden("direction", direction),),
        errors=refused.errors,
        notice=refused.notice,
    )


def _row(request: DoorRequest, case: Case, refused: Refused) -> SlipRow:
    no = case.project_no
    picked = request.POST.getlist("case") or request.GET.getlist("case")
    given: int = case.given  # type: ignore[attr-defined]  # counted by the query
    return SlipRow(
        project_no=no,
        title=f"{case.item_name} · {case.applicant_name}",
        note=case.body.name,
        papers=request.POST.get(f"papers.{no}", str(given or 1)),
        picked=no in picked,
        error=refused.fields.get(no, "") if no in picked else "",
    )
