"""调用证照: the system of another body asks for a certificate it needs in a matter of its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from zhengwu.certificates.events import CertificateUsed, ConsentAsked
from zhengwu.certificates.models import AnnotatedCopy, Certificate, CertificateUse, ConsentRequest, Grant
from zhengwu.certificates.operations._certificate import NoSuchCertificate, facts_of
from zhengwu.certificates.operations.showing._held import must_count
from zhengwu.certificates.operations.showing._spend import spend
from zhengwu.certificates.operations.showing.copy import copied
from zhengwu.certificates.queries.granting import granted_certificates
from zhengwu.certificates.rules.showing.periods import CONSENT_DAYS, MOST_COPY_DAYS, is_over
from zhengwu.certificates.rules.showing.purposes import check_purpose, purpose_words
from zhengwu.certificates.rules.status import Status
from zhengwu.kernel.public import BadInput, Conflict, blind_index, clean_line, local_date, publish
from zhengwu.organisations.public import Officer, Over, body_of, require

REQUEST = "certificates.request"
_MOST_WORDS, _MOST_MATTER = 200, 60


class ConsentRefused(Conflict):
    """The holder said no."""

    code = "certificate.consent_refused"
    template = "持证人不同意这次用证。请改用别的办法核实，或请持证人自己提供。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which certificate, what for: by its `identifier`, or by its `kind` and the `holder_number` of whoever holds it. `matter`: the
    number of the case in which it is needed."""

    purpose: str
    matter: str
    words: str = ""
    identifier: str = ""
    kind: str = ""
    holder_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The holder agreed: the certificate, the purpose that says how much of it may be told, and the copy that goes with it."""

    certificate: Certificate
    purpose: str
    copy: AnnotatedCopy | None


def request_use(*, wanted: Wanted, by: Officer, now: dt.datetime) -> Given | ConsentRequest:
    """Use a certificate (用证), where the holder has agreed: by a standing authorisation or by an answer. Else ask the holder, and
    answer with the question. The same matter again is the same use, as long as the authorisation stands.

    Raises:
        NotPermitted, NoSuchCertificate, NotUsable, NotBegun, ConsentRefused
        BadInput: no purpose, no number of the matter, or neither way to the certificate
    """
    require(by, REQUEST, over=Over(division_code=by.division_code, body_code=by.body_code))
    words = clean_line(wanted.words, max_length=_MOST_WORDS, loc=("words",))
    matter = clean_line(wanted.matter, max_length=_MOST_MATTER, loc=("matter",))
    check_purpose(wanted.purpose, words=words)
    if not matter:
        raise BadInput.one(("matter",), "请写业务编号，持证人会看到用在哪件事上。", "certificate.matter_missing")
    today = local_date(now)
    with transaction.atomic():
        # Two requests of one matter queue here.
        certificate = _wanted(wanted)
        must_count(certificate, today=today)
        own = f"body:{by.body_code}"
        used = CertificateUse.objects.filter(
            certificate=certificate, subject_ref=_subject(by, matter), way=CertificateUse.Way.SYSTEM,
            grant__to_ref=own, grant__purpose=wanted.purpose, grant__ended_at=None, grant__until__gte=today,
        ).exists()  # fmt: skip
        if used:
            copy = certificate.copies.filter(body_code=by.body_code, purpose=wanted.purpose, until__gte=today).first()
            return Given(certificate=certificate, purpose=wanted.purpose, copy=copy)
        standing = granted_certificates(to_ref=own, today=today, purpose=wanted.purpose)
        grant = standing.filter(certificate=certificate).first()
        if grant is None:
            return _asked(certificate, wanted.purpose, words=words, matter=matter, by=by, now=now)
        return _use(certificate, grant, matter=matter, by=by, now=now)


def _wanted(wanted: Wanted) -> Certificate:
    issued = Certificate.objects.select_for_update(of=("self",)).select_related("type", "issuer__division")
    issued = issued.exclude(status=Status.DRAFTED)
    if wanted.identifier:
        found = issued.filter(identifier=wanted.identifier.strip().upper()).first()
    elif wanted.kind and wanted.holder_number:
        held = issued.filter(kind=wanted.kind, holder_index=blind_index(wanted.holder_number.strip().upper()))
        # One that counts goes before one that has ended, whichever was issued last.
        found = held.filter(status=Status.VALID).order_by("-issued_at").first() or held.order_by("-issued_at").first()
    else:
        raise BadInput.one(
            ("identifier",), "请写证照标识，或者证照名称和持证人的证件号码。", "certificate.which_missing"
        )
    if found is None:
        raise NoSuchCertificate
    return found


def _subject(by: Officer, matter: str) -> str:
    return f"matter:{by.body_code}/{matter}"


def _use(certificate: Certificate, grant: Grant, *, matter: str, by: Officer, now: dt.datetime) -> Given:
    spend(grant, today=local_date(now))
    purpose = check_purpose(grant.purpose, words=grant.words)
    CertificateUse.objects.create(
        certificate=certificate,
        way=CertificateUse.Way.SYSTEM,
        at=now,
        purpose=f"{purpose_words(grant.purpose, grant.words)}，业务编号 {matter}",
        user_name=by.body_name,
        subject_ref=_subject(by, matter),
        consent_by=grant.given_by,
        grant=grant,
    )
    fact = CertificateUsed(
        **facts_of(certificate), purpose=grant.purpose, used_for=_subject(by, matter), user_name=by.body_name
    )
    publish(fact, by=by.actor, at=now)
    copy = None
    if purpose.copy:
        copy = copied(
            certificate,
            purpose=grant.purpose,
            words=grant.words,
            for_whom=by.body_name,
            body_code=by.body_code,
            grant=grant,
            until=min(grant.until, local_date(now) + dt.timedelta(days=MOST_COPY_DAYS)),
            by=by.actor,
            now=now,
        )
    return Given(certificate=certificate, purpose=grant.purpose, copy=copy)


def _asked(
    certificate: Certificate, purpose: str, *, words: str, matter: str, by: Officer, now: dt.datetime
) -> ConsentRequest:
    """The question about this matter: one that waits is not asked twice, one that lapsed is asked anew.

    Raises:
        ConsentRefused: it was answered with no, or what was agreed to has been taken back or used
    """
    body = body_of(by.body_code)
    until = now + dt.timedelta(days=CONSENT_DAYS)
    question, is_new = ConsentRequest.objects.get_or_create(
        certificate=certificate,
        body=body,
        purpose=purpose,
        matter=matter,
        defaults={"words": words, "body_name": body.name, "asked_by": by.name, "asked_at": now, "good_until": until},
    )
    if question.state != ConsentRequest.State.ASKED:
        raise ConsentRefused
    if not is_new:
        if not is_over(question.good_until, now=now):
            return question
        question.asked_at, question.good_until, question.asked_by = now, until, by.name
        question.save(update_fields=["asked_at", "good_until", "asked_by"])
    fact = ConsentAsked(
        **facts_of(certificate), request_id=question.pk, body_code=body.code, purpose=purpose, until=until
    )
    publish(fact, by=by.actor, at=now)
    return question
