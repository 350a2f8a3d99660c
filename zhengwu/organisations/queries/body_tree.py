"""The tree of bodies: what is above, below and beside one, and the list the desk looks after. Each one SQL statement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from zhengwu.organisations.models import Body
from zhengwu.organisations.rules.division_code import subtree_prefix
from zhengwu.organisations.rules.officer import Officer

#: Deeper than any administration; a tree that goes on is a circle somebody wrote past the operations.
MOST_LEVELS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """One line of the tree. `depth` is how far below the top of what is listed; `children` how many stand right below."""

    code: str
    name: str
    short_name: str
    kind: str
    nature: int
    division_code: str
    division_name: str
    parent_code: str
    parent_name: str
    valid_to: dt.date | None
    depth: int
    children: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPage:
    """Some lines of a list, and how many there are in all."""

    rows: tuple[BodyRow, ...]
    total: int


_COLUMNS = """
    b.code, b.name, b.short_name, b.kind, b.nature, d.code AS division_code, d.name AS division_name,
    coalesce(up.code, '') AS parent_code, coalesce(up.name, '') AS parent_name, b.valid_to
"""
_JOINS = """
    JOIN organisations_division d ON d.id = b.division_id
    LEFT JOIN organisations_body up ON up.id = b.parent_id
"""
#: Siblings stand as an administration orders them, then by division and code.
_PLACE = "to_char(b.sort_order, 'FM0000000000') || d.code || b.code"
_BELOW = "(SELECT count(*) FROM organisations_body c WHERE c.parent_id = {id} AND (c.valid_to IS NULL OR c.valid_to > %(on)s))"

_UP = f"""
    WITH RECURSIVE up AS (
        SELECT id, parent_id, 0 AS height FROM organisations_body WHERE code = %(code)s
        UNION ALL
        SELECT b.id, b.parent_id, up.height + 1
        FROM organisations_body b JOIN up ON b.id = up.parent_id WHERE up.height < {MOST_LEVELS}
    )
    SELECT b.*, up.height FROM up JOIN organisations_body b ON b.id = up.id ORDER BY up.height DESC
"""  # noqa: S608  constant text, values bound
_DOWN = f"""
    WITH RECURSIVE tree AS (
        SELECT b.id, 0 AS depth, ARRAY[{_PLACE}] AS trail
        FROM organisations_body b JOIN organisations_division d ON d.id = b.division_id WHERE b.code = %(code)s
        UNION ALL
        SELECT b.id, tree.depth + 1, tree.trail || ({_PLACE})
        FROM organisations_body b JOIN organisations_division d ON d.id = b.division_id JOIN tree ON b.parent_id = tree.id
        WHERE tree.depth < {MOST_LEVELS}
    )
    SELECT {_COLUMNS}, tree.depth, {_BELOW.format(id="b.id")} AS children
    FROM tree JOIN organisations_body b ON b.id = tree.id {_JOINS} ORDER BY tree.trail
"""  # noqa: S608  constant text, values bound
#: What the officer looks after within a division. Its tops are those whose parent is not part of it.
_SEEN = """
    SELECT b.id, b.parent_id, {place} AS place
    FROM organisations_body b JOIN organisations_division d ON d.id = b.division_id
    WHERE d.code LIKE %(within)s
      AND (d.code LIKE ANY(%(subtrees)s) OR b.code = ANY(%(codes)s))
      AND (%(abolished)s OR b.valid_to IS NULL OR b.valid_to > %(on)s)
"""
_LIST = f"""
    WITH RECURSIVE seen AS MATERIALIZED ({_SEEN.format(place=_PLACE)}),
    tree AS (
        SELECT id, 0 AS depth, ARRAY[place] AS trail FROM seen
        WHERE parent_id IS NULL OR parent_id NOT IN (SELECT id FROM seen)
        UNION ALL
        SELECT seen.id, tree.depth + 1, tree.trail || seen.place
        FROM seen JOIN tree ON seen.parent_id = tree.id WHERE tree.depth < {MOST_LEVELS}
    ),
    shown AS (SELECT *, count(*) OVER () AS total FROM tree ORDER BY trail LIMIT %(limit)s OFFSET %(offset)s)
    SELECT {_COLUMNS}, shown.depth, {_BELOW.format(id="b.id")} AS children, shown.total
    FROM shown JOIN organisations_body b ON b.id = shown.id {_JOINS} ORDER BY shown.trail
"""  # noqa: S608  constant text, values bound
_FOUND = f"""
    WITH seen AS ({_SEEN.format(place=_PLACE)}),
    shown AS (
        SELECT seen.id, seen.place, count(*) OVER () AS total FROM seen JOIN organisations_body b ON b.id = seen.id
        WHERE (%(kind)s = '' OR b.kind = %(kind)s)
          AND (b.search_text LIKE ALL(%(words)s) OR b.name LIKE ALL(%(words)s))
        ORDER BY seen.place LIMIT %(limit)s OFFSET %(offset)s
    )
    SELECT {_COLUMNS}, 0 AS depth, {_BELOW.format(id="b.id")} AS children, shown.total
    FROM shown JOIN organisations_body b ON b.id = shown.id {_JOINS} ORDER BY shown.place
"""  # noqa: S608  constant text, values bound


def body_path(code: str) -> list[Body]:
    """Everything above a body and the body itself, highest first; empty when there is no such body."""
    return list(Body.objects.raw(_UP, {"code": code}))


def body_subtree(code: str, *, on: dt.date) -> list[BodyRow]:
    """A body and everything below it, as a tree is read: each before what stands below it."""
    return [_row(row) for row in _asked(_DOWN, {"code": code, "on": on})]


def body_siblings(body: Body, *, on: dt.date) -> list[Body]:
    """What stands beside a body on a day: under the same parent, or at the top of the same division."""
    beside = Body.objects.filter(parent_id=body.parent_id).exclude(pk=body.pk)
    if body.parent_id is None:
        beside = beside.filter(division_id=body.division_id)
    return [one for one in beside.order_by("sort_order", "code") if not one.is_abolished(on=on)]


def body_list(
    *,
    by: Officer,
    division_code: str,
    q: str = "",
    kind: str = "",
    abolished: bool = False,
    on: dt.date,
    limit: int,
    offset: int = 0,
) -> BodyPage:
    """The bodies an officer looks after (bodies.edit) in a division and below it.

    Without `q` and `kind` as a tree, else those found, flat: every word of `q` is looked for in names, their sound
    (initials, or words in full pinyin) and codes. `abolished` shows those no longer there as well.

    Raises:
        DivisionCodeWrong
    """
    scopes = [grant for grant in by.grants if grant.action == "bodies.edit"]
    asked: dict[str, Any] = {
        "within": f"{subtree_prefix(division_code)}%",
        "subtrees": [f"{scope.subtree}%" for scope in scopes if scope.subtree],
        "codes": sorted({scope.body_code for scope in scopes if scope.body_code}),
        "abolished": abolished,
        "on": on,
        "kind": kind,
        "words": [f"%{_escaped(word)}%" for word in q.lower().split()] or ["%"],
        "limit": limit,
        "offset": offset,
    }
    found = _asked(_FOUND if q.strip() or kind else _LIST, asked)
    return BodyPage(rows=tuple(_row(row) for row in found), total=found[0]["total"] if found else 0)


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("\x00", "")


def _asked(sql: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _row(row: Mapping[str, Any]) -> BodyRow:
    return BodyRow(**{name: row[name] for name in BodyRow.__dataclass_fields__})
