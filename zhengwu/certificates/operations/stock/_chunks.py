"""A file in chunks of rows, each looked at by itself and beside the library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from zhengwu.certificates.models import Certificate, StockBatch
from zhengwu.certificates.operations.stock._reader import Looked, Reader
from zhengwu.certificates.operations.stock._table import open_table
from zhengwu.certificates.rules.stock.columns import AREA, NUMBER
from zhengwu.certificates.rules.stock.findings import found
from zhengwu.organisations.public import Division

#: Rows of one transaction.
CHUNK = 5_000


@contextmanager
def looked_at(batch: StockBatch, *, today: dt.date, after: int = 0) -> Iterator[Iterator[list[Looked]]]:
    """The rows of a batch by its mapping, chunk by chunk; the first `after` of them are passed over.

    Raises:
        UnreadableTable
    """
    with open_table(batch.file_key, name=batch.file_name) as table:
        reader = Reader(batch.type, mapping=batch.mapping, headings=table.headings, today=today)
        beside = _Beside(batch)
        rows = islice(table.rows, after, None)
        chunks = iter(lambda: [reader.look(line, cells) for line, cells in islice(rows, CHUNK)], [])
        yield map(beside.look, chunks)


class _Beside:
    """What only the database knows: which numbers are taken, which areas there are."""

    def __init__(self, batch: StockBatch) -> None:
        self._issuer_id, self._mapping = batch.body_id, batch.mapping
        self._areas: dict[str, bool] = {"": True}

    def look(self, chunk: list[Looked]) -> list[Looked]:
        numbers = {one.number for one in chunk if one.number}
        known = Certificate.objects.filter(issuer_id=self._issuer_id, number__in=numbers)
        taken = set(known.values_list("number", flat=True))
        self._learn({one.paper.area_code for one in chunk if one.paper} - self._areas.keys())
        for one in chunk:
            if one.number in taken:
                one.findings.append(found("there", self._mapping.get(NUMBER, "")))
            if one.paper and not self._areas[one.paper.area_code]:
                one.findings.append(found("area", self._mapping.get(AREA, ""), text=one.paper.area_code[:20]))
        return chunk

    def _learn(self, codes: set[str]) -> None:
        if codes:
            there = set(Division.objects.filter(code__in=codes).values_list("code", flat=True))
            self._areas |= {code: code in there for code in codes}
