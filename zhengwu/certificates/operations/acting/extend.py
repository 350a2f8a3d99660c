"""延续."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import locked_for, why
from zhengwu.certificates.operations._succeed import succeed
from zhengwu.certificates.rules.status import Role, Status, Verb, next_status
from zhengwu.certificates.rules.validity import longer
from zhengwu.organisations.public import Officer


def extend(*, certificate_id: UUID | str, valid_to: dt.date, reason: str, by: Officer, now: dt.datetime) -> Certificate:
    """Let a certificate hold longer (延续, 行政许可法 art. 50). VALID -> REPLACED; the next version is VALID until `valid_to`.

    Raises:
        NoSuchCertificate, NotPermitted, NotNow, NoEnd, NotLonger
        BadInput: no reason
    """
    reason = why(reason)
    with transaction.atomic():
        certificate = locked_for(certificate_id, by=by)
        next_status(Status(certificate.status), Verb.EXTEND, by=Role.ISSUER)
        until = longer(valid_to=certificate.valid_to, until=valid_to)
        return succeed(
            certificate,
            verb=Verb.EXTEND,
            data=certificate.data,
            valid_to=until,
            reason=reason,
            by=by.actor,
            now=now,
        )
