"""What a large table says of itself is remembered for a while; a small one is read each time, and never out of date."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

Read = TypeVar("Read")


def remembered(slot: str, read: Callable[[], Read], *, seconds: int, worth: Callable[[Read], bool]) -> Read:
    """What `read` says, or said at most so many seconds ago.

    Args:
        slot: what it is kept under; all that `read` goes by must be in it.
        read: must not return None.
        worth: whether what was read took so long that the next reader shall be spared it.
    """
    kept: Read | None = cache.get(slot)
    if kept is None:
        kept = read()
        if worth(kept):
            cache.set(slot, kept, seconds)
    return kept
