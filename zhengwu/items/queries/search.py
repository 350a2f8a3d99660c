"""搜索 finding an item from whatever people type: words, parts of words, their sound, or its initials."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, Case, F, Func, IntegerField, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Length

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import offered
from zhengwu.items.rules.search import Query, plain_words, read_query
from zhengwu.kernel.public import BadInput, search_tokens

MOST_ROWS = 200
_ENOUGH_PER_CENT = 34
_LARGEST_ID = 2**63 - 1
_LARGEST_SCORE = 2**31 - 1


class CursorWrong(BadInput):
    """A cursor that this platform did not give out, or gave out for another search."""

    code = "cursor.wrong"
    template = "翻页位置不对，请回到第一页重新查。"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One found item."""

    task_code: str
    version: int
    name: str
    summary: str
    body_code: str
    body_name: str
    division_code: str
    division_name: str
    item_type: str
    item_type_name: str
    audience: str
    themes: tuple[str, ...]
    case_type: str
    promise_days: int
    promise_unit: str
    statutory_days: int | None
    statutory_unit: str
    visits: int
    online_depth: int
    free: bool
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a list. `next`: cursor of the page after it, None at the end. `total` is exact."""

    items: tuple[ItemRow, ...]
    next: str | None
    total: int


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is searched for: what a cursor belongs to."""

    q: str
    division: str
    body: str
    audience: str
    theme: str
    life_event: str
    item_type: str

    @property
    def mark(self) -> str:
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:12]


class _CountMatches(Func):
    """How many of some tsqueries a tsvector satisfies."""

    template = "(SELECT count(*)::int FROM unnest(%(expressions)s)"
    arg_joiner = "::text[]) AS lexeme WHERE lexeme::tsquery @@ "
    output_field = IntegerField()

    @staticmethod
    def of(lexemes: tuple[str, ...]) -> _CountMatches:
        return _CountMatches(Value(list(lexemes), ArrayField(TextField())), F("search"))


class _Matches(Func):
    """Whether a tsvector satisfies a tsquery; uses the GIN index."""

    template = "(%(expressions)s::tsquery)"
    arg_joiner = " @@ "
    output_field = BooleanField()


