"""`POST /cases/{project_no}/views`: speak before a result is ended (陈述申辩)."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from zhengwu.cases.public import case_of, case_to_act_on, give_views
from zhengwu.doors.api_v1.auth import account_in, signed_in
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time, local_date

router = Router()


class ViewsIn(Body):
    """What the holder has to say."""

    views: Annotated[str, Field(max_length=10_000)]


@router.post(
    "/cases/{project_no}/views",
    response=CaseOut,
    auth=signed_in,
    tags=["cases"],
    summary="陈述申辩",
    operation_id="give_views",
)
def views_of(request: HttpRequest, project_no: str, body: ViewsIn) -> CaseOut:
    """State one's views on an intended revocation or cancellation, once, until the last day told."""
    now, account = current_time(), account_in(request)
    case_to_act_on(project_no=project_no, account=account, today=local_date(now))
    give_views(project_no=project_no, views=body.views, by=account.actor, now=now)
    return CaseOut.of(case_of(project_no=project_no, account=account, today=local_date(now)), now=now)
