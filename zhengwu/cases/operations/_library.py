"""免提交: certificates of the library that stand for materials: checked when chosen, written down, checked again at acceptance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.certificates.public import Offered, ended_of, looks_like_one, record_use, unfit
from zhengwu.items.public import Guide
from zhengwu.kernel.public import Actor, Conflict, InputError


class CertificateEnded(Conflict):
    """A certificate that stood for a material counts no longer."""

    code = "case.certificate_ended"
    template = "“{material}”用的电子证照现在是“{status}”，不能受理。请办补正告知，请申请人上传文件或换一份有效的证照。"


def library_errors(
    given: Sequence[GivenMaterial], guide: Guide, *, holder_ref: str, id_number: str, today: dt.date
) -> list[InputError]:
    """One error for each certificate that cannot stand for its material. No SQL when none is of the library.

    Where the guide names the kind (`certificate_kind`) only such a certificate of the library will do. Where it names none, an
    identifier of somebody else's library is kept as a claim for the officer to look up.
    """
    kinds = kinds_of(guide)
    asked = [
        (place, Offered(name=m.name, kind=kinds.get(m.name, ""), identifier=m.certificate_identifier))
        for place, m in enumerate(given)
        if m.certificate_identifier and (m.name in kinds or looks_like_one(m.certificate_identifier))
    ]
    places = {one.name: place for place, one in asked}
    wrong = unfit([one for _, one in asked], holder_ref=holder_ref, id_number=id_number, today=today)
    return [
        InputError(
            loc=("materials", places[each.name]),
            msg=each.why,
            code="material.certificate",
            facts={"name": each.name[:60], "status": each.status},
        )
        for each in wrong
    ]


def kinds_of(guide: Guide) -> Mapping[str, str]:
    """Material → the certificate that can stand for it."""
    overdue = guide.overdue.materials if guide.overdue else ()
    return {m.name: m.certificate_kind for m in (*guide.materials, *overdue) if m.certificate_kind}


def note_uses(case: Case, given: Iterable[GivenMaterial], *, by: Actor, now: dt.datetime) -> None:
    """Write down for the holder that these were used in this case: choosing them was the consent. No SQL when none was."""
    used = [m.certificate_identifier for m in given if looks_like_one(m.certificate_identifier)]
    if used:
        record_use(
            identifiers=used,
            purpose=f"办理“{case.item_name}”",
            user_name=case.body.name,
            subject_ref=case.subject,
            consent_by=case.agent_name or case.applicant_name,
            holder_ref=case.applicant_ref,
            id_number=case.applicant_id_number,
            by=by,
            now=now,
        )


def must_still_count(current: Iterable[CaseMaterial], *, today: dt.date) -> None:
    """Whether what stands for materials still counts. No SQL when nothing of the library does.

    Raises:
        CertificateEnded
    """
    used = {m.certificate_identifier: m.name for m in current if looks_like_one(m.certificate_identifier)}
    for identifier, status in ended_of(used, today=today).items():
        raise CertificateEnded(material=used[identifier][:60], status=status)
