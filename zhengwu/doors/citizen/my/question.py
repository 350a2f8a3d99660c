"""答复经办人的问题."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    Case,
    CaseQuestion,
    NoSuchQuestion,
    answer_question,
    case_to_act_on,
    questions_of,
)
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import listed, said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.doors.ui.taking import files_given
from zhengwu.kernel.public import BadInput


@page(
    "my/cases/<str:project_no>/questions/<int:question_id>",
    may=SIGNED_IN,
    name="my-question",
    methods=("GET", "HEAD", "POST"),
)
def question(request: DoorRequest, project_no: str, question_id: int) -> HttpResponse:
    """The question, and a place for the answer; answered once, it leads back to the case."""
    case = case_to_act_on(project_no=project_no, account=request.account, today=request.today)
    asked = next((q for q in questions_of(case) if q.pk == question_id), None)
    if asked is None:
        raise NoSuchQuestion
    if request.method != "POST":
        if asked.answered_at is not None:
            return redirect("my-case", project_no)
        return show(request, "confirm", _page(case, asked), verb="find")
    text = request.POST.get("text", "")
    try:
        answer_question(
            project_no=project_no,
            question_id=question_id,
            text=text,
            files=files_given(request, "files"),
            by=request.account.actor,
            now=request.now,
        )
    except BadInput as wrong:
        built = _page(case, asked, text=text, wrong=wrong)
        return show(request, "confirm", built, verb="find", status=wrong.status)
    messages.success(request, _("答复发出了，经办人看得到。"))
    return redirect("my-case", project_no)


def _page(case: Case, asked: CaseQuestion, *, text: str = "", wrong: BadInput | None = None) -> ConfirmPage:
    errors = {str(e.loc[-1]): said(e) for e in wrong.errors} if wrong else {}
    here = reverse("my-case", args=[case.project_no])
    files = [each.file.name for each in asked.attached.all() if not each.of_answer]
    fields = (
        Field(name="text", label=_("您的答复"), kind="long_text", value=text, error=errors.get("text", ""), rows=5),
        Field(
            name="files",
            label=_("附件"),
            kind="file",
            required=False,
            error=errors.get("files", ""),
        ),
    )
    return ConfirmPage(
        heading=_("经办人想问您"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(case.item_name, here), Crumb(_("答复"))),
        action=reverse("my-question", args=[case.project_no, asked.pk]),
        button=_("发出答复"),
        back_href=here,
        paragraphs=(
            asked.text,
            *((_("附有：{names}").format(names=listed(files)),) if files else ()),
            _("办理期限照常计算，不因为这个问题停下来。"),
        ),
        fields=fields,
        upload=True,
        stern=False,
        errors=tuple(FieldError(field.dom_id, error) for field in fields if (error := field.error)),
    )
