"""证照库 and 证照目录 as officers see them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.certificates.models import Certificate, CertificateType, CorrectionRequest
from zhengwu.certificates.operations._certificate import NoSuchCertificate, as_uuid, over_of
from zhengwu.certificates.operations.directory.enact_type import NoSuchType
from zhengwu.certificates.rules.status import STATUS_NAMES, TABLE, VERB_NAMES, Role, Status, Verb, next_status
from zhengwu.kernel.public import Refusal, blind_index
from zhengwu.organisations.public import Officer, covered_by, require

VIEW, CHANGE = "certificates.view", "certificates.change"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateAction:
    """A button; `locked` is the reason why it cannot be pressed, empty when it can."""

    verb: Verb
    name: str
    locked: Refusal | None = None


def certificates_for(*, officer: Officer, q: str = "", status: str = "") -> QuerySet[Certificate]:
    """The certificates this officer may see, newest first. `q`: how a number or a holder's name begins, or the whole identifier or
    identity number. `status` may also be `asked`: a correction waits for an answer."""
    found = Certificate.objects.filter(_covered(officer)).order_by("-drafted_at", "-pk")
    if q:
        found = found.filter(
            Q(number__startswith=q)
            | Q(holder_name__startswith=q)
            | Q(identifier=q.upper())
            | Q(holder_index=blind_index(q.upper()))
        )
    if status == "asked":
        waiting = CorrectionRequest.objects.filter(state=CorrectionRequest.State.ASKED)
        return found.filter(pk__in=waiting.values("certificate"))
    return found.filter(status=status) if status else found.exclude(status=Status.REPLACED)


def certificate_for(*, certificate_id: UUID | str, by: Officer, action: str = VIEW) -> Certificate:
    """One certificate as an officer sees it.

    Raises:
        NoSuchCertificate, NotPermitted
    """
    found = (
        Certificate.objects.filter(pk=as_uuid(certificate_id))
        .select_related("type", "issuer__division", "predecessor")
        .first()
    )
    if found is None:
        raise NoSuchCertificate
    require(by, action, over=over_of(found))
    return found


def certificate_actions(certificate: Certificate, *, officer: Officer) -> list[CertificateAction]:
    """Every verb an authority has, with the reason of those that cannot be done now. Empty for who may not change it at all."""
    if not officer.may(CHANGE, over_of(certificate)):
        return []
    shown = []
    for verb, step in TABLE.items():
        if step.by is not Role.ISSUER or verb is Verb.ISSUE:
            continue
        locked: Refusal | None = None
        try:
            next_status(Status(certificate.status), verb, by=Role.ISSUER)
        except Refusal as refusal:
            locked = refusal
        shown.append(CertificateAction(verb=verb, name=VERB_NAMES[verb], locked=locked))
    return shown


def open_correction(certificate: Certificate) -> CorrectionRequest | None:
    """The request that waits for an answer."""
    return certificate.corrections.filter(state=CorrectionRequest.State.ASKED).first()


def versions_of(certificate: Certificate) -> QuerySet[Certificate]:
    """All versions under its number, newest first."""
    same = Certificate.objects.filter(issuer_id=certificate.issuer_id, number=certificate.number)
    return same.exclude(number="").order_by("-version")


def certificate_types(*, q: str = "", state: str = "") -> QuerySet[CertificateType]:
    """The directory: by name; `q` is part of a name or a code."""
    found = CertificateType.objects.all()
    if q:
        found = found.filter(Q(name__icontains=q) | Q(code__startswith=q.upper()) | Q(used_by__contains=[q]))
    return found.filter(state=state) if state else found


def certificate_type(type_id: int) -> CertificateType:
    """One version of one entry.

    Raises:
        NoSuchType
    """
    found = CertificateType.objects.filter(pk=type_id).first()
    if found is None:
        raise NoSuchType
    return found


def status_name(status: str) -> str:
    """In words."""
    return STATUS_NAMES[Status(status)]


def _covered(officer: Officer) -> Q:
    return covered_by(officer, actions=[VIEW], body_field="issuer__code", task_field="", party_fields=("holder_ref",))
