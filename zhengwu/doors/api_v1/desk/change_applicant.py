"""`POST /desk/cases/{project_no}/change-applicant`: a new name, a successor, or nobody (申请人变更)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import change_applicant
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class ChangeIn(Body):
    """`kind` is rename, succession, death or dissolution; `proof` names the paper."""

    kind: Words
    proof: Words
    new_name: Words = ""
    successor_number: Words = ""


@verb(router, "change-applicant", "登记申请人变更")
def change_applicant_of(request: HttpRequest, project_no: str, body: ChangeIn) -> CaseOut:
    """Record what happened to the applicant."""
    now = current_time()
    case = change_applicant(
        project_no=project_no,
        kind=body.kind,
        proof=body.proof,
        new_name=body.new_name,
        successor_number=body.successor_number,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
