"""The items a question could mean, at most `MOST_CANDIDATES`: one statement, answered by the GIN index.

The looks of rules/search_plan.py stand one below the other in a UNION ALL that ends as soon as there are enough, so a question
that is answered well costs one look, and a garbled one a few.
"""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, F, Func, Q, QuerySet, Value

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.search_plan import levels_above, prefix_of, tiers
from zhengwu.items.rules.search_query import Question
from zhengwu.items.rules.search_score import Candidate

MOST_CANDIDATES = 150
#: Of what only a common word finds, so many are enough to choose from.
MOST_LOOKED_AT = 1000
_APPLIED_IS_WORTH = 10
_MOST_BY_CODE = 60
_COLUMNS = (
    "pk", "item__task_code", "item__catalog_code", "name", "keywords", "themes", "life_events", "listed_only",
    "item__division__code", "item__usage__opened", "item__usage__applied",
)  # fmt: skip


class _Matches(Func):
    """Whether the row's vector satisfies a tsquery.

    The ids are gathered apart from the LIMIT around: a planner that hopes to find enough rows soon would read the whole
    table when there are none.
    """

    template = f"(%(expressions)s::tsquery LIMIT {MOST_LOOKED_AT})))"
    arg_joiner = " = ANY(ARRAY(SELECT looked.id FROM items_itemversion looked WHERE looked.search @@ "
    output_field = BooleanField()


def candidates(rows: QuerySet[ItemVersion], question: Question, *, near: str) -> list[Candidate]:
    """What the question could mean among these rows; `near`: 12-digit code of the asker's division, or empty."""
    prefix = prefix_of(near) if near else ""
    looks = [_look(rows, sure, most=_MOST_BY_CODE, everything=False) for sure in _sure(question)]
    planned = tiers(question, near=prefix)
    strict = [tier for tier in planned if tier.everything]
    for some in (strict, [tier for tier in planned if not tier.everything]):
        looks += [_look(rows, _Matches(F("pk"), Value(t.tsquery)), most=t.most, everything=t.everything) for t in some]
        if looks and (found := _found(looks, prefix)):
            # Where every word stands as typed, nothing looser is wanted.
            return found
    return []


def _found(looks: list[QuerySet[Any, Any]], prefix: str) -> list[Candidate]:
    """One statement for all the looks."""
    found = looks[0].union(*looks[1:], all=True)[:MOST_CANDIDATES] if len(looks) > 1 else looks[0]
    kept: dict[int, Candidate] = {}
    for row in found:
        # The strictest look that finds an item speaks for it.
        kept.setdefault(row[0], _candidate(row, prefix))
    return list(kept.values())


def _sure(question: Question) -> list[Q]:
    """Items known by code: typed, or named by an official's word."""
    found = []
    if question.code:
        typed = question.code
        begins = Q(item__task_code__startswith=typed.upper()) | Q(item__catalog_code__startswith=typed.upper())
        if typed.upper() != typed:
            begins |= Q(item__task_code__startswith=typed)
        found.append(begins)
    if question.pointed:
        found.append(Q(item__task_code__in=[code for code, _phrase in question.pointed]))
    return found


def _look(rows: QuerySet[ItemVersion], condition: Any, *, most: int, everything: bool) -> QuerySet[Any, Any]:
    looked = rows.order_by().filter(condition).annotate(everything=Value(everything, BooleanField()))
    return looked.values_list(*_COLUMNS, "everything")[:most]


def _candidate(row: tuple[Any, ...], prefix: str) -> Candidate:
    pk, task_code, catalog_code, name, keywords, themes, events, listed, division, opened, applied, everything = row
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


def _distance(here: str, there: str) -> int | None:
    if there.startswith(here):
        return 0
    above = levels_above(here)
    return above.index(there) + 1 if there in above else None
