"""`POST /desk/cases/{project_no}/accept`: accept the application (受理)."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Body as BodyParam
from ninja import Router
from pydantic import StrictInt

from zhengwu.cases.public import accept
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class AcceptIn(Body):
    """Working days to bring what was tolerated (容缺); by default until the promise is due."""

    tolerance_days: StrictInt | None = None


@verb(router, "accept", "受理")
def accept_case(request: HttpRequest, project_no: str, body: Annotated[AcceptIn | None, BodyParam()] = None) -> CaseOut:
    """Accept the application."""
    now = current_time()
    days = body.tolerance_days if body else None
    case = accept(project_no=project_no, tolerance_days=days, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)
