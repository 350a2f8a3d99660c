"""`GET /desk/cases/{project_no}/events`: the event chain."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.cases.public import case_for_desk
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.pagination import one_page
from zhengwu.kernel.public import events_of

router = Router()


class EventOut(Schema):
    """One event with its place in the chain."""

    id: int
    seq: int
    type: str
    version: int
    at: dt.datetime
    actor: str
    actor_name: str
    data: dict[str, Any]
    prev_hash: str
    hash: str


class EventPage(Schema):
    """The chain, oldest first."""

    items: list[EventOut]
    next: str | None
    total: int


@router.get(
    "/desk/cases/{project_no}/events",
    response=EventPage,
    auth=officer_signed_in,
    tags=["desk"],
    summary="事件链",
    operation_id="desk_case_events",
)
def case_events(
    request: HttpRequest, project_no: str, limit: Annotated[int, Query(ge=1, le=100)] = 100, cursor: str = ""
) -> EventPage:
    """Everything that happened to the case."""
    case = case_for_desk(project_no=project_no, by=officer_of(request))
    chain = events_of(case.subject)
    shown, following = one_page(chain, limit=limit, cursor=cursor)
    rows = [
        EventOut(
            id=e.pk,
            seq=e.seq,
            type=e.type,
            version=e.version,
            at=e.at,
            actor=e.actor,
            actor_name=e.actor_name,
            data=e.data,
            prev_hash=e.prev_hash,
            hash=e.hash,
        )
        for e in shown
    ]
    return EventPage(items=rows, next=following, total=len(chain))
