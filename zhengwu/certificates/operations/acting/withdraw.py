"""吊销."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import CertificateWithdrawn
from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import facts_of, locked_for, step, why
from zhengwu.certificates.rules.status import Role, Verb
from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer


def withdraw(*, certificate_id: UUID | str, reason: str, by: Officer, now: dt.datetime) -> Certificate:
    """Taken away as a penalty (吊销, 行政处罚法 art. 9). WITHHELD -> WITHDRAWN.

    Raises:
        NoSuchCertificate, NotPermitted, NotNow
        BadInput: no reason
    """
    reason = why(reason)
    with transaction.atomic():
        certificate = locked_for(certificate_id, by=by)
        step(certificate, Verb.WITHDRAW, role=Role.ISSUER, reason=reason, by=by.actor, now=now)
        publish(CertificateWithdrawn(**facts_of(certificate), reason=reason), by=by.actor, at=now)
    return certificate
