"""`POST /bundles/{code}/cases`: hand in one application for several items of a 一件事."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Header, Router, Schema
from pydantic import Field

from zhengwu.cases.public import query_password, submit_bundle
from zhengwu.doors.api_v1.auth import account_in, applicant_in, signed_in
from zhengwu.doors.api_v1.public.cases import ItemApplicationIn, SubmittedOut
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.items.public import bundle_of
from zhengwu.kernel.public import current_time, local_date, new_id

router = Router()


class BundleApplicationIn(Body):
    """One application for at least two items of the bundle. `applicant` as in `POST /cases`, the same for all of them."""

    applications: Annotated[list[ItemApplicationIn], Field(max_length=40)]
    applicant: str | None = None
    draft_id: UUID | None = None


class BundleSubmittedOut(Schema):
    """The application, and its cases in the order of the bundle. Each has its own number, password and clocks."""

    application_id: UUID
    bundle_code: str
    bundle_name: str
    cases: list[SubmittedOut]


@router.post(
    "/bundles/{code}/cases",
    response={201: BundleSubmittedOut},
    auth=signed_in,
    tags=["cases"],
    summary="提交一件事申请",
    operation_id="submit_bundle_cases",
)
def submit_bundle_cases(
    request: HttpRequest,
    code: str,
    body: BundleApplicationIn,
    idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
) -> tuple[int, BundleSubmittedOut]:
    """Hand in all of it, or nothing: every mistake in every item is named at once, as `applications`, its place, and where.

    The same `Idempotency-Key` with the same content gives the same cases again.
    """
    now = current_time()
    done = submit_bundle(
        bundle_code=code,
        applications=[one.application() for one in body.applications],
        applicant=applicant_in(
            request, body.applicant, audience=lambda: bundle_of(code=code, on=local_date(now)).audience
        ),
        identity_level=account_in(request).identity_level,
        idempotency_key=idempotency_key or str(new_id()),
        draft_id=body.draft_id,
        now=now,
    )
    return 201, BundleSubmittedOut(
        application_id=done.application.pk,
        bundle_code=done.application.bundle_code,
        bundle_name=done.application.bundle_name,
        cases=[
            SubmittedOut(**CaseOut.of(case, now=now).model_dump(), query_password=query_password(case))
            for case in done.cases
        ],
    )
