"""一件事: citizen/bundles.html, citizen/bundle.html and the cards of the portal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from zhengwu.doors.citizen.shapes.guide import Fact
from zhengwu.doors.citizen.shapes.mine import CaseLine
from zhengwu.doors.ui.shapes import Badge, Crumb, Empty, Link, Notice, Pair


@dataclass(frozen=True, slots=True)
class BundleFigure:
    """部门 1 · 材料 17 → 15: `before` is struck through, "" when there is nothing to compare."""

    term: str
    now: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class BundleCard:
    """A bundle as one lifts it out of the list."""

    name: str
    summary: str
    href: str
    figures: Sequence[BundleFigure]


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlesPage:
    """All bundles, people's and firms' apart."""

    crumbs: Sequence[Crumb]
    groups: Sequence[tuple[str, Sequence[BundleCard]]]
    empty: Empty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleStep:
    """One item of a bundle: its guide, and its application where one can apply online now; else why not."""

    name: str
    href: str
    summary: str
    body: str
    note: str
    apply_href: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class BundlePaper:
    """One material of the merged list and the numbers of the items that need it."""

    name: str
    needed_by: Sequence[Link]
    badges: Sequence[Badge] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePage:
    """What belongs together: items in order, and the one list of materials."""

    crumbs: Sequence[Crumb]
    name: str
    summary: str
    facts: Sequence[Fact]
    steps: Sequence[BundleStep]
    papers: Sequence[BundlePaper]
    papers_words: str
    apply_href: str = ""
    apply_words: str = ""
    notice: Notice | None = None
    empty: Empty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleApplicationPage:
    """一件事申请: receipt and progress. `passwords` are shown once, in the session in which it was handed in."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str
    applicant: str
    submitted_at: datetime
    cases: Sequence[CaseLine]
    my_href: str
    passwords: Sequence[Pair] = ()
