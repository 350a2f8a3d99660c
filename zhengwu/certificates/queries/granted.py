"""授权、征求同意、加注件: what stands in the names of the two sides."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.certificates.models import AnnotatedCopy, Certificate, ConsentRequest, Grant
from zhengwu.certificates.queries.granting import live_grants
from zhengwu.certificates.queries.holding import held_by
from zhengwu.certificates.rules.status import Status
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Applicant


class NoSuchGrant(NotFound):
    """Not there, or somebody else's."""

    code = "certificate.no_such_grant"
    template = "没有这份授权，可能已经收回。请从“我的证照”里打开。"


class NoSuchRequest(NotFound):
    """Not there, or of somebody else's certificate."""

    code = "certificate.no_such_request"
    template = "没有这份用证请求，请从“我的证照”里打开。"


class NoSuchCopy(NotFound):
    """Not there, or somebody else's."""

    code = "certificate.no_such_copy"
    template = "没有这份加注件，请从“我的证照”里打开。"


def granted_to(applicant: Applicant, *, today: dt.date) -> QuerySet[Grant]:
    """授权我用的: live authorisations for certificates that count, with their certificate."""
    counts = Q(certificate__valid_to=None) | Q(certificate__valid_to__gte=today)
    found = live_grants(to_ref=applicant.ref, today=today).filter(counts, certificate__status=Status.VALID)
    return found.select_related("certificate__type", "certificate__issuer")


def grants_of(certificate: Certificate) -> QuerySet[Grant]:
    """Every authorisation that was given, newest first."""
    return certificate.grants.all()


def my_grant(*, grant_id: int, applicant: Applicant) -> Grant:
    """One authorisation, for the holder of the certificate.

    Raises:
        NoSuchGrant
    """
    found = Grant.objects.filter(_held(applicant), pk=grant_id).select_related("certificate").first()
    if found is None:
        raise NoSuchGrant
    return found


def consents_waiting(applicant: Applicant, *, now: dt.datetime) -> QuerySet[ConsentRequest]:
    """What bodies ask this holder and still wait for, the oldest first."""
    waiting = ConsentRequest.objects.filter(_held(applicant), state=ConsentRequest.State.ASKED, good_until__gt=now)
    return waiting.select_related("certificate").order_by("asked_at")


def my_consent(*, request_id: UUID, applicant: Applicant) -> ConsentRequest:
    """One question, for the holder of the certificate.

    Raises:
        NoSuchRequest
    """
    found = ConsentRequest.objects.filter(_held(applicant), pk=request_id).select_related("certificate").first()
    if found is None:
        raise NoSuchRequest
    return found


def consent_for(*, request_id: UUID, body_code: str) -> ConsentRequest:
    """One question, for the body that asked.

    Raises:
        NoSuchRequest
    """
    found = ConsentRequest.objects.filter(pk=request_id, body__code=body_code).select_related("certificate").first()
    if found is None:
        raise NoSuchRequest
    return found


def copies_of(certificate: Certificate) -> QuerySet[AnnotatedCopy]:
    """Every annotated copy, newest first."""
    return certificate.copies.all()


def my_copy(*, copy_id: UUID, applicant: Applicant) -> AnnotatedCopy:
    """One annotated copy, for the holder of the certificate.

    Raises:
        NoSuchCopy
    """
    found = _copies().filter(_held(applicant), pk=copy_id).first()
    if found is None:
        raise NoSuchCopy
    return found


def copy_for(*, copy_id: UUID, body_code: str) -> AnnotatedCopy:
    """One annotated copy, for the body that fetched it, as long as the holder has not taken back what it was fetched by.

    Raises:
        NoSuchCopy
    """
    found = _copies().filter(pk=copy_id, body_code=body_code, grant__ended_at=None).first()
    if found is None:
        raise NoSuchCopy
    return found


def _copies() -> QuerySet[AnnotatedCopy]:
    return AnnotatedCopy.objects.select_related("certificate__type", "certificate__issuer")


def _held(applicant: Applicant) -> Q:
    own = Certificate.objects.filter(held_by(ref=applicant.ref, id_number=applicant.id_number)).values("pk")
    return Q(certificate__in=own)
