"""What a search asks for, read from the address: the same words make the page, its filters and its pager."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Self
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from zhengwu.items.public import MOST_ROWS, Page, search

ROWS_A_PAGE = 20
#: A department, a theme or a life event shows all it has at once, so that every item is two clicks from home.
ROWS_OF_A_LIST = MOST_ROWS
_LONGEST = 100
_DIVISION_DIGITS = 12


def near_division(chosen: str) -> str:
    """The division a person is at home in: the one chosen in the region menu, else that of this portal."""
    return chosen if len(chosen) == _DIVISION_DIGITS and chosen.isdecimal() else settings.HOME_DIVISION


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The words of `/search`. Empty ones ask for everything."""

    q: str = ""
    audience: str = ""
    theme: str = ""
    event: str = ""
    body: str = ""
    type: str = ""
    division: str = ""
    level: str = ""
    online: str = ""
    free: str = ""

    @classmethod
    def read(cls, words: Mapping[str, str]) -> Self:
        """From `request.GET`; over-long words are cut, an audience nobody knows asks for both."""
        known = {name: words.get(name, "").strip()[:_LONGEST] for name in cls.__slots__}
        if known["audience"] not in {"natural", "legal"}:
            known["audience"] = ""
        known |= {name: "1" if known[name] == "1" else "" for name in ("online", "free")}
        return cls(**known)

    @property
    def is_a_list(self) -> bool:
        """Whether one looks through a list rather than for something."""
        return not self.q and bool(self.body or self.theme or self.event)

    @property
    def narrowed(self) -> bool:
        """Whether anything but the words was asked for."""
        return self != Search(q=self.q)

    def but(self, **changes: str) -> Search:
        """The same search with other words."""
        return replace(self, **changes)

    def href(self, **more: str) -> str:
        """Its address."""
        words = {name: word for name, word in (asdict(self) | more).items() if word}
        return reverse("search") + (f"?{urlencode(words)}" if words else "")

    def run(self, *, cursor: str = "") -> Page:
        """One page of results.

        Raises:
            CursorWrong, DivisionCodeWrong
        """
        return search(
            q=self.q,
            audience=self.audience,
            theme=self.theme,
            life_event=self.event,
            body=self.body,
            item_type=self.type,
            division=self.division,
            level=self.level,
            online=bool(self.online),
            free=bool(self.free),
            near=near_division(self.division),
            limit=ROWS_OF_A_LIST if self.is_a_list else ROWS_A_PAGE,
            cursor=cursor,
        )
