"""用证核对: may these certificates stand for those materials?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from zhengwu.certificates.models import Certificate
from zhengwu.certificates.queries.holding import held_or_granted
from zhengwu.certificates.rules.status import STATUS_NAMES, Status
from zhengwu.certificates.rules.use import status_on, why_not


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One certificate that is to stand for the material `name`; `kind`: what its guide asks for, empty for any."""

    name: str
    kind: str
    identifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """A certificate that cannot: `why` is a Chinese template for `name` and `status`."""

    name: str
    why: str
    status: str


def unfit(offered: Sequence[Offered], *, holder_ref: str, id_number: str, today: dt.date) -> list[Unfit]:
    """Those that cannot be used, each with the reason. Two SQL statements; none when nothing is offered."""
    if not offered:
        return []
    asked = [one.identifier for one in offered]
    found = {c.identifier: c for c in Certificate.objects.filter(identifier__in=asked)}
    theirs = held_or_granted(ref=holder_ref, id_number=id_number, today=today)
    held_here = Certificate.objects.filter(theirs, identifier__in=asked)
    own = set(held_here.values_list("identifier", flat=True))
    wrong = []
    for one in offered:
        certificate = found.get(one.identifier)
        if certificate is None:
            held, status, kind, since, until = False, Status.DRAFTED, "", today, None
        else:
            held, status, kind = one.identifier in own, Status(certificate.status), certificate.kind
            since, until = certificate.valid_from, certificate.valid_to
        reason = why_not(
            kind=kind,
            wanted_kind=one.kind or kind,
            held=held,
            status=status,
            valid_from=since,
            valid_to=until,
            today=today,
        )
        if reason:
            words = STATUS_NAMES[status_on(status, valid_to=until, today=today)]
            wrong.append(Unfit(name=one.name, why=reason, status=words))
    return wrong


def ended_of(identifiers: Collection[str], *, today: dt.date) -> dict[str, str]:
    """Those of these identifiers that no longer count, with what they are now. One SQL statement; none without identifiers."""
    if not identifiers:
        return {}
    ended = {}
    for certificate in Certificate.objects.filter(identifier__in=sorted(set(identifiers))):
        now = status_on(Status(certificate.status), valid_to=certificate.valid_to, today=today)
        if now is not Status.VALID:
            ended[certificate.identifier or ""] = STATUS_NAMES[now]
    return ended


def by_identifier(identifier: str) -> Certificate | None:
    """The certificate of this identifier; who may see it is the caller's to decide."""
    return Certificate.objects.filter(identifier=identifier).select_related("type", "issuer").first()
