"""到期失效: the calendar ends what has an end."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.certificates.events import CertificateExpired
from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import facts_of, step
from zhengwu.certificates.rules.status import Role, Status, Verb
from zhengwu.kernel.public import SYSTEM, local_date, publish


def sweep_expired(*, now: dt.datetime) -> int:
    """Expire every certificate the day after its last one. VALID -> EXPIRED; how many. May run twice: what expired is passed by.

    Each in a transaction of its own; whoever holds one locked keeps it until the next run. A check reads it as expired on that
    day in any case.
    """
    over = Certificate.objects.filter(status=Status.VALID, valid_to__lt=local_date(now)).order_by("valid_to")
    expired = 0
    for key in list(over.values_list("pk", flat=True)):
        with transaction.atomic():
            waiting = over.order_by().select_for_update(of=("self",), skip_locked=True).filter(pk=key)
            certificate = waiting.select_related("issuer").first()
            if certificate is None:
                continue
            assert certificate.valid_to is not None, "asked for"
            step(certificate, Verb.EXPIRE, role=Role.SYSTEM, reason="", by=SYSTEM, now=now)
            publish(CertificateExpired(**facts_of(certificate), valid_to=certificate.valid_to), by=SYSTEM, at=now)
            expired += 1
    return expired
