"""大家常搜: words that find something."""

from __future__ import annotations

from django.urls import reverse
from django.utils.http import urlencode

from zhengwu.doors.ui.shapes import Link
from zhengwu.items.public import Front


def tries(front: Front) -> tuple[Link, ...]:
    """The first by-word of items that can be done online to the end: people's own words, not the catalogue's."""
    return tuple(Link(word, f"{reverse('search')}?{urlencode({'q': word})}") for word in front.by_words)
