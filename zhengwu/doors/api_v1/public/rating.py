"""`POST /cases/{project_no}/rating`: rate the service."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field, StrictInt

from zhengwu.cases.public import case_of
from zhengwu.doors.api_v1.auth import account_in, signed_in
from zhengwu.doors.api_v1.shapes import Body
from zhengwu.kernel.public import current_time, local_date
from zhengwu.ratings.public import GRADES, rate

router = Router()


class RatingIn(Body):
    """A rating: 1 非常满意 … 5 非常不满意."""

    grade: StrictInt
    tags: Annotated[list[str], Field(max_length=20)] = []
    text: Annotated[str, Field(max_length=2000)] = ""


class RatingOut(Schema):
    """The rating as kept."""

    project_no: str
    grade: int
    grade_name: str
    tags: list[str]
    rated_at: dt.datetime


@router.post(
    "/cases/{project_no}/rating",
    response={201: RatingOut},
    auth=signed_in,
    tags=["cases"],
    summary="评价",
    operation_id="rate_case",
)
def rate_case(request: HttpRequest, project_no: str, body: RatingIn) -> tuple[int, RatingOut]:
    """Rate a case that is over, once."""
    now, account = current_time(), account_in(request)
    case = case_of(project_no=project_no, account=account, today=local_date(now))
    made = rate(case=case, grade=body.grade, tags=body.tags, text=body.text, account_id=account.pk, now=now)
    return 201, RatingOut(
        project_no=project_no, grade=body.grade, grade_name=GRADES[body.grade], tags=made.tags, rated_at=now
    )
