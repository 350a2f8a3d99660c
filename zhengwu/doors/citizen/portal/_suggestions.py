"""搜索提示 as the script takes them: what leads somewhere at once, the best first, and "search for it" as the last row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import limit_words
from zhengwu.doors.citizen.portal.choices import choices_of
from zhengwu.doors.citizen.portal.life_lines import FIRMS, PEOPLE
from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.ui.saying import counted
from zhengwu.items.public import BundleView, ItemRow, bundles, lit_up, search

MOST_ITEMS, MOST_BUNDLES, MOST_EVENTS = 6, 2, 1


def suggestions(q: str, *, today: dt.date) -> dict[str, Any]:
    """`{"rows": [{"href", "parts": [["失业", true], …], …}], "said": "3 条建议"}`. At most ten rows, at most seven queries.

    `parts` and `also` (the by-word that was meant) are in pieces, true for those that were typed. `lang`: of published names.
    """
    if not q:
        return {"rows": [], "said": ""}
    found = [
        *(_item(row, q) for row in search(q=q, near=settings.HOME_DIVISION, limit=MOST_ITEMS).items),
        *(_bundle(one, q) for one in bundles(on=today, q=q)[:MOST_BUNDLES]),
        *_events(q),
    ]
    said = counted("%(n)s 条建议", len(found)) if found else _("没有直接对上的，按回车搜索")
    every = {"href": Search(q=q).href(), "parts": [[_("搜索“%(q)s”") % {"q": q}, False]], "kind": "all"}
    return {"rows": [*found, every], "said": said}


def _row(kind: str, href: str, text: str, q: str, **more: Any) -> dict[str, Any]:
    row = {"kind": kind, "href": href, "parts": lit_up(text, q), **more}
    return row | {"lang": "zh-CN"} if get_language() == "en" else row


def _item(row: ItemRow, q: str) -> dict[str, Any]:
    """The by-word is shown when the name alone would not say why the item is here; also when an official's word led to it."""
    name = lit_up(row.name, q, also=row.shown)
    by_words = [] if _lit(name) else [lit_up(word, q, also=row.shown) for word in row.keywords]
    meant = max(by_words, key=_lit, default=())
    line = _row(
        "item",
        reverse("guide", args=[row.task_code]),
        row.name,
        q,
        also=meant if _lit(meant) else [],
        body=row.body_name,
        time=_("只列目录") if row.listed_only else limit_words(row.promise_days, row.promise_unit),
    )
    return line | {"parts": name}


def _lit(parts: Sequence[tuple[str, bool]]) -> int:
    """How many characters are lit."""
    return sum(len(piece) for piece, lit in parts if lit)


def _bundle(one: BundleView, q: str) -> dict[str, Any]:
    note = counted("%(n)s 个事项", len(one.items))
    return _row("bundle", reverse("bundle", args=[one.code]), one.name, q, label=_("一件事"), time=note)


def _events(q: str) -> list[dict[str, Any]]:
    """A life event that is named whole: 养老, 出生. Its name has a translation, so it carries no language of its own."""
    named = [event for event in (*PEOPLE, *FIRMS) if q in (event, _(event))][:MOST_EVENTS]
    counts = dict(choices_of("").events) if named else {}
    return [
        {
            "kind": "event",
            "href": Search(event=event).href(),
            "parts": lit_up(_(event), q),
            "label": _("人生的事"),
            "time": counted("%(n)s 个事项", counts[event]),
        }
        for event in named
        if event in counts
    ]
