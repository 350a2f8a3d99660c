"""`GET /certificates/copies/{copy_id}`: the annotated copy that came with a certificate."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from zhengwu.certificates.public import copy_for, copy_pdf
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.organisations.public import Over, require

router = Router()


@router.get(
    "/certificates/copies/{copy_id}",
    auth=officer_signed_in,
    tags=["certificates"],
    summary="下载加注件",
    operation_id="certificate_copy",
)
def certificate_copy(request: HttpRequest, copy_id: UUID) -> HttpResponse:
    """The sealed PDF; only for the body it was made for."""
    officer = officer_of(request)
    require(
        officer, "certificates.request", over=Over(division_code=officer.division_code, body_code=officer.body_code)
    )
    content = copy_pdf(copy_for(copy_id=copy_id, body_code=officer.body_code))
    return HttpResponse(content, content_type="application/pdf", headers={"Cache-Control": "private, no-store"})
