"""切换地区: the divisions in which something can be applied for, and all above them."""

from __future__ import annotations

from collections import defaultdict

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.ui.shapes import Link, RegionLevel
from zhengwu.items.public import count_by_division
from zhengwu.organisations.public import divisions_named

_SLOT, _KEPT = "citizen.regions", 600
LEVELS = {1: "省", 2: "市", 3: "县区", 4: "乡镇", 5: "村社区"}


def divisions_with_items() -> list[tuple[int, str, str]]:
    """(level, code, name), by code. Two queries in ten minutes."""
    return cache.get_or_set(_SLOT, _read, _KEPT) or []


def _read() -> list[tuple[int, str, str]]:
    return [(one.level, one.code, one.name) for one in divisions_named(count_by_division()).values()]


def regions(chosen: str = "") -> tuple[RegionLevel, ...]:
    """The levels of the menu; nothing while there is nothing to choose."""
    found = divisions_with_items()
    here = chosen or settings.HOME_DIVISION
    links: dict[int, list[Link]] = defaultdict(list)
    for level, code, name in found:
        links[level].append(Link(_(name), Search(division=code).href(), current=code == here))
    return (
        tuple(RegionLevel(_(LEVELS[level]), tuple(links[level])) for level in sorted(links)) if len(found) > 1 else ()
    )
