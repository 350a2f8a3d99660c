"""`POST /desk/cases/{project_no}/forward`: ask the superior body (上报)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router
from pydantic import StrictInt

from zhengwu.cases.public import forward
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class ForwardIn(Body):
    """The superior by its code, what it is asked, and the working days it has."""

    superior: Words
    reason: Words
    limit_days: StrictInt


@verb(router, "forward", "上报")
def forward_case(request: HttpRequest, project_no: str, body: ForwardIn) -> CaseOut:
    """Ask the superior body."""
    now = current_time()
    case = forward(
        project_no=project_no,
        superior_code=body.superior,
        reason=body.reason,
        limit_days=body.limit_days,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
