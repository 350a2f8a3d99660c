"""`GET /desk/tasks`: my work."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.cases.public import DeskTask, desk_from
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.pagination import begin_of, cursor_at
from zhengwu.kernel.public import current_time, local_date
from zhengwu.people.public import mask_name

router = Router()


class TaskOut(Schema):
    """One thing to do. `colour`: late, today, soon, calm or paused."""

    project_no: str
    item_name: str
    applicant: str
    state: str
    step: str
    action: str
    due: dt.date | None
    colour: str
    used_days: int | None
    limit_days: int | None
    work_item_id: int | None


class TaskPage(Schema):
    """Tasks, most urgent first."""

    items: list[TaskOut]
    next: str | None
    total: int
    total_is_estimate: bool


@router.get(
    "/desk/tasks",
    response=TaskPage,
    auth=officer_signed_in,
    tags=["desk"],
    summary="我的待办",
    operation_id="desk_tasks",
)
def my_tasks(request: HttpRequest, limit: Annotated[int, Query(ge=1, le=100)] = 100, cursor: str = "") -> TaskPage:
    """What this officer can do now."""
    begin = begin_of(cursor)
    today = local_date(current_time())
    tasks, total = desk_from(officer=officer_of(request), today=today, begin=begin, limit=limit)
    following = cursor_at(begin + limit) if begin + limit < total else None
    return TaskPage(items=[_row(t) for t in tasks], next=following, total=total, total_is_estimate=False)


def _row(task: DeskTask) -> TaskOut:
    case = task.case
    return TaskOut(
        project_no=case.project_no,
        item_name=case.item_name,
        applicant=mask_name(case.applicant_name) if case.applicant_kind == "natural" else case.applicant_name,
        state=case.state,
        step=task.step,
        action=task.action,
        due=task.due_date,
        colour=task.colour,
        used_days=task.used_days,
        limit_days=task.limit_days,
        work_item_id=task.work_item_id,
    )
