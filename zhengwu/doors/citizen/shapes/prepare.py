"""智能导办: citizen/prepare.html, prepared.html, checklists.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhengwu.doors.citizen.shapes.guide import ApplyCard, Choice, Fact, Flow, MaterialGroup, MaterialRow, Place
from zhengwu.doors.ui.shapes import Crumb, Empty, Hidden, Notice, Pair, Times


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareQuestion:
    """One question. GETs `action` with `key` (many where `multiple`) and the answers so far in `hidden`.

    `place` of `total` counts the questions that are put as far as one can tell. `back_href` goes to the question before.
    """

    name: str
    crumbs: Sequence[Crumb]
    heading: str
    key: str
    choices: Sequence[Choice]
    action: str
    place: int
    total: int
    guide_href: str
    hint: str = ""
    multiple: bool = False
    hidden: Sequence[Hidden] = ()
    back_href: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPage:
    """What this person brings, and what to expect. Before it is saved `save_action` takes `hidden`; afterwards `code` is set.

    `known` are papers the government has; `later` may be handed in afterwards. `link` is what the QR code holds.
    """

    name: str
    crumbs: Sequence[Crumb]
    lead: str
    times: Times
    facts: Sequence[Fact]
    situation: Sequence[Pair]
    materials: Sequence[MaterialRow]
    groups: Sequence[MaterialGroup]
    yours: int
    flow: Flow
    places: Sequence[Place]
    apply: ApplyCard
    guide_href: str
    again_href: str
    halls_href: str
    notice: Notice | None = None
    changed: Sequence[str] = ()
    known: Sequence[str] = ()
    known_note: str = ""
    later: Sequence[str] = ()
    season: str = ""
    save_action: str = ""
    hidden: Sequence[Hidden] = ()
    saves_to: str = ""
    code: str = ""
    link: str = ""
    pdf_href: str = ""
    kept_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A saved list; POST `discard_href` throws it away."""

    name: str
    href: str
    code: str
    saved_on: date
    kept_until: date
    discard_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistsPage:
    """我的办事清单."""

    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    lists: Sequence[ChecklistLine] = ()
    empty: Empty | None = None
