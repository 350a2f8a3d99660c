"""用证: a certificate stands for a paper, and that is written down where its holder can read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from zhengwu.certificates.events import CertificateUsed
from zhengwu.certificates.models import Certificate, CertificateUse, Grant
from zhengwu.certificates.operations._certificate import facts_of
from zhengwu.certificates.operations.showing._spend import GrantOver, spend
from zhengwu.certificates.queries.granting import granted_certificates
from zhengwu.certificates.queries.holding import held_by
from zhengwu.certificates.rules.showing.purposes import HANDLE
from zhengwu.kernel.public import Actor, local_date, publish


def record_use(
    *,
    identifiers: Collection[str],
    purpose: str,
    user_name: str,
    subject_ref: str,
    consent_by: str,
    holder_ref: str = "",
    id_number: str = "",
    by: Actor,
    now: dt.datetime,
) -> int:
    """Write down that these certificates were used (用证记录), inside the caller's transaction; how many there are of them.

    Args:
        purpose: what for, in words. user_name: the body that uses them. subject_ref: the matter; used in it twice is one use.
        consent_by: who chose it: the act of choosing is the consent (国务院关于在线政务服务的若干规定 art. 10).
        holder_ref, id_number: in whose matter. What somebody else holds is used by the authorisation of that holder, whose consent
            it is.
        by: whose hand it was.

    Raises:
        GrantOver: the authorisation was taken back, or used up, meanwhile
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
        grant = None
        if holder_ref and certificate.holder_ref != holder_ref:
            grant = _authorised(certificate, holder_ref=holder_ref, id_number=id_number, today=local_date(now))
        CertificateUse.objects.create(
            certificate=certificate,
            at=now,
            purpose=purpose[:300],
            user_name=user_name,
            subject_ref=subject_ref,
            consent_by=grant.given_by if grant else consent_by,
            grant=grant,
        )
        publish(
            CertificateUsed(**facts_of(certificate), purpose=purpose[:300], used_for=subject_ref, user_name=user_name),
            by=by,
            at=now,
        )
    return len(found)


def _authorised(certificate: Certificate, *, holder_ref: str, id_number: str, today: dt.date) -> Grant | None:
    """The authorisation that was used just now; None for what is theirs under another ref, or together with others."""
    if Certificate.objects.filter(held_by(ref=holder_ref, id_number=id_number), pk=certificate.pk).exists():
        return None
    grant = granted_certificates(to_ref=holder_ref, today=today, purpose=HANDLE).filter(certificate=certificate).first()
    if grant is None:
        raise GrantOver
    spend(grant, today=today)
    return grant
