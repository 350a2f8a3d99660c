"""我的证照: what somebody holds, alone or with others."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import F, Q, QuerySet

from zhengwu.certificates.models import Certificate, CoHolder
from zhengwu.certificates.operations._certificate import NoSuchCertificate, as_uuid
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
    """Whose ref or number it is: what was issued before somebody registered is theirs too."""
    index = blind_index(id_number)
    with_others = CoHolder.objects.filter(Q(id_index=index)).values("certificate")
    return Q(holder_ref=ref) | Q(holder_index=index) | Q(pk__in=with_others)


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
    """Kind → the newest certificate of this holder that may stand for a material today. One SQL statement; no kinds, none."""
    if not kinds:
        return {}
    standing = Q(status=Status.VALID, valid_from__lte=today) & (Q(valid_to=None) | Q(valid_to__gte=today))
    held = Certificate.objects.filter(standing, held_by(ref=holder_ref, id_number=id_number))
    found = held.filter(kind__in=sorted(kinds)).order_by("issued_at", "pk")
    return {certificate.kind: certificate for certificate in found}
