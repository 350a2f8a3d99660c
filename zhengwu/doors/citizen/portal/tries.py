"""大家常搜: words that find something."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.http import urlencode

from zhengwu.doors.ui.shapes import Link


def tries(words: Iterable[str]) -> tuple[Link, ...]:
    """The first by-word of items that can be done online to the end: people's own words, not the catalogue's."""
    return tuple(Link(word, f"{reverse('search')}?{urlencode({'q': word})}") for word in words)
