"""加备注."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import add_note, case_for_desk
from zhengwu.doors.desk.talk._form import small_form, typed
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field

_NAME = "desk-note"


@page("desk/cases/<str:project_no>/note", may="cases.view", name=_NAME, methods=("GET", "HEAD", "POST"))
def note(request: DoorRequest, project_no: str) -> HttpResponse:
    """A word for colleagues."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    return small_form(
        request,
        case,
        name=_NAME,
        heading=_("加备注"),
        button=_("保存备注"),
        lead=_("备注只给能看这件的同事看，申请人看不到，也不影响办理。保存以后不能改。"),
        done=_("备注保存了。"),
        act=lambda: add_note(
            project_no=project_no, text=request.POST.get("text", ""), by=request.officer, now=request.now
        ),
        fields=lambda refused: (
            Field(
                name="text",
                label=_("备注"),
                kind="long_text",
                value=typed(request, case, place=_NAME, field="text"),
                error=refused.fields.get("text", ""),
                rows=5,
            ),
        ),
    )
