"""What the filters of a search offer: the themes, life events and bodies that have items. Counted once in ten minutes."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.cache import cache

from zhengwu.items.public import count_by_body, count_by_life_event, count_by_theme

_SLOT, _KEPT = "citizen.search.choices", 600


@dataclass(frozen=True, slots=True)
class Choices:
    """Themes and life events with how many items each has; (code, name) of bodies; most first."""

    themes: tuple[tuple[str, int], ...]
    events: tuple[tuple[str, int], ...]
    bodies: tuple[tuple[str, str], ...]


def choices_of(audience: str) -> Choices:
    """For people, firms or both. Three statements in ten minutes: at a hundred thousand items counting takes its time."""
    kept: Choices | None = cache.get(f"{_SLOT}.{audience}")
    if kept is None:
        kept = _read(audience)
        cache.set(f"{_SLOT}.{audience}", kept, _KEPT)
    return kept


def _read(audience: str) -> Choices:
    return Choices(
        tuple(count_by_theme(audience=audience).items()),
        tuple(count_by_life_event(audience=audience).items()),
        tuple((code, name) for code, name, _n in count_by_body(audience=audience)),
    )
