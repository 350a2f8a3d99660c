"""加注件: a copy of a certificate for one purpose, with a code of its own."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import CopyMade
from zhengwu.certificates.models import AnnotatedCopy, Certificate, CertificateUse, Grant
from zhengwu.certificates.operations._certificate import facts_of
from zhengwu.certificates.operations.showing._held import held, must_count
from zhengwu.certificates.rules.showing.disposing import must_hold_in_hand
from zhengwu.certificates.rules.showing.periods import MOST_COPY_DAYS, check_until
from zhengwu.certificates.rules.showing.purposes import check_purpose
from zhengwu.documents.public import CERTIFICATE_CODE_LENGTH, CODE_ALPHABET
from zhengwu.kernel.public import Actor, BadInput, clean_line, local_date, publish, random_code
from zhengwu.people.public import Applicant

_MOST_WORDS = 200


def make_copy(
    *,
    certificate_id: UUID | str,
    purpose: str,
    words: str = "",
    for_whom: str,
    until: dt.date | None,
    applicant: Applicant,
    now: dt.datetime,
) -> AnnotatedCopy:
    """A copy to hand over (加注件): it says for whom, for what and until when, and counts no longer and for nothing else.

    Args:
        until: the last day, at most half a year ahead.

    Raises:
        NoSuchCertificate, BeyondTheMandate, NotUsable, NotBegun
        BadInput: no purpose, nobody named, a day that cannot be
    """
    words = clean_line(words, max_length=_MOST_WORDS, loc=("words",))
    for_whom = clean_line(for_whom, max_length=_MOST_WORDS, loc=("for_whom",))
    check_purpose(purpose, words=words)
    last = check_until(until, today=local_date(now), most_days=MOST_COPY_DAYS)
    if not for_whom:
        raise BadInput.one(("for_whom",), "请写给谁用，会印在加注件上。", "certificate.copy_for_whom")
    must_hold_in_hand(limited=bool(applicant.scopes))
    with transaction.atomic():
        certificate = held(certificate_id, applicant=applicant)
        must_count(certificate, today=local_date(now))
        copy = copied(
            certificate, purpose=purpose, words=words, for_whom=for_whom, until=last, by=applicant.actor, now=now
        )
        CertificateUse.objects.create(
            certificate=certificate,
            way=CertificateUse.Way.COPY,
            at=now,
            purpose=copy.what_for,
            user_name=for_whom,
            consent_by=applicant.actor.name,
        )
    return copy


def copied(
    certificate: Certificate,
    *,
    purpose: str,
    words: str,
    for_whom: str,
    until: dt.date,
    by: Actor,
    now: dt.datetime,
    body_code: str = "",
    grant: Grant | None = None,
) -> AnnotatedCopy:
    """The row of the copy, inside the caller's transaction; the PDF is set when it is first fetched (`copy_pdf`)."""
    copy = AnnotatedCopy.objects.create(
        certificate=certificate,
        purpose=purpose,
        words=words,
        for_whom=for_whom,
        body_code=body_code,
        grant=grant,
        until=until,
        made_at=now,
        made_by=by.name,
        verify_code=random_code(CERTIFICATE_CODE_LENGTH, CODE_ALPHABET),
    )
    publish(
        CopyMade(**facts_of(certificate), copy_id=copy.pk, purpose=purpose, body_code=body_code, until=until),
        by=by,
        at=now,
    )
    return copy
