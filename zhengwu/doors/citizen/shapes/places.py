"""Halls: citizen/halls.html, citizen/hall.html and the cards of the portal."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Crumb, Empty, Field, Link, Pair, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class HallCard:
    """A hall: where, when, how to ask. `latitude`, `longitude`: decimal degrees as text, "" where nobody has measured."""

    name: str
    address: str
    hours: Sequence[str] = ()
    phone: str = ""
    status: str = ""
    status_tone: Tone = "plain"
    href: str = ""
    windows: str = ""
    latitude: str = ""
    longitude: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """离我近: the form GETs `action` with the fields; `source_href` is a page with all cards, for when not all are shown."""

    action: str
    fields: Sequence[Field]
    source_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HallsPage:
    """All halls, the closest first."""

    crumbs: Sequence[Crumb]
    lead: str
    near: Near
    halls: Sequence[HallCard]
    words: str = ""
    empty: Empty | None = None


@dataclass(frozen=True, slots=True)
class WindowGroup:
    """Windows that do the same: 03、04 号窗口, and what they do."""

    title: str
    kind: str
    items: Sequence[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class HallPage:
    """One hall with its windows and what they do."""

    crumbs: Sequence[Crumb]
    name: str
    kind: str
    status: str
    status_tone: Tone
    pairs: Sequence[Pair]
    groups: Sequence[WindowGroup]
    all_href: str
    empty: Empty | None = None
