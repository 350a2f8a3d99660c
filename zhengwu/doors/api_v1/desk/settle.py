"""`POST /desk/cases/{project_no}/settle`: accept and grant an instant item in one step (当场办结)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import settle
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class SettleIn(Body):
    """What is granted, printed in the decision."""

    reason: Words = ""


@verb(router, "settle", "当场办结")
def settle_case(request: HttpRequest, project_no: str, body: SettleIn) -> CaseOut:
    """Accept and grant an instant item in one step."""
    officer, now = officer_of(request), current_time()
    case = settle(project_no=project_no, reason=body.reason, by=officer, now=now)
    return CaseOut.of(case, now=now)
