"""The items a question could mean: one look of rules/search_plan.py after the other, each answered by the GIN index.

A question that is answered well near the asker costs one statement, and a garbled one a few.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connections
from django.db.models import Q, QuerySet

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.search_commonness import commonness
from zhengwu.items.queries.search_wanted import Wanted
from zhengwu.items.queries.versions import published
from zhengwu.items.rules.search_plan import Tier, levels_above, prefix_of, tiers
from zhengwu.items.rules.search_query import Question
from zhengwu.items.rules.search_score import ELSEWHERE, Candidate
from zhengwu.kernel.public import Compiled, Given, place_of
from zhengwu.organisations.public import subtree_prefix

MOST_CANDIDATES = 120
#: Of what filters may leave nothing of, so many are enough to choose from.
MOST_LOOKED_AT = 1000
_APPLIED_IS_WORTH = 10
_MOST_BY_CODE = 60
_COLUMNS = (
    "pk", "item__task_code", "item__catalog_code", "name", "keywords", "themes", "life_events", "listed_only",
    "item__division__code", "item__usage__opened", "item__usage__applied",
)  # fmt: skip


def candidates(wanted: Wanted, question: Question) -> list[Candidate]:
    """What the question could mean among the rows that are wanted: a statement a look, and one for what is found."""
    prefix = prefix_of(wanted.near) if wanted.near else ""
    using = place_of(ItemVersion)
    place = subtree_prefix(wanted.division) if wanted.division else prefix
    kept: dict[int, Candidate] = {}
    for row in (*_typed(wanted, question.code), *_pointed(wanted, [code for code, _phrase in question.pointed])):
        kept[row[0]] = _candidate(row, prefix)
    if not question.readings:
        return list(kept.values())
    for tier in tiers(question, near=place, commonness=commonness(using)):
        # Filters are asked of what was found: the more they leave out, the more has to be found, and nothing is enough.
        most = MOST_LOOKED_AT if wanted.narrowed else tier.most
        enough = None if wanted.narrowed else tier.enough
        found = _looked_up(using, tier, most=most, enough=enough)
        known = {row[0]: row for row in _read(wanted, list(found))} if found else {}
        for pk in [pk for pk in found if pk in known][:MOST_CANDIDATES]:
            # The strictest look that finds an item speaks for it.
            kept.setdefault(pk, _candidate(known[pk], prefix, everything=tier.everything))
        if kept:
            break
    return list(kept.values())


def _looked_up(using: str, tier: Tier, *, most: int, enough: int | None) -> dict[int, None]:
    """The ids of versions in force that satisfy one tsquery of the tier after the other, until there are enough; by the index
    alone (migration 0009)."""
    found: dict[int, None] = {}
    with connections[using].cursor() as cursor:

        def look(tsquery: str) -> int:
            cursor.execute("SELECT items_looked_up(%s::tsquery, %s)", [tsquery, most])
            ids = [pk for (pk,) in cursor.fetchall()]
            found.update(dict.fromkeys(ids))
            return len(ids)

        if tier.whole and look(tier.whole) < most:
            return found
        found.clear()
        for tsquery in (*tier.near, *tier.anywhere):
            look(tsquery)
            if enough is not None and len(found) >= enough:
                break
    return found


def _typed(wanted: Wanted, typed: str) -> Iterable[tuple[Any, ...]]:
    """Items whose code begins with what was typed."""
    if not typed:
        return ()
    begins = Q(item__task_code__startswith=typed.upper()) | Q(item__catalog_code__startswith=typed.upper())
    if typed.upper() != typed:
        begins |= Q(item__task_code__startswith=typed)
    return _facts(wanted.rows().filter(begins))[:_MOST_BY_CODE]


def _pointed(wanted: Wanted, codes: list[str]) -> Iterable[tuple[Any, ...]]:
    """Items that an official's word names by code."""
    if not codes:
        return ()
    if wanted.narrowed:
        return _facts(wanted.rows().filter(item__task_code__any=codes))[:_MOST_BY_CODE]
    return _all_pointed(codes=codes)


def _read(wanted: Wanted, ids: list[int]) -> Iterable[tuple[Any, ...]]:
    """Those of the versions found that are wanted."""
    if wanted.narrowed:
        return _facts(wanted.rows().filter(pk__any=ids))
    return _all_read(ids=ids)


def _facts(rows: QuerySet[ItemVersion]) -> QuerySet[ItemVersion, tuple[Any, ...]]:
    return rows.order_by().values_list(*_COLUMNS)


#: Without filters, as nearly everybody asks, the question is the same each time.
_all_pointed = Compiled(lambda: _facts(published().filter(item__task_code__any=Given("codes")))[:_MOST_BY_CODE])
_all_read = Compiled(lambda: _facts(published().filter(pk__any=Given("ids"))))


def _candidate(row: tuple[Any, ...], prefix: str, *, everything: bool = False) -> Candidate:
    pk, task_code, catalog_code, name, keywords, themes, events, listed, division, opened, applied = row
    return Candidate(
        key=pk,
        task_code=task_code,
        catalog_code=catalog_code,
        name=name,
        by_words=tuple(keywords),
        themes=(*themes, *events),
        listed_only=listed,
        distance=_distance(prefix, prefix_of(division)) if prefix else None,
        uses=(opened or 0) + _APPLIED_IS_WORTH * (applied or 0),
        everything=everything,
    )


def _distance(here: str, there: str) -> int:
    if there.startswith(here):
        return 0
    above = levels_above(here)
    return above.index(there) + 1 if there in above else ELSEWHERE
