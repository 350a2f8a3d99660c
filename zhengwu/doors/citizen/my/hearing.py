"""申请听证: one's right, for five working days after the notice."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, Hearing, ask_for_hearing, case_to_act_on
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.doors.ui.writing import week_day
from zhengwu.kernel.public import BadInput


@page("my/cases/<str:project_no>/hearing", may=SIGNED_IN, name="my-hearing", methods=("GET", "HEAD", "POST"))
def ask(request: DoorRequest, project_no: str) -> HttpResponse:
    """Ask, with a reason if one likes; it costs nothing."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    hearing = Hearing.objects.filter(case=case, standing="offered").first()
    if hearing is None or hearing.ask_until < request.today:
        return redirect("my-case", project_no)
    if request.method != "POST":
        return show(request, "confirm", _asked(case, hearing), verb="find")
    words = request.POST.get("words", "")
    try:
        ask_for_hearing(project_no=case.project_no, words=words, by=request.account.actor, now=request.now)
    except BadInput as wrong:
        again = _asked(case, hearing, words, said(wrong.errors[0]))
        return show(request, "confirm", again, verb="find", status=wrong.status)
    messages.success(request, _("听证申请收到了，时间和地点会提前 7 个工作日告诉您。"))
    return redirect("my-case", project_no)


def _asked(case: Case, hearing: Hearing, words: str = "", error: str = "") -> ConfirmPage:
    field = Field(
        name="words", label=_("想说明什么"), kind="long_text", value=words, error=error, required=False, rows=4
    )
    here = reverse("my-case", args=[case.project_no])
    return ConfirmPage(
        heading=_("申请听证吗？"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(case.item_name, here), Crumb(_("申请听证"))),
        action=reverse("my-hearing", args=[case.project_no]),
        button=_("申请听证"),
        back_href=here,
        paragraphs=(
            hearing.reason,
            _("可以申请到{day}，不收费。听证公开进行，您可以申辩、质证，时间不计入办理期限。").format(
                day=week_day(hearing.ask_until)
            ),
        ),
        fields=(field,),
        errors=(FieldError(field.dom_id, error),) if error else (),
        stern=False,
    )
