"""到期失效: the calendar ends what has an end."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import DateField, DurationField, ExpressionWrapper, F, Value

from zhengwu.certificates.events import CertificateExpired, CertificateExpiring
from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import facts_of, step
from zhengwu.certificates.rules.status import Role, Status, Verb
from zhengwu.kernel.public import SYSTEM, local_date, publish

#: Who wants to prolong a licence applies 30 days before it ends (行政许可法 art. 50(1)): so long before that again they hear of it.
WARNED_DAYS = 60


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


def warn_of_expiry(*, now: dt.datetime) -> int:
    """Say once of every certificate that its last day is less than `WARNED_DAYS` away; of how many. May run twice.

    One that was granted for a shorter time than that is told of in the last third of its days.
    """
    today = local_date(now)
    left = F("valid_to") - Value(today, DateField())
    near = Certificate.objects.alias(
        thrice=ExpressionWrapper(3 * left, DurationField()),
        granted=ExpressionWrapper(F("valid_to") - F("valid_from"), DurationField()),
    ).filter(
        thrice__lte=F("granted"),
        status=Status.VALID,
        warned_at=None,
        valid_to__gte=today,
        valid_to__lte=today + dt.timedelta(WARNED_DAYS),
    )
    warned = 0
    for key in list(near.order_by("valid_to").values_list("pk", flat=True)):
        with transaction.atomic():
            waiting = near.select_for_update(of=("self",), skip_locked=True).filter(pk=key)
            certificate = waiting.select_related("issuer").first()
            if certificate is None:
                continue
            certificate.warned_at = now
            certificate.save(update_fields=["warned_at"])
            assert certificate.valid_to is not None, "asked for"
            publish(CertificateExpiring(**facts_of(certificate), valid_to=certificate.valid_to), by=SYSTEM, at=now)
            warned += 1
    return warned
