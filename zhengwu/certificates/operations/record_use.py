"""用证: a certificate stands for a paper, and that is written down where its holder can read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from zhengwu.certificates.events import CertificateUsed
from zhengwu.certificates.models import Certificate, CertificateUse
from zhengwu.certificates.operations._certificate import facts_of
from zhengwu.kernel.public import Actor, publish


def record_use(
    *,
    identifiers: Collection[str],
    purpose: str,
    user_name: str,
    subject_ref: str,
    consent_by: str,
    by: Actor,
    now: dt.datetime,
) -> int:
    """Write down that these certificates were used (用证记录), inside the caller's transaction; how many there are of them.

    Args:
        purpose: what for, in words. user_name: the body that uses them. subject_ref: the matter; used in it twice is one use.
        consent_by: who chose it: the act of choosing is the consent (国务院关于在线政务服务的若干规定 art. 10).
        by: whose hand it was.
    """
    found = list(Certificate.objects.filter(identifier__in=list(identifiers)).select_related("issuer"))
    known = set(
        CertificateUse.objects.filter(
            certificate__in=found, subject_ref=subject_ref, purpose=purpose[:300]
        ).values_list("certificate_id", flat=True)
    )
    for certificate in found:
        if certificate.pk in known:
            continue
        CertificateUse.objects.create(
            certificate=certificate,
            at=now,
            purpose=purpose[:300],
            user_name=user_name,
            subject_ref=subject_ref,
            consent_by=consent_by,
        )
        publish(
            CertificateUsed(**facts_of(certificate), purpose=purpose[:300], used_for=subject_ref, user_name=user_name),
            by=by,
            at=now,
        )
    return len(found)
