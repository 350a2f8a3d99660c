"""陈述申辩: the holder speaks before a result is ended."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import UNDOING_GROUNDS, UNDOING_NAMES, Case, Undoing, case_to_act_on, give_views, open_undoing
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.doors.ui.writing import day
from zhengwu.kernel.public import BadInput


@page("my/cases/<str:project_no>/views", may=SIGNED_IN, name="my-views", methods=("GET", "HEAD", "POST"))
def views(request: DoorRequest, project_no: str) -> HttpResponse:
    """Read what is intended and why, and say what one thinks of it, once."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    opened = open_undoing(case)
    if opened is None or opened.views or request.today > opened.heard_until:
        return redirect("my-case", project_no)
    if request.method != "POST":
        return show(request, "confirm", _asked(case, opened), verb="find")
    typed = request.POST.get("views", "")
    try:
        give_views(project_no=project_no, views=typed, by=request.account.actor, now=request.now)
    except BadInput as wrong:
        again = _asked(case, opened, typed, said(wrong.errors[0]))
        return show(request, "confirm", again, verb="find", status=wrong.status)
    messages.success(request, _("收到了您的意见，我们会认真核实，在决定书里答复。"))
    return redirect("my-case", project_no)


def _asked(case: Case, opened: Undoing, typed: str = "", error: str = "") -> ConfirmPage:
    field = Field(name="views", label=_("您的意见"), kind="long_text", value=typed, error=error, rows=6)
    here, ground = reverse("my-case", args=[case.project_no]), UNDOING_GROUNDS[opened.ground]
    facts = {"kind": _(UNDOING_NAMES[opened.kind]), "ground": _(ground.name), "article": _(ground.article)}
    return ConfirmPage(
        heading=_("陈述申辩"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(case.item_name, here), Crumb(_("陈述申辩"))),
        action=reverse("my-views", args=[case.project_no]),
        button=_("提交意见"),
        back_href=here,
        paragraphs=(
            _("我们拟%(kind)s准予您的决定：%(ground)s（%(article)s）。") % facts,
            opened.reason,
            _("您可以在 %(day)s 24:00 前提出意见，只能提交一次。不提的，期满依法决定。")
            % {"day": day(opened.heard_until)},
        ),
        fields=(field,),
        errors=(FieldError(field.dom_id, error),) if error else (),
    )
