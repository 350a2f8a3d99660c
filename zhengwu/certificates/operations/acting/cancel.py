"""注销."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import CertificateCancelled
from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import facts_of, locked_for, step, why
from zhengwu.certificates.rules.status import Role, Verb
from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer


def cancel(*, certificate_id: UUID | str, reason: str, by: Officer, now: dt.datetime) -> Certificate:
    """What it was for is over (注销, 行政许可法 art. 70). VALID -> CANCELLED.

    Raises:
        NoSuchCertificate, NotPermitted, NotNow
        BadInput: no reason
    """
    reason = why(reason)
    with transaction.atomic():
        certificate = locked_for(certificate_id, by=by)
        step(certificate, Verb.CANCEL, role=Role.ISSUER, reason=reason, by=by.actor, now=now)
        publish(CertificateCancelled(**facts_of(certificate), reason=reason), by=by.actor, at=now)
    return certificate
