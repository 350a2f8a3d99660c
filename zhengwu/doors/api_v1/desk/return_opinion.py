"""`POST /desk/cases/{project_no}/return-opinion`: the superior answers (上级返回意见)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import return_opinion
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class OpinionIn(Body):
    """`outcome` is agree, disagree or return; `wanted` never what was handed in."""

    outcome: Words
    opinion: Words
    wanted: list[Words] = []


@verb(router, "return-opinion", "上级意见")
def return_opinion_on(request: HttpRequest, project_no: str, body: OpinionIn) -> CaseOut:
    """Give the opinion of the superior body."""
    now = current_time()
    case = return_opinion(
        project_no=project_no,
        outcome=body.outcome,
        opinion=body.opinion,
        wanted=body.wanted,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
