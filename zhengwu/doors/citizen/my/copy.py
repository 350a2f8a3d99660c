"""照这一件再申请: a new draft that begins with the old answers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, case_to_act_on, copy_application
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Crumb

_RATE = "30/h/ip"


@page("my/cases/<str:project_no>/copy", may=SIGNED_IN, name="my-copy", methods=("GET", "HEAD", "POST"))
def copy(request: DoorRequest, project_no: str) -> HttpResponse:
    """Say what is taken along; then do it, and say what was not."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    if request.method != "POST":
        return show(request, "confirm", _asked(case), verb="do")
    count_try(request, action="copy_application", rate=_RATE)
    copied = copy_application(project_no=project_no, account=request.account, now=request.now)
    messages.success(request, _("填好了上次的内容，请逐项看一遍，材料要重新交。"))
    if copied.left_out:
        messages.warning(request, _("没有带过来、要重新填的：{what}").format(what=listed(copied.left_out)))
    if not copied.situation_whole:
        messages.warning(request, _("情形问题变了，请重新选择。"))
    return redirect("apply", copied.draft.pk)


def _asked(case: Case) -> ConfirmPage:
    here = reverse("my-case", args=[case.project_no])
    heading = _("照这一件再申请")
    return ConfirmPage(
        heading=heading,
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(case.item_name, here), Crumb(heading)),
        action=reverse("my-copy", args=[case.project_no]),
        button=_("去填表"),
        back_href=here,
        paragraphs=(
            _("我们开一份“{name}”的新草稿，把这一件的情形和申请表照样填上，您改一改就能交。").format(
                name=case.item_name
            ),
            _("办事指南改过的，填不上的会告诉您。材料不带过来，要重新交。"),
        ),
        stern=False,
    )
