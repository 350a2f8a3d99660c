"""补交材料."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, State, case_to_act_on, supply
from zhengwu.doors.citizen.apply.papers import REMOVE
from zhengwu.doors.citizen.apply.posted import FILE
from zhengwu.doors.citizen.apply.uploads import as_kept, take_in
from zhengwu.doors.citizen.my._case_page import case_page
from zhengwu.doors.citizen.my.correction import asked_for, keep_waiting, to_hand_in, waiting_files
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted, said
from zhengwu.kernel.public import BadInput

_UNPROCESSABLE = 422


@page("my/cases/<str:project_no>/supply", may=SIGNED_IN, name="my-supply", methods=("POST",))
def supply_materials(request: DoorRequest, project_no: str) -> HttpResponse:
    """Take in the files; with the button of the form, hand in all that wait."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    asked, do = asked_for(case), request.POST.get("do", "supply")
    uploads = take_in(request.FILES, prefix=FILE, keys=set(asked), account=request.account, now=request.now)
    waiting = {key: kept for key, kept in waiting_files(request.session, project_no).items() if key in asked}
    waiting |= {key: as_kept(file) for key, file in uploads.stored.items()}
    if do.startswith(REMOVE):
        waiting.pop(do.removeprefix(REMOVE), None)
    keep_waiting(request.session, project_no, waiting)
    if uploads.refused:
        laid_out = case_page(case, files=waiting, refused=uploads.refused, today=request.today)
        return show(request, "case", laid_out, verb="find", status=uploads.status)
    if do != "supply":
        return redirect(f"{reverse('my-case', args=[project_no])}#material-{do.partition(':')[2]}")
    if asked and not waiting:
        missing = dict.fromkeys(asked, _("还没有选文件"))
        laid_out = case_page(case, files=waiting, refused=missing, today=request.today)
        return show(request, "case", laid_out, verb="find", status=_UNPROCESSABLE)
    return _hand_in(request, case, waiting)


def _hand_in(request: DoorRequest, case: Case, waiting: dict[str, dict[str, object]]) -> HttpResponse:
    try:
        after = supply(
            project_no=case.project_no,
            materials=to_hand_in(case, waiting),
            account_id=request.account.pk,
            by=request.account.actor,
            now=request.now,
        )
    except BadInput as wrong:
        refused = dict.fromkeys(waiting, _("；").join(said(e) for e in wrong.errors))
        laid_out = case_page(case, files={}, refused=refused, today=request.today)
        return show(request, "case", laid_out, verb="find", status=wrong.status)
    keep_waiting(request.session, case.project_no, {})
    left = len(asked_for(after))
    if left:
        messages.warning(request, counted("收到了，还差 %(n)s 份。", left))
    elif case.state == State.CORRECTING:
        messages.success(request, _("补齐了，今天受理，时钟从今天开始走。"))
    else:
        messages.success(request, _("补齐了，谢谢。"))
    return redirect("my-case", case.project_no)
