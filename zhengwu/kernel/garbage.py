"""Python looks for dead circles of objects seldom, and never among what was loaded at the start.

By its own settings it looks after every 700 new objects that hold others, and now and then through all of them, half a million once
Django and our rooms are loaded: a sixth of the processor time of our tests of pages. Circles are rare here; what a request leaves
behind mostly dies without being looked for.
"""

from __future__ import annotations

import gc
from typing import Final

#: New objects that hold others, before the youngest are looked through: some ten requests, a few MiB.
_YOUNG: Final = 50_000
#: Rounds of the younger, before the next older are looked through.
_MIDDLE: Final = 20
_OLD: Final = 50


def settle() -> None:
    """Once a process, when it has loaded what it needs."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
