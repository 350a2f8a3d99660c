"""The locked certificate of whoever may dispose of it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import QuerySet

from zhengwu.certificates.models import Certificate, Grant
from zhengwu.certificates.operations._certificate import NoSuchCertificate, as_uuid
from zhengwu.certificates.queries.granting import live_grants
from zhengwu.certificates.queries.holding import held_by
from zhengwu.certificates.rules.showing.disposing import must_be_holder, must_hold_in_hand
from zhengwu.certificates.rules.status import STATUS_NAMES, Status
from zhengwu.certificates.rules.use import status_on
from zhengwu.kernel.public import Conflict
from zhengwu.people.public import Applicant


class NotUsable(Conflict):
    """Only what counts today is shown, copied and used."""

    code = "certificate.not_usable"
    template = "这份证照现在是“{status_name}”，不能使用。有疑问请联系颁发机关。"


class NotBegun(Conflict):
    """Its first day is still to come."""

    code = "certificate.not_begun"
    template = "这份证照从 {day} 起有效，到那天再用。"


def held(certificate_id: UUID | str, *, applicant: Applicant) -> Certificate:
    """The certificate of this holder, locked.

    Raises:
        NoSuchCertificate: not there, a draft, or somebody else's; all read the same
    """
    own = held_by(ref=applicant.ref, id_number=applicant.id_number)
    found = _issued(certificate_id).filter(own).first()
    if found is None:
        raise NoSuchCertificate
    return found


def held_to_pass_on(certificate_id: UUID | str, *, applicant: Applicant) -> Certificate:
    """The same, for letting others use it.

    Raises:
        NoSuchCertificate, OnlyTheHolder
    """
    certificate = held(certificate_id, applicant=applicant)
    must_be_holder(natural=applicant.kind == "natural", by_agent=applicant.by_agent, limited=bool(applicant.scopes))
    return certificate


def in_hand(certificate_id: UUID | str, *, applicant: Applicant, today: dt.date) -> tuple[Certificate, Grant | None]:
    """The certificate, locked, of whoever may show it: its holder, or whom the holder authorised, by which grant.

    Raises:
        NoSuchCertificate, BeyondTheMandate
    """
    must_hold_in_hand(limited=bool(applicant.scopes))
    try:
        return held(certificate_id, applicant=applicant), None
    except NoSuchCertificate:
        grant = live_grants(to_ref=applicant.ref, today=today).filter(certificate=as_uuid(certificate_id)).first()
        if grant is None:
            raise
        return _issued(certificate_id).get(), grant


def must_count(certificate: Certificate, *, today: dt.date) -> None:
    """Whether it counts today.

    Raises:
        NotUsable, NotBegun
    """
    status = status_on(Status(certificate.status), valid_to=certificate.valid_to, today=today)
    if status is not Status.VALID:
        raise NotUsable(status_name=STATUS_NAMES[status])
    if certificate.valid_from > today:
        raise NotBegun(day=certificate.valid_from)


def _issued(certificate_id: UUID | str) -> QuerySet[Certificate]:
    return (
        Certificate.objects.select_for_update(of=("self",))
        .select_related("type", "issuer__division")
        .filter(pk=as_uuid(certificate_id))
        .exclude(status=Status.DRAFTED)
    )
