"""What older people do most: the items of their events in life, those most asked for first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from django.core.cache import cache
from django.urls import reverse

from zhengwu.doors.citizen.portal.life_lines import PEOPLE
from zhengwu.doors.citizen.portal.often import asked_lately, often
from zhengwu.doors.citizen.shapes import Tile
from zhengwu.items.public import ItemVersion, offered

#: Retirement first, then the doctor. What else there is, everybody's most asked items fill up.
EVENTS = ("养老", "看病")
_MOST, _ELSE = 6, "file"
_KEPT_SECONDS, _SLOT = 600, "citizen.elder"


def elder_tiles() -> tuple[Tile, ...]:
    """Six at most. Costs the same however many cases there are."""
    rows = cache.get_or_set(_SLOT, _rows, _KEPT_SECONDS) or []
    tiles = [Tile(words, name, reverse("guide", args=[code]), icon) for words, name, code, icon in rows]
    known = {tile.href for tile in tiles}
    tiles += [Tile(item.name, item.name, item.href, _ELSE) for item in often() if item.href not in known]
    return tuple(tiles[:_MOST])


def _rows() -> list[tuple[str, str, str, str]]:
    rows, taken = [], set[str]()
    for version, event in list(_chosen())[:_MOST]:
        words = _own_words(version, taken)
        taken.add(words)
        rows.append((words, version.name, version.item.task_code, PEOPLE[event]))
    return rows


def _chosen() -> Iterator[tuple[ItemVersion, str]]:
    """Event by event, each item once."""
    found = list(offered().filter(life_events__overlap=EVENTS).exclude(audience="legal"))
    asked, seen = asked_lately(), set()
    for event in EVENTS:
        for version in _most_asked((v for v in found if event in v.life_events), asked):
            if version.pk not in seen:
                seen.add(version.pk)
                yield version, event


def _most_asked(versions: Iterable[ItemVersion], asked: Counter[str]) -> list[ItemVersion]:
    """Then what is easiest: online to the end, without coming, soonest."""
    return sorted(versions, key=lambda v: (-asked[v.item.task_code], -v.online_depth, v.visits, v.promise_days, v.name))


def _own_words(version: ItemVersion, taken: Container[str]) -> str:
    """The first word people look for it by, as the guide's editors know them, that no tile before it has."""
    return next((word for word in version.guide.keywords if word not in taken), version.name)
