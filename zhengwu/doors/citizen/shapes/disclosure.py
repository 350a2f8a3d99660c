"""双公示. citizen/disclosure.html; the list is citizen/list.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Crumb, Line, Link, Notice, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosurePage:
    """One entry. `how` and `links`: what the person named can do; `mine`: what they asked. `noindex` keeps search engines away."""

    heading: str
    crumbs: Sequence[Crumb]
    badges: Sequence[Badge]
    pairs: Sequence[Pair]
    noindex: bool
    sub: str = ""
    shown_on: str = ""
    notice: Notice | None = None
    how: Sequence[str] = ()
    links: Sequence[Link] = ()
    mine: Sequence[Line] = ()
