"""The portal and the list of items: citizen/home.html, citizen/search.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhengwu.doors.citizen.shapes.bundles import BundleCard
from zhengwu.doors.citizen.shapes.guide import Faq
from zhengwu.doors.citizen.shapes.places import HallCard, Near
from zhengwu.doors.ui.shapes import Badge, Count, Crumb, Empty, Field, Link, Pager, Segment, Todo


@dataclass(frozen=True, slots=True)
class Door:
    """One of 办 查 问 评 看; English pages show the icon in the place of the word."""

    word: str
    text: str
    note: str
    href: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Running:
    """The case that is being handled now: used and promised days with a bar."""

    title: str
    href: str
    used_days: int
    limit_days: int
    due: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Station:
    """A life event on 人生长卷; `icon` is one of ui.icons."""

    name: str
    icon: str
    href: str
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class LifeLine:
    """Life events in the order of a life, and the themes under them."""

    title: str
    note: str
    stations: Sequence[Station]
    themes: Sequence[Count] = ()
    themes_label: str = ""
    all_href: str = ""


@dataclass(frozen=True, slots=True)
class OftenItem:
    """A high-frequency item with its usual time in words (1.5 天, 当场)."""

    name: str
    href: str
    note: str
    time: str = ""


@dataclass(frozen=True, slots=True)
class Stat:
    """A figure of the day: 今天办结 · 486 件 · 今天收件 612 件. Without `unit` the figure is words (数据还不够)."""

    term: str
    figure: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DayStats:
    """今天办得怎么样: when it was counted, the figures, and where they are explained."""

    at: datetime
    stats: Sequence[Stat]
    how_href: str


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How one figure is made."""

    stat: Stat
    paragraphs: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresPage:
    """数字是怎么算的."""

    crumbs: Sequence[Crumb]
    at: datetime
    figures: Sequence[FigureWords]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The portal. The search form GETs `search_href?q=`; `suggest_href?q=` answers suggestions (portal/suggest.py)."""

    search_href: str
    doors: Sequence[Door]
    suggest_href: str = ""
    placeholder: str = ""
    tries: Sequence[Link] = ()
    todos_title: str = ""
    todos: Sequence[Todo] = ()
    running: Running | None = None
    my_href: str = ""
    life_lines: Sequence[LifeLine] = ()
    often: Sequence[OftenItem] = ()
    often_note: str = ""
    bodies: Sequence[Count] = ()
    bundles: Sequence[BundleCard] = ()
    bundles_more: Link | None = None
    halls: Sequence[HallCard] = ()
    halls_more: Link | None = None
    near: Near | None = None
    questions: Sequence["Faq"] = ()
    day: DayStats | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item in a list of results. `parts`: its name in pieces, those that were looked for True; `also`: the by-word meant."""

    name: str
    href: str
    body: str
    summary: str = ""
    badges: Sequence[Badge] = ()
    promise: str = ""
    visits: str = ""
    parts: Sequence[tuple[str, bool]] = ()
    also: Sequence[tuple[str, bool]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Results. The form GETs `action` with q and the names of `filters`.

    `meant`: what the words sound like, when they stand nowhere; `told`: how they were read; `ways`: where else to look.
    """

    action: str
    q: str
    heading: str
    crumbs: Sequence[Crumb] = ()
    suggest_href: str = ""
    words: str = ""
    segments: Sequence[Segment] = ()
    filters: Sequence[Field] = ()
    rows: Sequence[ItemRow] = ()
    pager: Pager | None = None
    empty: Empty | None = None
    tries: Sequence[Link] = ()
    meant: Link | None = None
    told: str = ""
    ways: Sequence[Count] = ()
