"""`GET /cases/{project_no}`: how a case stands."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Header, Router

from zhengwu.cases.public import Case, NoSuchCase, case_by_password, case_for_desk, case_of
from zhengwu.doors.api_v1.auth import SignInFirst, whoever
from zhengwu.doors.api_v1.shapes import CaseOut
from zhengwu.kernel.public import NotFound, current_time, local_date
from zhengwu.organisations.public import officer_for
from zhengwu.people.public import Account

router = Router()


@router.get(
    "/cases/{project_no}",
    response=CaseOut,
    auth=whoever,
    tags=["cases"],
    summary="查办件进度",
    operation_id="get_case",
)
def get_case(
    request: HttpRequest,
    project_no: str,
    query_password: Annotated[str | None, Header(alias="X-Query-Password")] = None,
) -> CaseOut:
    """The case, for its applicant, for an officer, or for whoever has the query password."""
    now = current_time()
    if query_password:
        return CaseOut.of(case_by_password(project_no=project_no, password=query_password), now=now)
    account = request.auth  # type: ignore[attr-defined]
    if not isinstance(account, Account):
        raise SignInFirst("请带上令牌，或者在 X-Query-Password 里写上查询密码。")
    return CaseOut.of(_visible(account, project_no), now=now)


def _visible(account: Account, project_no: str) -> Case:
    today = local_date(current_time())
    try:
        return case_of(project_no=project_no, account=account, today=today)
    except NotFound:
        officer = officer_for(account, today=today)
        if officer is None:
            raise NoSuchCase(project_no=project_no[:60]) from None
        return case_for_desk(project_no=project_no, by=officer)
