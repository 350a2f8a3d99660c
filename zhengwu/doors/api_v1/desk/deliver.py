"""`POST /desk/cases/{project_no}/deliver`: hand over the result (送达)."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from zhengwu.cases.public import deliver
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut, SignatureIn
from zhengwu.kernel.public import current_time

router = Router()


class DeliverIn(Body):
    """How, and to whom; the recipient may sign on a pad where they collect it (`window`)."""

    method: Literal["window", "courier", "electronic"]
    recipient: Annotated[str, Field(max_length=200)]
    signature: SignatureIn | None = None


@verb(router, "deliver", "送达")
def deliver_case(request: HttpRequest, project_no: str, body: DeliverIn) -> CaseOut:
    """Hand over the result."""
    now = current_time()
    case = deliver(
        project_no=project_no,
        method=body.method,
        recipient=body.recipient,
        signature=body.signature.given() if body.signature else None,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
