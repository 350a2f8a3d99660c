"""`GET /desk/tasks`: my work."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.cases.public import MOST_TASKS, DeskTask, desk_tasks
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.pagination import one_page
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
    """Tasks, most urgent first. `total` stops counting at 500 and then says that it is an estimate."""

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
    tasks = desk_tasks(officer=officer_of(request), today=local_date(current_time()))
    shown, following = one_page(tasks, limit=limit, cursor=cursor)
    return TaskPage(
        items=[_row(t) for t in shown],
        next=following,
        total=len(tasks),
        total_is_estimate=len(tasks) >= MOST_TASKS,
    )


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
