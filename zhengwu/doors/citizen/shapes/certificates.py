"""我的证照: citizen/certificates.html, certificate.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Crumb, Empty, Line, Link, Notice, Pager, Pair, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatesPage:
    """What one holds; `action` looks for `q`. `asked`: bodies that wait for an answer; `granted`: what others let one use."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str
    action: str
    q: str
    lines: Sequence[Line]
    empty: Empty
    pager: Pager | None = None
    asked: Sequence[Line] = ()
    granted: Sequence[Line] = ()


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
    asked: Sequence[Line] = ()
    grants: Sequence[Line] = ()
    copies: Sequence[Line] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPage:
    """亮证: the code at `address` is good for `seconds`, until `until` (a time of day); `again_href` gives the next one."""

    heading: str
    crumbs: Sequence[Crumb]
    kind: str
    holder: str
    number: str
    address: str
    seconds: int
    until: str
    again_href: str
    back_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPage:
    """看证: what was shown, what to compare, what was written down, and the record for whose post may see it."""

    crumbs: Sequence[Crumb]
    verdict: Verdict
    compare: Sequence[str] = ()
    logged: str = ""
    record: Link | None = None
