"""大家常搜: words that find something."""

from __future__ import annotations

from django.urls import reverse
from django.utils.http import urlencode

from zhengwu.doors.ui.shapes import Link
from zhengwu.items.public import offered

_MOST = 6


def tries() -> tuple[Link, ...]:
    """The first by-word of items that can be done online to the end: people's own words, not the catalogue's. One query."""
    rows = (
        offered().order_by("-online_depth", "visits", "name").values_list("guide_json__keywords", "name")[: _MOST * 3]
    )
    words = dict.fromkeys(keywords[0] if keywords else name for keywords, name in rows)
    return tuple(Link(word, f"{reverse('search')}?{urlencode({'q': word})}") for word in list(words)[:_MOST])
