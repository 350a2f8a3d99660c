"""办件: one case as the desk sees it."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import case_for_desk
from zhengwu.doors.desk.cases._case_page import show_case
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/cases/<str:project_no>", may="cases.view", name="desk-case")
def case_page(request: DoorRequest, project_no: str) -> HttpResponse:
    """Facts, materials, review form, clocks, actions, documents, log. `?paper=` chooses a material, `?step=` a review step."""
    return show_case(request, case_for_desk(project_no=project_no, by=request.officer))
