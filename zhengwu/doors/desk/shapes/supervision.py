"""电子监察: desk/supervision/*.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Bars, Crumb, Link, Ranking, Stat, Table, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A card one sees from across the room: `sign` on it (警, 黄, 红, 督), how many are open, what that means."""

    look: Literal["alert", "yellow", "red", "plain"]
    sign: str
    figure: int
    name: str
    note: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLine:
    """Something that just happened."""

    at: datetime
    tone: Tone
    name: str
    text: str
    note: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """总览. `stream_href` says when something is new; the part with the id `board` is then fetched again from this address.

    `position`: the id of the log it was drawn at.
    """

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    at: datetime
    stream_href: str
    position: int
    tallies: Sequence[Tally]
    stats: Sequence[Stat]
    to_do: Table
    to_do_link: Link
    feed: Sequence[FeedLine]
    feed_empty: str
    feed_link: Link
    ranking: Ranking
    ranking_link: Link
    steps: Bars
    links: Sequence[Link] = ()
