"""`POST /desk/cases/{project_no}/end-special-procedure`: let the clocks run again (结束特别程序)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import end_special_procedure
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class SpecialEndIn(Body):
    """What came out."""

    result: Words = ""


@verb(router, "end-special-procedure", "结束特别程序")
def end_special_procedure_case(request: HttpRequest, project_no: str, body: SpecialEndIn | None = None) -> CaseOut:
    """Let the clocks run again."""
    now = current_time()
    case = end_special_procedure(
        project_no=project_no, result=body.result if body else "", by=officer_of(request), now=now
    )
    return CaseOut.of(case, now=now)
