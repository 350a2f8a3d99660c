"""撤回申请."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import UNDECIDED, Case, State, case_to_act_on, withdraw
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.kernel.public import BadInput


@page("my/cases/<str:project_no>/withdraw", may=SIGNED_IN, name="my-withdraw", methods=("GET", "HEAD", "POST"))
def withdraw_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Ask, then take the application back."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    if request.method != "POST":
        if State(case.state) not in UNDECIDED:
            return redirect("my-case", project_no)
        return show(request, "confirm", _asked(case), verb="find")
    reason = request.POST.get("reason", "")
    try:
        withdraw(project_no=project_no, reason=reason, by=request.account.actor, now=request.now)
    except BadInput as wrong:
        return show(request, "confirm", _asked(case, reason, said(wrong.errors[0])), verb="find", status=wrong.status)
    messages.success(request, _("申请撤回了。"))
    return redirect("my-case", project_no)


def _asked(case: Case, reason: str = "", error: str = "") -> ConfirmPage:
    field = Field(
        name="reason", label=_("为什么撤回"), kind="long_text", value=reason, error=error, required=False, rows=3
    )
    here = reverse("my-case", args=[case.project_no])
    return ConfirmPage(
        heading=_("撤回申请吗？"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(case.item_name, here), Crumb(_("撤回申请"))),
        action=reverse("my-withdraw", args=[case.project_no]),
        button=_("撤回申请"),
        back_href=here,
        paragraphs=(
            _("撤回以后，“%(name)s”这一件就不再办了，不能恢复。") % {"name": case.item_name},
            _("以后要办，可以重新申请，按重新提交的时间算。"),
        ),
        fields=(field,),
        errors=(FieldError(field.dom_id, error),) if error else (),
    )
