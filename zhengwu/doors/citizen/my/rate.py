"""评价一件办完的事."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_of
from zhengwu.doors.citizen.my._case_page import case_page
from zhengwu.doors.citizen.my.rating import rating_form
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import BadInput
from zhengwu.ratings.public import rate


@page("my/cases/<str:project_no>/rate", may=SIGNED_IN, name="my-rate", methods=("POST",))
def rate_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Rate once; a mistake shows the form again with what was said."""
    case = case_of(project_no=project_no, account=request.account, today=request.today)
    grade, tags, text = request.POST.get("grade", ""), request.POST.getlist("tags"), request.POST.get("text", "")
    try:
        rate(
            case=case,
            grade=int(grade) if len(grade) == 1 and grade.isdecimal() else 0,
            tags=tags,
            text=text,
            account_id=request.account.pk,
            forced=bool(request.POST.get("forced")),
            now=request.now,
        )
    except BadInput as wrong:
        again = rating_form(case, error=said(wrong.errors[0]), grade=grade, tags=tags, text=text)
        laid_out = case_page(case, files={}, rating=again, today=request.today)
        return show(request, "case", laid_out, verb="rate", status=wrong.status)
    messages.success(request, _("评价收到了，谢谢。"))
    return redirect("my-case", project_no)
