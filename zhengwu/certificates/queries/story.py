"""经过: what happened to a certificate in all its versions, oldest first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.certificates.models import Certificate, CertificateChange
from zhengwu.certificates.queries.desk import versions_of
from zhengwu.certificates.rules.status import VERB_NAMES, Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: what was done, to which version, why, when, by whom. `what` and `reason` are Chinese source words."""

    what: str
    version: int
    reason: str
    at: dt.datetime
    by: str


def history_of(certificate: Certificate) -> list[Entry]:
    """Two SQL statements."""
    versions = {v.pk: v for v in versions_of(certificate)} or {certificate.pk: certificate}
    lines = [
        Entry(what=VERB_NAMES[Verb.ISSUE], version=v.version, reason="", at=v.issued_at, by=v.issued_by)
        for v in versions.values()
        if v.issued_at is not None and v.version == 1
    ]
    changes = CertificateChange.objects.filter(certificate__in=list(versions))
    lines += [
        Entry(
            what=VERB_NAMES[Verb(change.verb)],
            version=versions[change.certificate_id].version,
            reason=change.reason,
            at=change.at,
            by=change.by_name,
        )
        for change in changes
    ]
    return sorted(lines, key=lambda line: (line.at, line.version))
