"""我的办件: one case, with what comes next, who has it, until when."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import case_of
from zhengwu.doors.citizen.my._case_page import case_page
from zhengwu.doors.citizen.my.correction import waiting_files
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page


@page("my/cases/<str:project_no>", may=SIGNED_IN, name="my-case")
def case(request: DoorRequest, project_no: str) -> HttpResponse:
    """The reader's own case."""
    found = case_of(project_no=project_no, account=request.account, today=request.today)
    laid_out = case_page(found, files=waiting_files(request.session, project_no), today=request.today)
    return show(request, "case", laid_out, verb="find")
