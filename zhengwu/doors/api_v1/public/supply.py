"""`POST /cases/{project_no}/supply`: hand in what was asked for."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from zhengwu.cases.public import case_to_act_on, supply
from zhengwu.doors.api_v1.auth import account_in, signed_in
from zhengwu.doors.api_v1.shapes import Body, CaseOut, MaterialIn
from zhengwu.kernel.public import current_time, local_date

router = Router()


class SupplyIn(Body):
    """The materials handed in."""

    materials: Annotated[list[MaterialIn], Field(max_length=200)]


@router.post(
    "/cases/{project_no}/supply",
    response=CaseOut,
    auth=signed_in,
    tags=["cases"],
    summary="补交材料",
    operation_id="supply_case",
)
def supply_case(request: HttpRequest, project_no: str, body: SupplyIn) -> CaseOut:
    """Supply materials; complete, the case is accepted the same day."""
    now, account = current_time(), account_in(request)
    case_to_act_on(project_no=project_no, account=account, today=local_date(now))
    case = supply(
        project_no=project_no,
        materials=[m.given() for m in body.materials],
        account_id=account.pk,
        by=account.actor,
        now=now,
    )
    return CaseOut.of(case, now=now)
