"""Take down every statement one application costs, by playing it once inside this process."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from zhengwu.kernel.public import make_parts

#: The scratch database's sequences are moved this far apart, so that a row's id tells its table.
APART = 10_000_000
_READ, _WRITE, _SAVEPOINT, _WAKE = "read", "write", "savepoint", "wake"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its values; `ids` are the row ids it gave back. `alone`: it was a transaction of its own."""

    sql: str
    values: Any
    ids: tuple[int, ...] = ()
    alone: bool = False

    @property
    def kind(self) -> str:
        """What it is for."""
        return kind_of(self.sql)


@dataclass(slots=True)
class Recording:
    """The statements of one request, in order."""

    verb: str
    statements: list[Statement] = field(default_factory=list)

    @property
    def writes(self) -> list[Statement]:
        """Those that change rows."""
        return [s for s in self.statements if s.kind == _WRITE]

    @property
    def counts(self) -> Counter[str]:
        """How many of each kind."""
        return Counter(s.kind for s in self.statements)


def kind_of(sql: str) -> str:
    """`read`, `write`, `savepoint`, or `wake`: the nudge to the background worker, which writes no row of the case."""
    words = sql.split(None, 1)
    first = words[0].upper() if words else ""
    if "procrastinate_" in sql:
        return _WAKE
    if first in {"SAVEPOINT", "RELEASE", "ROLLBACK"}:
        return _SAVEPOINT
    if first in {"INSERT", "UPDATE", "DELETE"}:
        return _WRITE
    if first == "WITH" and re.search(r"\b(INSERT INTO|UPDATE|DELETE FROM)\b", sql):
        return _WRITE
    return _READ


def in_words(counts: Counter[str]) -> str:
    """The counts in a sentence."""
    said = {_READ: "读", _WRITE: "写", _SAVEPOINT: "保存点", _WAKE: "唤醒后台"}
    return "，".join(f"{word} {counts[kind]}" for kind, word in said.items() if counts[kind])


def move_sequences_apart() -> None:
    """Give every table ids of its own range, events the lowest, which lie in parts by id. Only ever in the bench's own scratch
    database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(quote_ident(schemaname) || '.' || quote_ident(sequencename),"
            " %s * row_number() OVER (ORDER BY sequencename <> 'event_id_seq'))"
            " FROM pg_sequences WHERE max_value > %s",
            [APART, 200 * APART],
        )
    make_parts()


@contextmanager
def recording(verb: str) -> Iterator[Recording]:
    """Whatever this thread asks the database inside the block."""
    taken = Recording(verb)

    def wrapper(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        given_back: tuple[int, ...] = ()
        alone = connection.get_autocommit()
        try:
            result = execute(sql, params, many, context)
            given_back = _ids(context["cursor"].cursor.pgresult)
            return result
        finally:
            # Also what the database refused was asked: the nudge to a worker that is already waiting, for one.
            rows: Sequence[Any] = params if many else [params]
            taken.statements.extend(Statement(sql, row, given_back, alone) for row in rows)

    with connection.execute_wrapper(wrapper):
        yield taken


def _ids(result: Any) -> tuple[int, ...]:
    """Ids in the first column of what came back, without taking it away from whoever asked."""
    if result is None or not result.nfields:
        return ()
    found = (result.get_value(row, 0) for row in range(result.ntuples))
    return tuple(int(v) for v in found if v is not None and v.isdigit() and int(v) >= APART)
