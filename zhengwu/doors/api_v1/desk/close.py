"""`POST /desk/cases/{project_no}/close`: close the case (办结)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import close
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import CaseOut
from zhengwu.kernel.public import current_time

router = Router()


@verb(router, "close", "办结")
def close_case(request: HttpRequest, project_no: str) -> CaseOut:
    """Close the case."""
    now = current_time()
    case = close(project_no=project_no, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)
