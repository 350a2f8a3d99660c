"""What the front of a portal says of its whole catalogue: how many items, by whom, about what, at which turns of a life.

Reading it goes through every item in force: nothing to a county's thousand, seconds to a country's hundred thousand. So what a
large catalogue says is remembered for five minutes; items, search and guides are never older than their publication.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.core.cache import cache

from zhengwu.items.queries.versions import count_by_body, count_by_theme, offered
from zhengwu.kernel.public import remembered

_SLOT: Final = "items.front"
#: As for the choices of a shelf (browse.py).
_MANY, _KEPT_SECONDS = 5_000, 300
_NAMED, _BY_WORDS = 2, 6
#: Several items may have the same first by-word.
_LOOKED_AT: Final = 3 * _BY_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The catalogue at a glance.

    Attributes:
        offered: items that take applications.
        bodies: (code, name, items) of those that offer any, most first.
        themes: by audience, natural or legal: theme → items, most first.
        by_event: life event → (name, task code) of its first items, those that can be done online furthest first.
        by_words: people's own words for what can be done online to the end.
    """

    offered: int
    bodies: tuple[tuple[str, str, int], ...]
    themes: Mapping[str, Mapping[str, int]]
    by_event: Mapping[str, tuple[tuple[str, str], ...]]
    by_words: tuple[str, ...]


def front() -> Front:
    """The catalogue as it is; a large one as it was at most five minutes ago. Six SQL statements or none."""
    return remembered(_SLOT, _read, seconds=_KEPT_SECONDS, worth=lambda read: read.offered >= _MANY)


def by_words() -> tuple[str, ...]:
    """The by-words of the front alone: one SQL statement or none."""
    kept: Front | None = cache.get(_SLOT)
    return kept.by_words if kept else _by_words()


def _read() -> Front:
    return Front(
        offered=offered().count(),
        bodies=tuple(count_by_body()),
        themes={audience: count_by_theme(audience=audience) for audience in ("natural", "legal")},
        by_event=_by_event(),
        by_words=_by_words(),
    )


def _by_event() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    rows = offered().order_by("-online_depth", "name")
    for name, code, events in rows.values_list("name", "item__task_code", "life_events"):
        for event in events:
            if len(found[event]) < _NAMED:
                found[event].append((name, code))
    return {event: tuple(items) for event, items in found.items()}


def _by_words() -> tuple[str, ...]:
    rows = offered().order_by("-online_depth", "visits", "name").values_list("guide_json__keywords", "name")
    return tuple(dict.fromkeys(keywords[0] if keywords else name for keywords, name in rows[:_LOOKED_AT]))[:_BY_WORDS]
