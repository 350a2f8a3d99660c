"""Tallies and lives into their tables: one statement a table, sums added to what is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from psycopg import sql

from zhengwu.analytics.models import CaseLife, VariantText
from zhengwu.analytics.rules.contribution import DAY_MEASURES, Contribution, variant_digest
from zhengwu.analytics.rules.life import Life

_DATE, _TEXT, _INT, _BIG, _BOOL = "date", "text", "int", "bigint", "bool"
_AT_ONCE = 5_000
_ADD = sql.SQL(
    "INSERT INTO {table} AS t ({columns}) SELECT * FROM unnest({arrays}) ON CONFLICT ({keys}) DO UPDATE SET {sums}"
)
_EMPTY = sql.SQL("DELETE FROM {table} WHERE {zeros}")
#: Table → its key columns with their types, its measures.
_KEYS = {
    "analytics_day": {"day_date": _DATE, "body_code": _TEXT, "task_code": _TEXT, "source": _TEXT},
    "analytics_hour": {"month_date": _DATE, "body_code": _TEXT, "task_code": _TEXT, "weekday": _INT, "hour": _INT},
    "analytics_share": {"month_date": _DATE, "body_code": _TEXT, "task_code": _TEXT, "share": _INT},
    "analytics_move": {
        "month_date": _DATE, "body_code": _TEXT, "task_code": _TEXT, "source": _TEXT, "target": _TEXT, "step": _INT,
    },
    "analytics_variant_month": {
        "month_date": _DATE, "body_code": _TEXT, "task_code": _TEXT, "ended": _BOOL, "variant": _TEXT, "step": _INT,
    },
}  # fmt: skip
_MEASURES: Mapping[str, Sequence[str]] = {
    "analytics_day": DAY_MEASURES,
    "analytics_hour": ("n",),
    "analytics_share": ("n",),
    "analytics_move": ("n", "seconds"),
    "analytics_variant_month": ("n", "seconds"),
}


def write_tallies(sums: Contribution) -> None:
    """Add these sums; rows that come to nothing are taken out."""
    variants = [VariantText(digest=digest, activities=list(names)) for digest, names in sorted(sums.known.items())]
    VariantText.objects.bulk_create(variants, ignore_conflicts=True, batch_size=_AT_ONCE)
    _add("analytics_day", {key: [of[m] for m in DAY_MEASURES] for key, of in sums.days.items()})
    _add("analytics_hour", {key: [n] for key, n in sums.hours.items()})
    _add("analytics_share", {key: [n] for key, n in sums.shares.items()})
    _add("analytics_move", sums.moves)
    _add("analytics_variant_month", sums.variants)


def _add(table: str, rows: Mapping[tuple[Any, ...], Sequence[int]]) -> None:
    changed = sorted((key, values) for key, values in rows.items() if any(values))
    keys, measures = _KEYS[table], _MEASURES[table]
    types = [*keys.values(), *(_BIG for _ in measures)]
    statement = _ADD.format(
        table=sql.Identifier(table),
        columns=sql.SQL(", ").join(map(sql.Identifier, (*keys, *measures))),
        arrays=sql.SQL(", ").join(sql.SQL("%s::" + each + "[]") for each in types),
        keys=sql.SQL(", ").join(map(sql.Identifier, keys)),
        sums=sql.SQL(", ").join(sql.SQL("{0} = t.{0} + excluded.{0}").format(sql.Identifier(m)) for m in measures),
    )
    with connection.cursor() as cursor:
        for start in range(0, len(changed), _AT_ONCE):
            some = [(*key, *values) for key, values in changed[start : start + _AT_ONCE]]
            cursor.execute(statement, [list(column) for column in zip(*some, strict=True)])
        if any(value < 0 for _, values in changed for value in values):
            zeros = sql.SQL(" AND ").join(sql.SQL("{} = 0").format(sql.Identifier(m)) for m in measures)
            cursor.execute(_EMPTY.format(table=sql.Identifier(table), zeros=zeros))


def write_lives(lives: Iterable[tuple[Life, tuple[int, str] | None]]) -> None:
    """Each life with its promise, in its row."""
    rows = [_row(life, promise) for life, promise in lives]
    columns = [field.name for field in CaseLife._meta.concrete_fields if not field.primary_key]
    CaseLife.objects.bulk_create(
        rows,
        batch_size=1_000,
        update_conflicts=True,
        unique_fields=["project_no"],
        update_fields=columns,
    )


def _row(life: Life, promise: tuple[int, str] | None) -> CaseLife:
    assert life.submitted_at is not None
    days, unit = promise or (None, "")
    return CaseLife(
        project_no=life.project_no,
        task_code=life.task_code,
        item_name=life.item_name,
        body_code=life.body_code,
        source=life.source,
        submitted_at=life.submitted_at,
        accept_date=life.accept_date,
        accepted_at=life.accepted_at,
        decided_at=life.decided_at,
        ended_at=life.ended_at,
        end=life.end,
        due_date=life.due_date,
        allowed_days=None if days is None else days + life.extension_days,
        unit=unit,
        elapsed_days=life.elapsed_days,
        late=life.late,
        paused=life.paused,
        rework=life.rework,
        step=life.step[:200],
        variant=variant_digest(life.activities),
    )
