"""What is searched for, its filters on the catalogue, and the cursor that belongs to it."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import QuerySet

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import published
from zhengwu.items.rules.codes import LEVELS
from zhengwu.kernel.public import BadInput

#: 可网上办: from here on the whole way can be gone online.
ONLINE_FROM = 3
_LARGEST_ID = 2**63 - 1
_LARGEST_SCORE = 2**31 - 1


class CursorWrong(BadInput):
    """A cursor that this platform did not give out, or gave out for another search."""

    code = "cursor.wrong"
    template = "翻页位置不对，请回到第一页重新查。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is searched for: what a cursor belongs to."""

    q: str
    division: str = ""
    body: str = ""
    audience: str = ""
    theme: str = ""
    life_event: str = ""
    item_type: str = ""
    level: str = ""
    online: bool = False
    free: bool = False
    near: str = ""

    @property
    def mark(self) -> str:
        """A short name of the whole of it."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:12]

    @property
    def narrowed(self) -> bool:
        """Whether any filter leaves something out."""
        return self != Wanted(q=self.q, near=self.near)

    def rows(self) -> QuerySet[ItemVersion]:
        """The published items that pass the filters, whatever the words."""
        rows = published(division=self.division)
        if self.level and self.level not in LEVELS:
            return rows.none()
        exact = {"item__body__code": self.body, "item_type": self.item_type, "item__body__level": self.level}
        rows = rows.filter(**{name: value for name, value in exact.items() if value})
        if self.audience:
            rows = rows.filter(audience__in=[self.audience, "both"])
        if self.theme:
            rows = rows.filter(themes__contains=[self.theme])
        if self.life_event:
            rows = rows.filter(life_events__contains=[self.life_event])
        if self.online:
            rows = rows.filter(online_depth__gte=ONLINE_FROM, listed_only=False)
        return rows.filter(free=True, listed_only=False) if self.free else rows


def storable(text: str) -> str:
    """Without NUL and half characters, which the database refuses to look for."""
    return "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")


def cursor_after(wanted: Wanted, key: Any, last_id: int) -> str:
    """The cursor of the page after a row: its sort key and id."""
    packed = json.dumps([wanted.mark, key, last_id], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def read_cursor(cursor: str, wanted: Wanted) -> tuple[Any, int]:
    """Sort key and id of the last row of the page before.

    Raises:
        CursorWrong
    """
    try:
        mark, key, last_id = json.loads(_unpacked(cursor))
    except (ValueError, TypeError, RecursionError) as fault:
        raise CursorWrong.one(("cursor",), CursorWrong.template, CursorWrong.code) from fault
    expected = int if wanted.q else str
    forged = type(key) is not expected or type(last_id) is not int or storable(str(key)) != str(key)
    if mark != wanted.mark or forged or abs(last_id) > _LARGEST_ID or (wanted.q and abs(key) > _LARGEST_SCORE):
        raise CursorWrong.one(("cursor",), CursorWrong.template, CursorWrong.code)
    return key, last_id


def _unpacked(cursor: str) -> bytes:
    return base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
