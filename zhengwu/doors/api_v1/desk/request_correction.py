"""`POST /desk/cases/{project_no}/request-correction`: tell the applicant once everything that is missing (补正告知)."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field, StrictInt

from zhengwu.cases.public import DEFAULT_DEADLINE_DAYS, request_correction
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut, GapIn
from zhengwu.kernel.public import current_time

router = Router()


class CorrectionIn(Body):
    """Everything that is missing, once."""

    items: Annotated[list[GapIn], Field(max_length=200)]
    deadline_days: StrictInt = DEFAULT_DEADLINE_DAYS


@verb(router, "request-correction", "补正告知")
def request_correction_case(request: HttpRequest, project_no: str, body: CorrectionIn) -> CaseOut:
    """Tell the applicant once everything that is missing."""
    now = current_time()
    case = request_correction(
        project_no=project_no,
        gaps=[g.gap() for g in body.items],
        deadline_days=body.deadline_days,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
