"""The public lists beside the catalogue: citizen/list.html, lists.html and power.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.citizen.shapes.guide import Basis, Flow
from zhengwu.doors.ui.shapes import Badge, Crumb, Line, Link, Listing, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsPage:
    """清单公开: every list with what it says and how long it is."""

    crumbs: Sequence[Crumb]
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicList:
    """One list; `law` says why it is public, `files` are the same list to take away."""

    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    listing: Listing
    law: str = ""
    words: str = ""
    files: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerPage:
    """One power with its other half: on what ground, what must be done, who answers for what, and how it runs."""

    crumbs: Sequence[Crumb]
    name: str
    summary: str
    badges: Sequence[Badge]
    pairs: Sequence[Pair]
    basis: Sequence[Basis]
    flow: Flow
    duties: Sequence[str] = ()
    accountability: Sequence[str] = ()
    review_points: Sequence[tuple[str, Sequence[str]]] = ()
    guide_href: str = ""
