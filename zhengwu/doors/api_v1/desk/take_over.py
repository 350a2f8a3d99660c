"""`POST /desk/cases/{project_no}/take-over`: take a transferred case (接收移送)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import take_over
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import CaseOut
from zhengwu.kernel.public import current_time

router = Router()


@verb(router, "take-over", "接收移送")
def take_over_case(request: HttpRequest, project_no: str) -> CaseOut:
    """Take a transferred case; its review begins again here."""
    now = current_time()
    return CaseOut.of(take_over(project_no=project_no, by=officer_of(request), now=now), now=now)
