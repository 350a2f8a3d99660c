"""我的证照: what somebody holds, alone or with others."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from zhengwu.certificates.models import Certificate, CoHolder
from zhengwu.certificates.operations._certificate import NoSuchCertificate, as_uuid
from zhengwu.certificates.queries.granting import granted_certificates
from zhengwu.certificates.rules.showing.purposes import HANDLE
from zhengwu.certificates.rules.status import Status
from zhengwu.kernel.public import blind_index
from zhengwu.people.public import Applicant

#: What a holder sees: every certificate that was issued; an earlier version stands in the history of the one that counts.
_SHOWN = ~Q(status__in=[Status.DRAFTED, Status.REPLACED])


def certificates_of(applicant: Applicant) -> QuerySet[Certificate]:
    """The certificates of this applicant, those that count first, then newest first."""
    return (
        Certificate.objects.filter(_SHOWN, held_by(ref=applicant.ref, id_number=applicant.id_number))
        .select_related("type")
        .order_by(F("ended_at").desc(nulls_first=True), "-issued_at")
    )


def held_by(*, ref: str, id_number: str) -> Q:
    """Whose ref or number it is: what was issued before somebody registered is theirs too.

    Three lookups put together, and no OR of them: of a condition with a subquery in it the database would have to try every
    certificate there is.
    """
    return Q(pk__in=_alone(ref, id_number).union(_with_others(id_number)))


def held_or_granted(*, ref: str, id_number: str, today: dt.date) -> Q:
    """What may stand for a material in this one's applications: their own, and what a holder lets them use."""
    granted = granted_certificates(to_ref=ref, today=today, purpose=HANDLE).order_by().values("certificate")
    return Q(pk__in=_alone(ref, id_number).union(_with_others(id_number), granted))


def _alone(ref: str, id_number: str) -> QuerySet[Any, Any]:
    mine = Certificate.objects.order_by()
    return mine.filter(holder_ref=ref).values("pk").union(mine.filter(holder_index=blind_index(id_number)).values("pk"))


def _with_others(id_number: str) -> QuerySet[Any, Any]:
    return CoHolder.objects.order_by().filter(id_index=blind_index(id_number)).values("certificate")


def my_certificate(*, certificate_id: UUID | str, applicant: Applicant) -> Certificate:
    """One certificate for its holder.

    Raises:
        NoSuchCertificate: not there, a draft, or somebody else's; all read the same
    """
    found = (
        Certificate.objects.filter(
            held_by(ref=applicant.ref, id_number=applicant.id_number), pk=as_uuid(certificate_id)
        )
        .exclude(status=Status.DRAFTED)
        .select_related("type", "issuer", "predecessor")
        .first()
    )
    if found is None:
        raise NoSuchCertificate
    return found


def usable(*, holder_ref: str, id_number: str, kinds: set[str], today: dt.date) -> dict[str, Certificate]:
    """Kind → the newest certificate of this holder that may stand for a material today; where there is none, one that its holder
    authorised this one to use. One SQL statement; no kinds, none."""
    if not kinds:
        return {}
    index = blind_index(id_number)
    standing = Q(status=Status.VALID, valid_from__lte=today) & (Q(valid_to=None) | Q(valid_to__gte=today))
    theirs = held_or_granted(ref=holder_ref, id_number=id_number, today=today)
    found = Certificate.objects.filter(standing, theirs, kind__in=sorted(kinds)).order_by("issued_at", "pk")
    own_last = sorted(found, key=lambda one: one.holder_ref == holder_ref or one.holder_index == index)
    return {certificate.kind: certificate for certificate in own_last}
