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
    lines = [_began(v) for v in versions.values() if v.issued_at is not None and v.version == 1]
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


def _began(first: Certificate) -> Entry:
    """How it came to be: issued here, or taken in from paper, for which it names its batch and needs no row of its own."""
    if first.subject_ref.startswith("stock:"):
        return Entry(what="存量入库", version=1, reason="由纸质证照录入。", at=first.drafted_at, by=first.issued_by)
    assert first.issued_at is not None, "asked before"
    return Entry(what=VERB_NAMES[Verb.ISSUE], version=1, reason="", at=first.issued_at, by=first.issued_by)
