"""我的证照: citizen/certificates.html, certificate.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Crumb, Empty, Line, Link, Notice, Pager, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatesPage:
    """What one holds; `action` looks for `q`."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str
    action: str
    q: str
    lines: Sequence[Line]
    empty: Empty
    pager: Pager | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatePage:
    """One certificate: what it says, its facts, what was asked to be corrected, what happened to it, where it was used."""

    heading: str
    crumbs: Sequence[Crumb]
    number: str
    state: Badge
    says: Sequence[Pair]
    facts: Sequence[Pair]
    history: Sequence[Line]
    uses: Sequence[Line]
    links: Sequence[Link]
    notice: Notice | None = None
    corrections: Sequence[Line] = ()
