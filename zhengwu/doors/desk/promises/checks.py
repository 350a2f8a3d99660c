"""承诺核查: what was decided on a promise and waits to be verified, the most urgent first."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import CHECK_STATES, OPEN_CHECKS, CheckState, CommitmentCheck, checks_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.promises._words import case_cell, found, search_field, segments
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Link, Listing, Row, Table, Tone
from zhengwu.doors.ui.writing import day

_TONES: dict[CheckState, Tone] = {
    CheckState.PENDING: "info",
    CheckState.PASSED: "done",
    CheckState.RECTIFYING: "need",
    CheckState.FALSE: "late",
    CheckState.CREDITED: "late",
}


@page("desk/checks", may="cases.verify_commitment", name="desk-checks")
def checks(request: DoorRequest) -> HttpResponse:
    """Within this officer's authority; search by number or applicant."""
    wishes = wished(request, "q", "view")
    rows = checks_for(request.officer).filter(_view(request, wishes["view"]), found(wishes["q"]))
    address = reverse("desk-checks")
    here, pager, total = cut(request, rows, address=address, wishes=wishes)
    views = (("", _("等核查")), ("late", _("过了期限")), ("all", _("全部")))
    built = AdminList(
        frame=desk_frame(request, current="desk-checks"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("承诺核查"))),
        heading=_("承诺核查"),
        total=counted("{n} 件", total),
        lead=_("按告知承诺办的，决定以后要在期限内核查承诺是不是真的。"),
        buttons=(Link(_("失信记录"), reverse("desk-credit"), "shield"),),
        listing=Listing(
            segments=segments(address, views, wishes["view"]),
            action=address,
            filters=(search_field(wishes["q"]),),
            table=Table(
                caption=_("承诺核查"),
                columns=(Column(_("事项")), Column(_("申请人")), Column(_("期限")), Column(_("状态"))),
                rows=tuple(_row(one) for one in here),
                empty=Empty(_("没有要核查的承诺。"), _("看全部"), f"{address}?view=all"),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _view(request: DoorRequest, view: str) -> Q:
    if view == "all":
        return Q()
    waiting = Q(state__in=OPEN_CHECKS)
    if view == "late":
        late = Q(state=CheckState.PENDING, due_date__lt=request.today)
        return late | Q(state=CheckState.RECTIFYING, rectify_until__lt=request.today)
    return waiting


def _row(one: CommitmentCheck) -> Row:
    state = CheckState(one.state)
    last = one.rectify_until if state is CheckState.RECTIFYING else one.due_date
    return Row(
        (
            case_cell(one.case, "desk-verify-commitment"),
            Cell(text=one.case.applicant_name),
            Cell(text=day(last)),
            Cell(badges=(Badge(_(CHECK_STATES[state]), _TONES.get(state, "plain")),)),
        ),
        name=one.case.item_name,
    )
