"""`POST /certificates/requests`: use a certificate, or ask its holder; `GET` one question."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from zhengwu.certificates.public import (
    HANDLE,
    PURPOSES,
    STATUS_CODES,
    Certificate,
    ConsentRequest,
    Given,
    Status,
    Tells,
    Wanted,
    consent_for,
    printed_fields,
    request_use,
    status_on,
)
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.shapes import Body
from zhengwu.doors.ui.limits import count_try
from zhengwu.kernel.public import current_time, local_date
from zhengwu.organisations.public import Over, require
from zhengwu.people.public import mask_id

router = Router()
#: A busy system of another body never notices; whoever looks up who holds what does.
_RATE = "120/m/ip,3000/h/ip"


class RequestIn(Body):
    """Which certificate, by `identifier` or by `kind` and `holder_number`; for what `purpose` (`handle`, `qualify`, `trade`,
    `bank`, `inspect`, `check`, `other`: that one in `words`), in which matter of yours."""

    purpose: Annotated[str, Field(max_length=10)]
    matter: Annotated[str, Field(max_length=60)]
    words: Annotated[str, Field(max_length=200)] = ""
    identifier: Annotated[str, Field(max_length=120)] = ""
    kind: Annotated[str, Field(max_length=100)] = ""
    holder_number: Annotated[str, Field(max_length=60)] = ""


class ConsentOut(Schema):
    """What the holder was asked. `state`: asked, agreed, refused or lapsed; once it is agreed, post the same request again."""

    state: str
    request_id: UUID
    answer_until: dt.datetime


class CertificateOut(Schema):
    """As much of the certificate as the purpose needs: whose it is only where `holder_name` is said, what stands on it only where
    `fields` are; `data` by the keys of its type for 办理政务服务事项. `copy`: an annotated copy, of that purpose."""

    state: str = "given"
    identifier: str
    kind: str
    number: str
    status: str
    status_code: str
    issuer: str
    valid_from: dt.date
    valid_to: dt.date | None
    holder_name: str = ""
    holder_number: str = ""
    fields: list[tuple[str, str]] = []
    data: dict[str, Any] = {}
    copy_url: str = ""
    copy_until: dt.date | None = None


@router.post(
    "/certificates/requests",
    response={200: CertificateOut, 202: ConsentOut},
    auth=officer_signed_in,
    tags=["certificates"],
    summary="调用证照：写明用途和业务编号，持证人同意后给出",
    operation_id="request_certificate",
)
def request_certificate(request: HttpRequest, body: RequestIn) -> tuple[int, CertificateOut | ConsentOut]:
    """The certificate (200), where its holder has authorised this body for this purpose, once a matter however often it is asked.
    Otherwise the holder is asked (202) and has seven days; silence is no."""
    count_try(request, action="certificate-request", rate=_RATE)
    now = current_time()
    got = request_use(wanted=Wanted(**body.model_dump()), by=officer_of(request), now=now)
    if isinstance(got, Given):
        return 200, _told(got, today=local_date(now))
    return 202, _question(got, now=now)


@router.get(
    "/certificates/requests/{request_id}",
    response=ConsentOut,
    auth=officer_signed_in,
    tags=["certificates"],
    summary="查持证人的答复",
    operation_id="certificate_request",
)
def certificate_request(request: HttpRequest, request_id: UUID) -> ConsentOut:
    """What the holder answered; only the body that asked is told."""
    officer = officer_of(request)
    require(
        officer, "certificates.request", over=Over(division_code=officer.division_code, body_code=officer.body_code)
    )
    return _question(consent_for(request_id=request_id, body_code=officer.body_code), now=current_time())


def _question(asked: ConsentRequest, *, now: dt.datetime) -> ConsentOut:
    lapsed = asked.state == ConsentRequest.State.ASKED and asked.good_until <= now
    state = "lapsed" if lapsed else str(asked.state)
    return ConsentOut(state=state, request_id=asked.pk, answer_until=asked.good_until)


def _told(given: Given, *, today: dt.date) -> CertificateOut:
    found, purpose = given.certificate, PURPOSES[given.purpose]
    status = status_on(Status(found.status), valid_to=found.valid_to, today=today)
    told = CertificateOut(
        identifier=found.identifier or "",
        kind=found.kind,
        number=found.number,
        status=status.value,
        status_code=STATUS_CODES[status],
        issuer=found.issuer_name,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
    )
    if purpose.tells is not Tells.STATUS:
        told.holder_name, told.holder_number = found.holder_name, _number(found)
    if purpose.tells is Tells.FACE:
        told.fields = printed_fields(found)
    if given.purpose == HANDLE:
        told.data = {key: value for key, value in found.data.items() if key in found.type.printed}
    if given.copy is not None:
        told.copy_url = f"{settings.SITE_URL.rstrip('/')}/api/v1/certificates/copies/{given.copy.pk}"
        told.copy_until = given.copy.until
    return told


def _number(found: Certificate) -> str:
    """Of a legal person it is public."""
    return found.holder_id_number if found.holder_kind == "legal" else mask_id(found.holder_id_number)
