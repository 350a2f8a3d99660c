"""`POST /desk/cases/{project_no}/accept`: accept the application (受理)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import accept
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import CaseOut
from zhengwu.kernel.public import current_time

router = Router()


@verb(router, "accept", "受理")
def accept_case(request: HttpRequest, project_no: str) -> CaseOut:
    """Accept the application."""
    now = current_time()
    case = accept(project_no=project_no, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)
