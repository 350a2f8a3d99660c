"""办理进度: where the case stands in its process, who has each open step, and how to hand it on."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import case_for_desk
from zhengwu.doors.desk.cases._flow_page import show_flow
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/cases/<str:project_no>/flow", may="cases.view", name="desk-case-flow")
def flow(request: DoorRequest, project_no: str) -> HttpResponse:
    """The picture with the open steps marked; under it a card for each."""
    return show_flow(request, case_for_desk(project_no=project_no, by=request.officer))
