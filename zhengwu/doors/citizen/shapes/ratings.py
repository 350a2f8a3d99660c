"""评价. citizen/rate.html, rate_window.html, ratings.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Bars, Crumb, Notice, Pager, Pair, RatingForm, Stat, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class RatePage:
    """One matter to be rated. Without `rating` nothing can be said now."""

    heading: str
    who: str
    crumbs: Sequence[Crumb]
    notice: Notice | None
    rating: RatingForm | None
    answer: Sequence[Pair] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRatingPage:
    """The tablet of a window; `asked` is the visit that has just ended."""

    place: str
    window: str
    start_href: str
    asked: RatePage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingShown:
    """One rating as everybody reads it, and what was answered."""

    badge: Badge
    item: str
    day: str
    tags: Sequence[str]
    text: str
    answer: str
    again: Badge | None
    again_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPage:
    """What is public about the ratings of the place, a body or an item. `content`: the heading is data."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str
    stats: Sequence[Stat]
    bars: Bars
    table: Table | None = None
    said: Sequence[RatingShown] = ()
    pager: Pager | None = None
    content: bool = False
