"""One version ends and the next begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from zhengwu.certificates.events import CertificateChanged, CertificateExtended
from zhengwu.certificates.models import Annex, Certificate, CoHolder
from zhengwu.certificates.operations._certificate import facts_of, step
from zhengwu.certificates.operations._draft import drafted
from zhengwu.certificates.operations._holder import holder_of
from zhengwu.certificates.operations._issue import put_in_force
from zhengwu.certificates.rules.status import Role, Verb
from zhengwu.kernel.public import Actor, publish


def counting(certificate: Certificate) -> Certificate:
    """The version of this certificate that counts now, locked; if none does, the latest."""
    same = Certificate.objects.select_for_update(of=("self",)).filter(
        issuer_id=certificate.issuer_id, number=certificate.number
    )
    latest = same.select_related("type", "issuer__division").order_by("-version").first()
    assert latest is not None, "itself at least"
    return latest


def end_predecessor(certificate: Certificate, *, verb: Verb, reason: str, by: Actor, now: dt.datetime) -> None:
    """VALID -> REPLACED, before the next version is put in force: only one counts.

    Raises:
        NotNow
    """
    step(certificate, verb, role=Role.ISSUER, reason=reason, by=by, now=now)


def succeed(
    certificate: Certificate,
    *,
    verb: Verb,
    data: Mapping[str, Any],
    valid_to: dt.date | None,
    holder_name: str = "",
    reason: str,
    by: Actor,
    now: dt.datetime,
) -> Certificate:
    """The next version of a locked certificate, under the same number; the old identifier counts no longer.

    Raises:
        NotNow
    """
    end_predecessor(certificate, verb=verb, reason=reason, by=by, now=now)
    next_one = drafted(
        certificate.type,
        issuer=certificate.issuer,
        holder=holder_of(certificate, name=holder_name),
        data=data,
        valid_from=certificate.valid_from,
        valid_to=valid_to,
        subject_ref=certificate.subject_ref,
        predecessor=certificate,
        trust_level=certificate.trust_level,
        demo=certificate.demo,
        now=now,
    )
    next_one.save(force_insert=True)
    _carry_over(certificate, next_one)
    put_in_force(next_one, after=certificate, by=by, now=now)
    told: dict[str, Any] = {**facts_of(certificate), "reason": reason, "new_identifier": next_one.identifier or ""}
    fact = CertificateExtended(**told, valid_to=valid_to) if verb is Verb.EXTEND else CertificateChanged(**told)
    publish(fact, by=by, at=now)
    return next_one


def _carry_over(old: Certificate, new: Certificate) -> None:
    """Whoever holds it with others, and what is attached, stay."""
    others = [CoHolder(certificate=new, kind=h.kind, ref=h.ref, name=h.name, id_type=h.id_type, id_number=h.id_number,
                       id_index=h.id_index) for h in old.co_holders.all()]  # fmt: skip
    CoHolder.objects.bulk_create(others)
    Annex.objects.bulk_create(Annex(certificate=new, file_id=a.file_id, name=a.name) for a in old.annexes.all())
