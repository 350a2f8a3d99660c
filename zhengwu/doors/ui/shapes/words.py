"""Words and links: the smallest parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Tone = Literal["info", "done", "need", "late", "plain"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `icon` before it, `more` read aloud after it, `current` when the reader is already there."""

    text: str
    href: str
    icon: str = ""
    more: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Crumb:
    """One level of 您的位置; the last one has no `href`."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A property of something (免提交, 可容缺); never a count, never pressable."""

    text: str
    tone: Tone = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A theme, a body or a filter with the number of things behind it."""

    text: str
    href: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One view or range of one list; in a pager, one without `href` is the gap between numbers."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and its value; `note` is a second line whose `tone` says whether it fits."""

    term: str
    detail: str
    note: str = ""
    tone: Tone = "plain"
    href: str = ""
    link: str = ""
    link_more: str = ""
    badge: Badge | None = None
    code: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that needs the reader. More than one is a list, not a notice."""

    title: str
    text: str = ""
    tone: Tone = "info"
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing here: one sentence and at most one link."""

    text: str
    link: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Loading:
    """Something is being fetched: a sentence, and as many grey lines as the content will roughly need."""

    text: str
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked number and, for officers who may, the way to show it in full (a page that asks for a reason)."""

    value: str
    reveal_href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with one action: name, second line, something at the end."""

    text: str
    note: str = ""
    href: str = ""
    end: str = ""
    badges: Sequence[Badge] = ()


@dataclass(frozen=True, slots=True)
class RegionLevel:
    """One level of the region menu (县区); a view gives several as `regions`. Without links the hint is shown."""

    name: str
    links: Sequence[Link] = ()
    hint: str = ""
