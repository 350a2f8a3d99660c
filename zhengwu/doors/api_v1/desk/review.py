"""`POST /desk/cases/{project_no}/review`: finish the caller's open review step (审查)."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import StrictInt

from zhengwu.cases.public import review
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class ReviewIn(Body):
    """`return` goes back to the first step. `work_item_id` chooses among several open steps; by default the oldest."""

    outcome: Literal["approve", "reject", "return"]
    opinion: Words = ""
    work_item_id: StrictInt | None = None


@verb(router, "review", "审查")
def review_case(request: HttpRequest, project_no: str, body: ReviewIn) -> CaseOut:
    """Finish the caller's open review step."""
    now = current_time()
    case = review(
        project_no=project_no,
        outcome=body.outcome,
        opinion=body.opinion,
        work_item_id=body.work_item_id,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
