"""否定报备: refusals laid before the centre, the most urgent first."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import FILING_ANSWERS, RefusalFiling, filings_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.promises._words import case_cell, found, search_field, segments
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import day


@page("desk/filings", may="cases.answer_filing", name="desk-filings")
def filings(request: DoorRequest) -> HttpResponse:
    """Those this officer may answer; search by number or applicant."""
    wishes = wished(request, "q", "view")
    rows = filings_for(request.officer).filter(Q() if wishes["view"] == "all" else Q(answer=""), found(wishes["q"]))
    address = reverse("desk-filings")
    here, pager, total = cut(request, rows, address=address, wishes=wishes)
    may_set = request.officer.may("filings.edit")
    built = AdminList(
        frame=desk_frame(request, current="desk-filings"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("否定报备"))),
        heading=_("否定报备"),
        total=counted("{n} 件", total),
        lead=_("不予许可以前先报备的，请在期限内答复；到期没有答复的，经办机关可以决定。"),
        buttons=(Link(_("哪些要报备"), reverse("desk-filing-rules"), "list"),) if may_set else (),
        listing=Listing(
            segments=segments(address, (("", _("等答复")), ("all", _("全部"))), wishes["view"]),
            action=address,
            filters=(search_field(wishes["q"]),),
            table=Table(
                caption=_("否定报备"),
                columns=(Column(_("事项")), Column(_("报备机关")), Column(_("答复期限")), Column(_("答复"))),
                rows=tuple(_row(one) for one in here),
                empty=Empty(_("没有等答复的报备。"), _("看全部"), f"{address}?view=all"),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _row(one: RefusalFiling) -> Row:
    badge = Badge(_(FILING_ANSWERS[one.answer]), "plain") if one.answer else Badge(_("等答复"), "need")
    return Row(
        (
            case_cell(one.case, "desk-answer-filing"),
            Cell(text=one.case.body.short_name or one.case.body.name, small=one.filed_by),
            Cell(text=day(one.due_date)),
            Cell(badges=(badge,)),
        ),
        name=one.case.item_name,
    )
