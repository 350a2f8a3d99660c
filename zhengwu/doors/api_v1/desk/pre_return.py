"""`POST /desk/cases/{project_no}/pre-return`: an online application goes back to be changed (预审退回)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import pre_return
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class PreReturnIn(Body):
    """What to change, as the applicant will read it."""

    reason: Words


@verb(router, "pre-return", "预审退回")
def pre_return_case(request: HttpRequest, project_no: str, body: PreReturnIn) -> CaseOut:
    """Return an online application before receipt."""
    now = current_time()
    case = pre_return(
        project_no=project_no,
        reason=body.reason,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
