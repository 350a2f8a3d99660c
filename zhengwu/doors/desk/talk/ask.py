"""询问申请人."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import ask_applicant, case_for_desk
from zhengwu.doors.desk.talk._form import small_form, typed
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.doors.ui.taking import files_given

_NAME = "desk-ask"


@page("desk/cases/<str:project_no>/ask", may="cases.view", name=_NAME, methods=("GET", "HEAD", "POST"))
def ask(request: DoorRequest, project_no: str) -> HttpResponse:
    """A question, with a file where one helps."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    return small_form(
        request,
        case,
        name=_NAME,
        heading=_("询问申请人"),
        button=_("发给申请人"),
        lead=_("申请人在“我的办件”里看到并答复。询问不停时钟，也不能代替补正告知：缺材料请用补正告知，一次说全。"),
        done=_("问题发出了，申请人看得到。"),
        upload=True,
        act=lambda: ask_applicant(
            project_no=project_no,
            text=request.POST.get("text", ""),
            files=files_given(request, "files"),
            by=request.officer,
            now=request.now,
        ),
        fields=lambda refused: (
            Field(
                name="text",
                label=_("要问什么"),
                kind="long_text",
                value=typed(request, case, place=_NAME, field="text"),
                error=refused.fields.get("text", ""),
                rows=5,
            ),
            Field(
                name="files",
                label=_("附件"),
                kind="file",
                required=False,
                error=refused.fields.get("files", ""),
            ),
        ),
    )
