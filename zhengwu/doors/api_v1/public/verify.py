"""`GET /verify/{code}`: what a scanned document or certificate really is."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from zhengwu.certificates.public import verify
from zhengwu.documents.public import Verdict
from zhengwu.doors.ui.limits import count_look
from zhengwu.kernel.public import current_time, local_date

router = Router()


class VerdictOut(Schema):
    """The answer, masked. `outcome`: valid, revoked or not_found; of a certificate also withheld, cancelled, expired, transferred,
    withdrawn or replaced (by a newer version); of an annotated copy also copy_over, and `copy_…` say for whom, for what and until
    when it counts. `revoked_date`: since when it no longer counts. `seal_means`: counts; doubtful or
    void, and then `valid` is false until the issuing body says otherwise; empty when it bears no seal."""

    outcome: str
    valid: bool
    kind: str
    title: str
    number: str
    issuer: str
    issued_date: dt.date | None
    holder: str
    item_name: str
    revoked_date: dt.date | None
    demo: bool
    seal: str
    sealed_at: dt.datetime | None
    seal_means: str
    certificate: bool
    valid_from: dt.date | None
    valid_to: dt.date | None
    copy_for: str
    copy_purpose: str
    copy_until: dt.date | None


@router.get(
    "/verify/{code}",
    response={200: VerdictOut, 404: VerdictOut},
    auth=None,
    tags=["verify"],
    summary="核验文书和证照",
    operation_id="verify_document",
)
def verify_document(request: HttpRequest, code: str) -> tuple[int, VerdictOut]:
    """Check a code, however it was typed. Whoever asks too often has to wait (429)."""
    count_look(request)
    found = verify(code, today=local_date(current_time()))
    return (404 if found.outcome == "not_found" else 200), VerdictOut(**told(found))


def told(found: Verdict) -> dict[str, Any]:
    """What a program is told of a paper."""
    return {
        "outcome": found.outcome,
        "valid": found.outcome == "valid" and found.seal_means in {"", "counts"},
        "kind": found.kind,
        "title": found.title,
        "number": found.number,
        "issuer": found.issuer_name,
        "issued_date": found.issued_date,
        "holder": found.holder_masked,
        "item_name": found.item_name,
        "revoked_date": found.revoked_date,
        "demo": found.demo,
        "seal": found.seal_name,
        "sealed_at": found.sealed_at,
        "seal_means": found.seal_means,
        "certificate": found.certificate,
        "valid_from": found.valid_from,
        "valid_to": found.valid_to,
        "copy_for": found.copy_for,
        "copy_purpose": found.copy_purpose,
        "copy_until": found.copy_until,
    }
