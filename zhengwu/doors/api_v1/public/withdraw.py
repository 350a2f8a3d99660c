"""`POST /cases/{project_no}/withdraw`: take an application back."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Body as BodyParam
from ninja import Router
from pydantic import Field

from zhengwu.cases.public import case_to_act_on, withdraw
from zhengwu.doors.api_v1.auth import account_in, signed_in
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time, local_date

router = Router()


class WithdrawIn(Body):
    """Why, if the applicant wants to say."""

    reason: Annotated[str, Field(max_length=500)] = ""


@router.post(
    "/cases/{project_no}/withdraw",
    response=CaseOut,
    auth=signed_in,
    tags=["cases"],
    summary="撤回申请",
    operation_id="withdraw_case",
)
def withdraw_case(
    request: HttpRequest, project_no: str, body: Annotated[WithdrawIn | None, BodyParam()] = None
) -> CaseOut:
    """Take the application back, as long as nothing is decided."""
    now, account = current_time(), account_in(request)
    case_to_act_on(project_no=project_no, account=account, today=local_date(now))
    case = withdraw(project_no=project_no, reason=body.reason if body else "", by=account.actor, now=now)
    return CaseOut.of(case, now=now)
