"""Trees of places or bodies, opened a step at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes.forms import Field, Hidden
from zhengwu.doors.ui.shapes.words import Badge, Empty, Line, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One place in a tree: its link, and the link that opens or closes what lies below.

    `key` is its own on the page. Without `toggle_href` nothing lies below. `more` continues a long list of children.
    """

    key: str
    text: str
    href: str = ""
    note: str = ""
    toggle_href: str = ""
    open: bool = False
    current: bool = False
    badges: Sequence[Badge] = ()
    branches: Sequence[Branch] = ()
    more: Link | None = None

    @property
    def dom_id(self) -> str:
        """Id of its line: what is swapped when it opens."""
        return f"branch-{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A tree with a search box on top; while something is looked for, what was found stands in its place.

    The search form GETs `action`. Opening is a link that works without a script.
    """

    label: str
    action: str
    search: Field
    branches: Sequence[Branch] = ()
    more: Link | None = None
    hidden: Sequence[Hidden] = ()
    found: Sequence[Line] | None = None
    empty: Empty | None = None