def search(
    *,
    q: str = "",
    division: str = "",
    body: str = "",
    audience: str = "",
    theme: str = "",
    life_event: str = "",
    item_type: str = "",
    limit: int = 20,
    cursor: str = "",
) -> Page:
    """Items that take applications now, the best first; without `q` by name. Two or three SQL statements.

    Args:
        q: anything people type; at most 100 characters count. When too little of it fits any item, looser matches are
            given.
        division: 12-digit code (shorter ones are filled up); it and everything below it.
        body: 统一社会信用代码. audience: natural or legal. item_type: 01…20. limit: 1–200.
        cursor: `next` of the page before, with the same search.
    Raises:
        CursorWrong, DivisionCodeWrong, BadInput (limit)
    """
    if not 1 <= limit <= MOST_ROWS:
        raise BadInput.one(("limit",), "每页 1 到 {most} 条。", "limit.range", most=MOST_ROWS)
    words = (q, division, body, audience, theme, life_event, item_type)
    wanted = _Wanted(*(_storable(word).strip() for word in words))
    rows = _narrowed(wanted)
    if not wanted.q:
        return _page(rows.annotate(score=Value(0, IntegerField())), ("name", "id"), wanted, limit, cursor)
    query = read_query(wanted.q, tokens=search_tokens)
    if not query.lexemes:
        return Page(items=(), next=None, total=0)
    scored = _scored(rows, query, wanted.q)
    good = scored.filter(Q(matched__gte=-(-len(query.lexemes) * _ENOUGH_PER_CENT // 100)))
    found = good if good.exists() else scored.filter(Q(by_name__gte=1))
    return _page(found, ("-score", "id"), wanted, limit, cursor)


def _storable(text: str) -> str:
    """Without NUL and half characters, which the database refuses to look for."""
    return "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")


def _narrowed(wanted: _Wanted) -> QuerySet[ItemVersion]:
    rows = offered(division=wanted.division)
    if wanted.body:
        rows = rows.filter(item__body__code=wanted.body)
    if wanted.audience:
        rows = rows.filter(audience__in=[wanted.audience, "both"])
    if wanted.theme:
        rows = rows.filter(themes__contains=[wanted.theme])
    if wanted.life_event:
        rows = rows.filter(life_events__contains=[wanted.life_event])
    return rows.filter(item_type=wanted.item_type) if wanted.item_type else rows


def _scored(rows: QuerySet[ItemVersion], query: Query, typed: str) -> QuerySet[ItemVersion]:
    """Lexemes in name or keywords count four times, the words as typed in the name or as a keyword much more; short names lead."""
    whole = Case(
        When(name__iexact=typed, then=Value(2000)),
        When(name__icontains=typed, then=Value(1000)),
        When(guide_json__keywords__contains=[plain_words(typed)], then=Value(900)),
        default=Value(0),
    )
    matched, by_name = _CountMatches.of(query.lexemes), _CountMatches.of(query.by_name)
    score: Any = matched * 100 + by_name * 300 + whole - Length("name")
    return rows.filter(_Matches(F("search"), Value(query.any_of))).annotate(
        matched=matched, by_name=by_name, score=score
    )


def _page(rows: QuerySet[ItemVersion], order: tuple[str, str], wanted: _Wanted, limit: int, cursor: str) -> Page:
    total = rows.count()
    after = _read_cursor(cursor, wanted) if cursor else None
    if after is not None:
        key, last_id = after
        first = order[0].lstrip("-")
        beyond = f"{first}__{'lt' if order[0].startswith('-') else 'gt'}"
        rows = rows.filter(Q(**{beyond: key}) | Q(**{first: key, "id__gt": last_id}))
    found = list(rows.order_by(*order)[: limit + 1])
    more = len(found) > limit
    last = found[limit - 1] if more else None
    key = getattr(last, order[0].lstrip("-")) if last else None
    return Page(
        items=tuple(_row(version) for version in found[:limit]),
        next=_cursor(wanted, key, last.pk) if last else None,
        total=total,
    )


def _cursor(wanted: _Wanted, key: Any, last_id: int) -> str:
    packed = json.dumps([wanted.mark, key, last_id], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def _unpacked(cursor: str) -> bytes:
    return base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)


def _read_cursor(cursor: str, wanted: _Wanted) -> tuple[Any, int]:
    try:
        mark, key, last_id = json.loads(_unpacked(cursor))
    except (ValueError, TypeError, RecursionError) as fault:
        raise CursorWrong.one(("cursor",), CursorWrong.template, CursorWrong.code) from fault
    expected = int if wanted.q else str
    forged = type(key) is not expected or type(last_id) is not int or _storable(str(key)) != str(key)
    if mark != wanted.mark or forged or abs(last_id) > _LARGEST_ID or (wanted.q and abs(key) > _LARGEST_SCORE):
        raise CursorWrong.one(("cursor",), CursorWrong.template, CursorWrong.code)
    return key, last_id


def _row(version: ItemVersion) -> ItemRow:
    item = version.item
    return ItemRow(
        task_code=item.task_code,
        version=version.version,
        name=version.name,
        summary=version.guide_json.get("summary", ""),
        body_code=item.body.code,
        body_name=item.body.name,
        division_code=item.division.code,
        division_name=item.division.name,
        item_type=version.item_type,
        item_type_name=version.get_item_type_display(),
        audience=version.audience,
        themes=tuple(version.themes),
        case_type=version.case_type,
        promise_days=version.promise_days,
        promise_unit=version.promise_unit,
        statutory_days=version.statutory_days,
        statutory_unit=version.statutory_unit,
        visits=version.visits,
        online_depth=version.online_depth,
        free=not any(fee["amount_fen"] for fee in version.guide_json.get("fees", ())),
        keywords=tuple(version.guide_json.get("keywords", ())),
    )
