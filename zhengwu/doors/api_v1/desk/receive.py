"""`POST /desk/cases/{project_no}/receive`: take the application in (收件)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import receive
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import CaseOut
from zhengwu.kernel.public import current_time

router = Router()


@verb(router, "receive", "收件")
def receive_case(request: HttpRequest, project_no: str) -> CaseOut:
    """Take the application in."""
    now = current_time()
    case = receive(project_no=project_no, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)
