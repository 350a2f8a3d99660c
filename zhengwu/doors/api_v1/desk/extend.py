"""`POST /desk/cases/{project_no}/extend`: extend the limit, once (延长办理期限)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router
from pydantic import StrictInt

from zhengwu.cases.public import extend
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class ExtendIn(Body):
    """Working days and the reason told to the applicant."""

    days: StrictInt
    reason: Words


@verb(router, "extend", "延长办理期限")
def extend_case(request: HttpRequest, project_no: str, body: ExtendIn) -> CaseOut:
    """Extend the limit, once."""
    now = current_time()
    case = extend(project_no=project_no, days=body.days, reason=body.reason, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)
