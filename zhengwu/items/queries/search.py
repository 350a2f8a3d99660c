"""搜索 finding an item from whatever people type: words, parts of words, their sound, initials, codes, or what they mean.

The database gives what could be meant (search_candidates.py), the rules put it in order (rules/search_score.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Q

from zhengwu.items.queries.search_candidates import candidates
from zhengwu.items.queries.search_rows import ItemRow, published_rows, rows_by_id
from zhengwu.items.queries.search_wanted import CursorWrong, Wanted, cursor_after, read_cursor, storable
from zhengwu.items.queries.search_words import meanings_in
from zhengwu.items.rules.search_query import Question, read_question
from zhengwu.items.rules.search_score import WELL_FOUND, Score, rank
from zhengwu.kernel.public import BadInput

__all__ = ["MOST_ROWS", "CursorWrong", "Explained", "ItemRow", "Page", "explain", "search"]

MOST_ROWS = 200
_EXPLAINED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a list.

    Attributes:
        next: cursor of the page after it, None at the end.
        total: without words exact; with words the best matches are counted, a hundred and twenty or so at most.
        poor: nothing answers the words well: what there is, is only close.
        meant: a phrase of the catalogue that sounds or looks like the words, when they are not found as written.
        read_as: (words, what an official says they stand for), when the best answer came by that.
    """

    items: tuple[ItemRow, ...]
    next: str | None
    total: int
    poor: bool = False
    meant: str = ""
    read_as: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An item and what its place is made of."""

    row: ItemRow
    score: Score


def search(
    *,
    q: str = "",
    division: str = "",
    body: str = "",
    audience: str = "",
    theme: str = "",
    life_event: str = "",
    item_type: str = "",
    level: str = "",
    online: bool = False,
    free: bool = False,
    near: str = "",
    limit: int = 20,
    cursor: str = "",
) -> Page:
    """Published items, the best first; without `q` by name. A few SQL statements.

    Args:
        q: anything people type; at most 60 characters count.
        division: 12-digit code (shorter ones are filled up); it and everything below it.
        body: 统一社会信用代码. audience: natural or legal. item_type: 01…20. level: of the body, 1–6. limit: 1–200.
        online, free: only what can be done online, what costs nothing.
        near: 12-digit code of the asker's division: what is close leads among equals.
        cursor: `next` of the page before, with the same search.
    Raises:
        CursorWrong, DivisionCodeWrong, BadInput (limit)
    """
    if not 1 <= limit <= MOST_ROWS:
        raise BadInput.one(("limit",), "每页 1 到 {most} 条。", "limit.range", most=MOST_ROWS)
    wanted = Wanted(
        q=_kept(q),
        division=_kept(division),
        body=_kept(body),
        audience=_kept(audience),
        theme=_kept(theme),
        life_event=_kept(life_event),
        item_type=_kept(item_type),
        level=_kept(level),
        online=online,
        free=free,
        near=_kept(near),
    )
    if not wanted.q:
        return _by_name(wanted, limit, cursor)
    after = read_cursor(cursor, wanted) if cursor else None
    question, ranked = _ranked(wanted)
    here = [one for one in ranked if after is None or (-one.points, one.key) > (-after[0], after[1])]
    shown = here[:limit]
    last = shown[-1] if len(here) > limit else None
    best = ranked[0] if ranked else None
    return Page(
        items=_rows(shown),
        next=cursor_after(wanted, last.points, last.key) if last else None,
        total=len(ranked),
        poor=not question.empty and (best is None or (best.cover < WELL_FOUND and not best.sure)),
        meant=_meant(question, best),
        read_as=(best.reading.said, best.reading.meant) if best and best.reading and best.reading.said else None,
    )


def explain(*, q: str, near: str = "") -> tuple[Question, list[Explained]]:
    """How a question is read, and why its first twenty answers stand where they do."""
    wanted = Wanted(q=_kept(q), near=_kept(near))
    question, ranked = _ranked(wanted)
    scores = {one.key: one for one in ranked[:_EXPLAINED]}
    rows = _rows(scores.values())
    return question, [Explained(row=row, score=one) for row, one in zip(rows, scores.values(), strict=True)]


def _kept(word: str) -> str:
    return storable(word).strip()


def _ranked(wanted: Wanted) -> tuple[Question, list[Score]]:
    question = read_question(wanted.q, meanings=meanings_in(wanted.q, near=wanted.near))
    if question.empty:
        return question, []
    return question, rank(question, candidates(wanted, question))


def _meant(question: Question, best: Score | None) -> str:
    """What the best answer is called, when it was found by sound or by a slip; empty when the words stand there."""
    if best is None or best.sure or best.reading is None or best.cover <= best.written:
        return ""
    typed = {reading.plain for reading in question.readings}
    return best.best if best.best not in typed else ""


def _rows(scores: Iterable[Score]) -> tuple[ItemRow, ...]:
    wanted = list(scores)
    if not wanted:
        return ()
    found = published_rows([one.key for one in wanted])
    return tuple(replace(found[one.key], shown=one.shown) for one in wanted if one.key in found)


def _by_name(wanted: Wanted, limit: int, cursor: str) -> Page:
    rows = wanted.rows()
    total = rows.count()
    if cursor:
        name, last_id = read_cursor(cursor, wanted)
        rows = rows.filter(Q(name__gt=name) | Q(name=name, id__gt=last_id))
    found = list(rows_by_id(rows.order_by("name", "id")[: limit + 1]).items())
    last_id, last = found[limit - 1] if len(found) > limit else (0, None)
    return Page(
        items=tuple(row for _id, row in found[:limit]),
        next=cursor_after(wanted, last.name, last_id) if last else None,
        total=total,
    )
