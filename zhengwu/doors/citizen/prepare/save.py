"""保存办事清单."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from zhengwu.doors.citizen.items.answers import as_query, read_answers
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import latest_version, save_checklist
from zhengwu.kernel.public import BadInput


@page("prepare/<str:task_code>/save", may=ANYONE, name="prepare-save", methods=("POST",))
def save(request: DoorRequest, task_code: str) -> HttpResponse:
    """Keep the list and lead to it. When the guide changed in between, back to what it asks now."""
    count_try(request, action="prepare-save", rate="30/m/ip,300/h/ip")
    version = latest_version(task_code=task_code)
    answers = read_answers(request.POST, version.guide)
    again = reverse("prepare", args=[task_code]) + as_query(answers)
    if request.POST.get("version") != str(version.version):
        return redirect(again)
    account_id = request.user.pk if request.user.is_authenticated else None
    try:
        checklist = save_checklist(
            task_code=task_code, version=version.version, answers=answers, account_id=account_id, now=request.now
        )
    except BadInput:
        return redirect(again)  # a question is open: it is asked there
    return redirect("prepared", checklist.code)
