"""The floor of writing: the very rows a request wrote, written again for a new case with bare SQL and nothing around it.

Recorded values that identify the case (its number, keys, codes, row ids) are replaced by fresh ones. Texts are replaced
ahead of time; ids of rows come from the database as they do for the platform.
"""

from __future__ import annotations

import json
import random
import re
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import psycopg
from psycopg.types.json import Json, Jsonb

from zhengwu.doors.ops.bench.load import Work
from zhengwu.doors.ops.bench.recording import Recording, Statement

#: One statement ready to run: its text, its values, and the recorded ids whose new values it will give.
Ready = tuple[str, Any, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class RowId:
    """Stands for the new id of a row that was recorded with the id `old`."""

    old: int


class Replay:
    """Makes the same transactions again, each time for a new case."""

    def __init__(self, requests: Sequence[Recording], *, codes: Sequence[str], keep: Sequence[str]) -> None:
        """Take the writes of each request as one transaction, and those that were one of their own as such: what is locked or
        stored a moment later in it must not be so for the whole.

        Args:
            requests: what was recorded.
            codes: texts that must be new in every case: its number, its key, the numbers of its documents.
            keep: UUIDs of rows that were there before, such as uploaded files.
        """
        self._transactions = [one for taken in requests for one in _transactions(taken.writes)]
        self._row_ids = {i for statements in self._transactions for s in statements for i in s.ids}
        kept = {uuid.UUID(k) for k in keep}
        self._uuids = {u for statements in self._transactions for s in statements for u in _uuids(s.values)} - kept
        old = [*codes, *map(str, self._uuids), *(u.hex for u in self._uuids), *map(str, self._row_ids)]
        self._pattern = re.compile("|".join(map(re.escape, sorted(old, key=len, reverse=True))) or r"(?!)")

    @property
    def statements(self) -> int:
        """How many statements one case costs."""
        return sum(len(t) for t in self._transactions)

    @property
    def transactions(self) -> int:
        """In how many transactions."""
        return len(self._transactions)

    def ready(self) -> list[list[Ready]]:
        """All transactions of one new case."""
        fresh = _Fresh(self._uuids)
        return [[self._ready(s, fresh) for s in statements] for statements in self._transactions]

    def _ready(self, statement: Statement, fresh: _Fresh) -> Ready:
        return statement.sql, self._new(statement.values, fresh), statement.ids

    def _new(self, value: Any, fresh: _Fresh) -> Any:
        match value:
            case Jsonb() | Json():
                dumps = value.dumps or json.dumps
                said = dumps(value.obj)
                return self._new(said if isinstance(said, str) else said.decode(), fresh)
            case str():
                return self._pattern.sub(lambda found: fresh.text(found.group()), value)
            case uuid.UUID():
                return fresh.uuids.get(value, value)
            case bool():
                return value
            case int():
                return RowId(int(value)) if int(value) in self._row_ids else int(value)
            case list() | tuple():
                return [self._new(each, fresh) for each in value]
            case dict():
                return {key: self._new(each, fresh) for key, each in value.items()}
        return value


def _transactions(writes: Sequence[Statement]) -> Iterator[list[Statement]]:
    for alone, part in groupby(writes, key=lambda one: one.alone):
        if alone:
            yield from ([one] for one in part)
        else:
            yield list(part)


class _Fresh:
    """The new texts of one case: the same old text always becomes the same new one, of the same length."""

    def __init__(self, old: set[uuid.UUID]) -> None:
        self.uuids = {each: uuid.uuid4() for each in old}
        self._texts = {str(a): str(b) for a, b in self.uuids.items()} | {a.hex: b.hex for a, b in self.uuids.items()}

    def text(self, old: str) -> str:
        if old not in self._texts:
            self._texts[old] = "".join(random.choices("123456789", k=len(old)))  # noqa: S311  no secret
        return self._texts[old]


def _uuids(value: Any) -> Iterator[uuid.UUID]:
    if isinstance(value, uuid.UUID):
        yield value
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _uuids(each)
    elif isinstance(value, dict):
        yield from _uuids(list(value.values()))


def resolved(value: Any, ids: dict[int, int]) -> Any:
    """The value with the ids of this case's rows put in."""
    if isinstance(value, RowId):
        return ids[value.old]
    if isinstance(value, list):
        return [resolved(each, ids) for each in value]
    if isinstance(value, dict):
        return {key: resolved(each, ids) for key, each in value.items()}
    return value


@contextmanager
def writer(database: str, prepared: Sequence[list[list[Ready]]]) -> Iterator[Work]:
    """One client with its own connection that writes one prepared case after the other."""
    waiting = iter(prepared)
    with psycopg.connect(database) as connection, connection.cursor() as cursor:

        def work() -> bool:
            case = next(waiting, None)
            if case is None:
                return False
            ids: dict[int, int] = {}
            for statements in case:
                for sql, values, given_back in statements:
                    cursor.execute(sql, resolved(values, ids))
                    if given_back:
                        ids.update(zip(given_back, (row[0] for row in cursor.fetchall()), strict=True))
                connection.commit()
            return True

        yield work
