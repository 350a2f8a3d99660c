"""改好重新提交: the returned application opens as a draft, under its number."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.cases.public import begin_resubmission, case_to_act_on
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page


@page("my/cases/<str:project_no>/change", may=SIGNED_IN, name="my-change", methods=("POST",))
def change(request: DoorRequest, project_no: str) -> HttpResponse:
    """Lead to the form, filled in as it was."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    draft = begin_resubmission(project_no=case.project_no, account_id=request.account.pk, now=request.now)
    return redirect("apply", draft.pk)
