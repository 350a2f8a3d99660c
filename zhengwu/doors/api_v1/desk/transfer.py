"""`POST /desk/cases/{project_no}/transfer`: to the body it belongs to (移送)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import transfer
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class TransferIn(Body):
    """The other body by its code, and why."""

    to_body: Words
    reason: Words


@verb(router, "transfer", "移送")
def transfer_case(request: HttpRequest, project_no: str, body: TransferIn) -> CaseOut:
    """Offer the case to another body."""
    now = current_time()
    case = transfer(
        project_no=project_no,
        to_body_code=body.to_body,
        reason=body.reason,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
