"""收好了: the number, the password, and the receipt to print."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, query_password, reception_case
from zhengwu.documents.public import documents_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import CounterDonePage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Doc, Link, Pair
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.kernel.public import local_date


@page("desk/window/done/<str:project_no>", may="cases.receive", name="desk-window-done")
def done(request: DoorRequest, project_no: str) -> HttpResponse:
    """Shown to whoever took it in, another county's too."""
    case = reception_case(project_no=project_no, by=request.officer)
    receipts = documents_of(case.subject).filter(kind="receipt")
    built = CounterDonePage(
        frame=desk_frame(request, current="desk-window"),
        crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(_("收好了"))),
        heading=_("收好了，请打印收件凭证"),
        sub=f"{case.item_name} · {case.applicant_name}",
        pairs=tuple(_pairs(case)),
        docs=tuple(
            Doc(_(d.title), reverse("desk-window-receipt", args=[case.project_no]), d.number, local_date(d.issued_at))
            for d in receipts
        ),
        links=tuple(_links(request, case)),
    )
    response = render(request, "desk/window/done.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response


def _pairs(case: Case) -> Iterator[Pair]:
    yield Pair(_("办件编号"), case.project_no, code=True)
    yield Pair(_("查询密码"), query_password(case), note=_("写给申请人，凭编号和密码能查进度"), code=True)
    yield Pair(_("收件时间"), stamp(case.received_at))
    yield Pair(_("最晚什么时候答复"), full_day(case.acceptance_due_date))
    yield Pair(_("谁来决定"), case.body.name)
    if (reception := getattr(case, "reception", None)) is not None:
        yield Pair(_("收件大厅"), reception.hall_name or reception.body_name)
        if reception.collect_hall_name:
            yield Pair(_("到哪里取结果"), reception.collect_hall_name)
        if reception.helper_name:
            yield Pair(_("代办员"), reception.helper_name)


def _links(request: DoorRequest, case: Case) -> Iterator[Link]:
    yield Link(_("同一个人再办一件"), reverse("desk-window-items"), "plus")
    yield Link(_("请下一位"), reverse("desk-window"), "user")
    reception = getattr(case, "reception", None)
    if not (reception and reception.across):
        yield Link(_("打开办件"), reverse("desk-case", args=[case.project_no]), "eye")
        yield Link(_("交给后台"), f"{reverse('desk-window-slip-new')}?case={case.project_no}", "swap")
