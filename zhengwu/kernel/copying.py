"""Rows by the ten thousand: what a table's other columns hold by default is filled in from its model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models
from psycopg import sql


def take_ids(model: type[models.Model], many: int) -> list[int]:
    """So many ids nobody else gets."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [model._meta.db_table, model._meta.pk.column, many],
        )
        return [row[0] for row in cursor.fetchall()]


def copy_rows(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows of these columns (values as the database takes them); no signals, no validation but the database's own."""
    rest = _defaults(model, columns)
    names = sql.SQL(", ").join(map(sql.Identifier, (*columns, *rest)))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(model._meta.db_table), names)
    tail = tuple(rest.values())
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row((*row, *tail))


def _defaults(model: type[models.Model], given: Sequence[str]) -> dict[str, Any]:
    """Django keeps most defaults to itself: the database must be told them."""
    others = [f for f in model._meta.concrete_fields if f.column not in given and not f.primary_key]
    return {
        field.column: field.get_db_prep_save(field.get_default(), connection)
        for field in others
        if field.column and field.has_default() and not field.has_db_default()
    }
