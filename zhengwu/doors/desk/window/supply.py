"""来补材料的: find the case, by its number or by who stands there."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, State, awaiting_papers, case_to_supply
from zhengwu.doors.desk.admin._show import posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, Section
from zhengwu.doors.desk.window._person import who
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput, NotFound, local_date
from zhengwu.people.public import refs_of


@page("desk/window/supply", may="cases.receive", name="desk-window-supply", methods=("GET", "HEAD", "POST"))
def supply(request: DoorRequest) -> HttpResponse:
    """A number to type, and below it what the person at the window still owes."""
    refused = NOTHING
    if posted(request):
        try:
            return redirect("desk-window-supply-case", _found(request).project_no)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
    person = who(request)
    waiting = awaiting_papers(refs=refs_of(person), by=request.officer) if person else []
    return show_form(
        request,
        AdminForm(
            frame=desk_frame(request, current="desk-window"),
            crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("补交材料"))),
            heading=_("补交材料"),
            lead=_("按办件编号找；核对过身份证的，他名下在等材料的办件列在下面。"),
            action=reverse("desk-window-supply"),
            button=_("找这件"),
            back_href=reverse("desk-window"),
            fields=(
                Field(
                    name="project_no",
                    label=_("办件编号"),
                    value=request.POST.get("project_no", ""),
                    hint=_("在收件凭证、补正告知书上"),
                    error=refused.fields.get("project_no", ""),
                    autocomplete="off",
                ),
            ),
            errors=refused.errors,
            notice=refused.notice,
            tables=(_theirs(person.name, waiting),) if person else (),
        ),
        refused=refused,
    )


def _found(request: DoorRequest) -> Case:
    try:
        return case_to_supply(project_no=request.POST.get("project_no", ""), by=request.officer)[0]
    except NotFound:
        raise BadInput.one(("project_no",), "没有这个编号的办件。请照收件凭证核对。", "counter.no_such_case") from None


def _theirs(name: str, waiting: list[Case]) -> Section:
    return Section(
        title=_("{name}在等材料的办件").format(name=name),
        table=Table(
            caption=_("在等材料的办件"),
            columns=(Column(_("事项")), Column(_("申请人")), Column(_("申请")), Column(_("等什么"))),
            rows=tuple(_row(case) for case in waiting),
            empty=Empty(_("没有在等材料的。")),
        ),
    )


def _row(case: Case) -> Row:
    kind = Badge(_("补正"), "need") if case.state == State.CORRECTING else Badge(_("容缺"), "need")
    return Row(
        (
            Cell(
                text=case.item_name,
                small=case.project_no,
                href=reverse("desk-window-supply-case", args=[case.project_no]),
                head=True,
                code=True,
            ),
            Cell(text=case.applicant_name),
            Cell(text=full_day(local_date(case.submitted_at))),
            Cell(badges=(kind,)),
        ),
        name=case.item_name,
    )
