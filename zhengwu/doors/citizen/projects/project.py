"""我的项目: one project, for whoever may look at the matters of its project unit."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.projects._project_page import project_page
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.parallel.public import project_of


@page("projects/<code>", may=SIGNED_IN, name="project")
def project(request: DoorRequest, code: str) -> HttpResponse:
    """By the code it has, or one it had.

    Raises:
        NoSuchProject: not there, or somebody else's
    """
    found = project_of(code=code, account=request.account, today=request.today)
    return show(request, "project", project_page(found, today=request.today), verb="find", private=True)
