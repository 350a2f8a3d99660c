"""提交好了: number and query password."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_of, query_password
from zhengwu.doors.citizen.apply._form_page import STEPS
from zhengwu.doors.citizen.apply._review_page import submitted_pairs, what_next
from zhengwu.doors.citizen.apply.review import RECEIPTS
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import SubmittedPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Step


@page("my/cases/<str:project_no>/submitted", may=SIGNED_IN, name="submitted")
def submitted(request: DoorRequest, project_no: str) -> HttpResponse:
    """The receipt page; the password only in the session in which the application was handed in."""
    case = case_of(project_no=project_no, account=request.account, today=request.today)
    fresh = project_no in request.session.get(RECEIPTS, [])
    receipt = SubmittedPage(
        item_name=case.item_name,
        project_no=case.project_no,
        submitted_at=case.submitted_at,
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(_("提交好了"))),
        steps=tuple(Step(_(name), "done") for name in STEPS),
        query_password=query_password(case) if fresh else "",
        password_note=_("查询密码提交时已经给过您。登录后不用密码，直接看“我的办件”。"),
        what_next=what_next(case.item_version),
        pairs=submitted_pairs(case),
        case_href=reverse("my-case", args=[case.project_no]),
        my_href=reverse("my"),
        track_href=reverse("track"),
    )
    return show(request, "submitted", receipt, verb="do")
