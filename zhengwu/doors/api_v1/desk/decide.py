"""`POST /desk/cases/{project_no}/decide`: grant or refuse (决定)."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import decide
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class DecideIn(Body):
    """A rejection needs its reason."""

    outcome: Literal["approve", "reject"]
    reason: Words = ""


@verb(router, "decide", "决定")
def decide_case(request: HttpRequest, project_no: str, body: DecideIn) -> CaseOut:
    """Grant or refuse."""
    now = current_time()
    case = decide(project_no=project_no, outcome=body.outcome, reason=body.reason, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)
