"""Everything around a desk page: bar, rail, hats."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Link


@dataclass(frozen=True, slots=True)
class RailLink:
    """A place of the desk with the number of things waiting there (None: no number)."""

    text: str
    href: str
    icon: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Hat:
    """A post the officer holds (A 岗) or stands in for (B 岗). POSTs `post_id` to `DeskFrame.hat_action`."""

    text: str
    post_id: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFrame:
    """Everything around a desk page. The search form GETs `search_href?q=`; `mine` are the officer's own pages."""

    name: str
    region: str
    home_href: str
    officer: str
    rail: Sequence[RailLink] = ()
    search_href: str = ""
    search_q: str = ""
    hats: Sequence[Hat] = ()
    hat_action: str = ""
    mine: Sequence[Link] = ()
    reminders: int = 0
    reminders_href: str = ""
    portal_href: str = ""
