"""What a case does to its certificates, by values: drafted when it is granted, issued when it is handed over, ended with it.

Each runs inside the caller's transaction. Who may decide the case was asked there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings

from zhengwu.certificates.events import CertificateCancelled, CertificateReleased, CertificateRevoked
from zhengwu.certificates.models import Certificate, CertificateType
from zhengwu.certificates.operations._certificate import facts_of, step
from zhengwu.certificates.operations._draft import drafted
from zhengwu.certificates.operations._issue import put_in_force
from zhengwu.certificates.operations._succeed import counting, end_predecessor
from zhengwu.certificates.rules.directory import EntryState
from zhengwu.certificates.rules.holder import Holder
from zhengwu.certificates.rules.status import Role, Status, Verb, road_to
from zhengwu.certificates.rules.validity import Validity, valid_until
from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Body

_RENEWED = "准予延续"
_ENDS = {"revoke": (Verb.REVOKE, CertificateRevoked), "cancel": (Verb.CANCEL, CertificateCancelled)}


def draft_for(
    *,
    subject_ref: str,
    kinds: Sequence[str],
    issuer: Body,
    holder: Holder,
    says: Mapping[str, Any],
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    renews: str = "",
    now: dt.datetime,
) -> list[Certificate]:
    """A draft for each kind that stands in the directory (拟制): granted, not handed over. Kinds without an entry in force, or that
    such a holder cannot hold, yield none: the paper decision stands for itself.

    Two SQL statements; one more when `renews` names the subject whose certificates these take the place of.

    Args:
        says: answers of the form it was granted on; each type takes the fields it has.
        valid_to: the last day the decision names; without one the rule of the type counts.
    """
    entries = CertificateType.objects.filter(name__in=list(kinds), state=EntryState.IN_FORCE)
    types = [t for t in entries if t.holder_category in {"both", holder.kind}]
    if not types:
        return []
    before = _earlier(renews) if renews else {}
    drafts = []
    for entry in types:
        rule = Validity(entry.validity)
        until = valid_to
        if until is None and rule is not Validity.STATED:
            until = valid_until(rule=rule, months=entry.months, from_date=valid_from, stated=None)
        keys = {f["key"] for f in entry.fields}
        drafts.append(
            drafted(
                entry,
                issuer=issuer,
                holder=holder,
                data={key: value for key, value in says.items() if key in keys},
                valid_from=valid_from,
                valid_to=until,
                subject_ref=subject_ref,
                predecessor=before.get(entry.code),
                demo=settings.DEMO,
                now=now,
            )
        )
    return Certificate.objects.bulk_create(drafts)


def issue_for(*, subject_ref: str, by: Actor, now: dt.datetime) -> list[Certificate]:
    """The drafts of this subject become valid (签发): handed over. What they renew ends. Five SQL statements for one."""
    waiting = _of(subject_ref).filter(status=Status.DRAFTED)
    issued = list(waiting)
    for certificate in issued:
        before = counting(certificate.predecessor) if certificate.predecessor else None
        if before is not None:
            _renewed(before, by=by, now=now)
        put_in_force(certificate, after=before, by=by, now=now)
    return issued


def discard_for(*, subject_ref: str) -> None:
    """The drafts of this subject go: what was granted was never handed over, and will not be."""
    Certificate.objects.filter(subject_ref=subject_ref, status=Status.DRAFTED).delete()


def end_for(*, subject_ref: str, how: str, reason: str, by: Actor, now: dt.datetime) -> list[Certificate]:
    """The certificates of this subject end with it; those it was changed into as well. What has ended already stays as it ended.

    Args:
        how: revoke (撤销) or cancel (注销).
    """
    verb, fact = _ENDS[how]
    ended = []
    for certificate in _of(subject_ref).exclude(status=Status.DRAFTED):
        road = road_to(Status(certificate.status), verb)
        for each in road:
            step(certificate, each, role=Role.ISSUER, reason=reason, by=by, now=now)
            told = CertificateReleased if each is Verb.RELEASE else fact
            publish(told(**facts_of(certificate), reason=reason), by=by, at=now)
        if road:
            ended.append(certificate)
    return ended


def _renewed(before: Certificate, *, by: Actor, now: dt.datetime) -> None:
    """The version that is renewed ends, unless it has ended; what is withheld is released first."""
    for verb in road_to(Status(before.status), Verb.EXTEND):
        if verb is Verb.RELEASE:
            step(before, verb, role=Role.ISSUER, reason=_RENEWED, by=by, now=now)
            publish(CertificateReleased(**facts_of(before), reason=_RENEWED), by=by, at=now)
        else:
            end_predecessor(before, verb=verb, reason=_RENEWED, by=by, now=now)


def _of(subject_ref: str) -> Any:
    related = ("type", "issuer__division", "predecessor")
    return (
        Certificate.objects.select_for_update(of=("self",))
        .filter(subject_ref=subject_ref)
        .select_related(*related)
        .order_by("pk")
    )


def _earlier(subject_ref: str) -> dict[str, Certificate]:
    """Type code → the version that counts now, or ended last, of what was granted in the renewed matter."""
    found = Certificate.objects.filter(subject_ref=subject_ref).exclude(status=Status.DRAFTED).select_related("type")
    return {c.type.code: c for c in found.order_by("version")}
