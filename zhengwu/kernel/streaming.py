"""Rows one after the other, however many there are: the database keeps the rest."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from django.db import connections, models, transaction
from django.db.models import QuerySet

Row = TypeVar("Row")
Model = TypeVar("Model", bound=models.Model)


def streamed(rows: QuerySet[Model, Row], *, at_once: int = 500) -> Generator[Row, None, None]:
    """The rows, fetched so many at once through a cursor of the server.

    The cursor lives in a transaction. Django's own `iterator()` outside of one makes a cursor that outlives its transaction,
    and behind a pooler that gives every transaction another connection (PgBouncer, `pool_mode = transaction`) the next piece
    is asked of somebody who never heard of it. Whoever changes something for each row must not do it in here: it would be
    undone with the reading when a reader leaves halfway.
    """
    if connections[rows.db].in_atomic_block:
        # Whoever leaves halfway would break the transaction around, which has written nothing wrong.
        yield from rows.iterator(chunk_size=at_once)
        return
    with transaction.atomic(using=rows.db):
        yield from rows.iterator(chunk_size=at_once)
