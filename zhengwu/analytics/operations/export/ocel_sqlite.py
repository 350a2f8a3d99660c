"""OCEL 2.0 as a relational database in one file (SQLite), for tools that read tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from zhengwu.analytics.operations.export.ocel import (
    EVENT_ATTRIBUTES,
    OBJECT_TYPES,
    activities_in,
    events_of,
    objects_of,
)
from zhengwu.analytics.operations.export.wanted import Wanted

_SCHEMA = """
    CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
    CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
    CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
    CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
    CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT,
        PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier));
    CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT,
        PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier));
"""


def ocel_sqlite(wanted: Wanted, *, target: Path) -> None:
    """Write the log to a new file. Tables are named by numbers: activities are words of people and no names for tables."""
    database = sqlite3.connect(target)
    try:
        database.executescript(_SCHEMA)
        kinds = {name: f"t{n}" for n, name in enumerate(activities_in(wanted), start=1)}
        _types(database, kinds)
        _objects(database, wanted)
        _events(database, wanted, kinds)
        database.commit()
    finally:
        database.close()


def _types(database: sqlite3.Connection, kinds: dict[str, str]) -> None:
    for activity, table in kinds.items():
        database.execute("INSERT INTO event_map_type VALUES (?, ?)", (activity, table))
        columns = "".join(f", {name} TEXT" for name in EVENT_ATTRIBUTES)
        database.execute(f"CREATE TABLE event_{table} (ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP{columns})")
    for kind, fields in OBJECT_TYPES.items():
        database.execute("INSERT INTO object_map_type VALUES (?, ?)", (kind, kind))
        columns = "".join(f', "{name}" TEXT' for name in fields)
        database.execute(
            f"CREATE TABLE object_{kind} (ocel_id TEXT, ocel_time TIMESTAMP, ocel_changed_field TEXT{columns})"
        )


def _objects(database: sqlite3.Connection, wanted: Wanted) -> None:
    for one in objects_of(wanted):
        database.execute("INSERT INTO object VALUES (?, ?)", (one.id, one.type))
        row = (one.id, one.time.isoformat(), None, *one.attributes)
        database.execute(f"INSERT INTO object_{one.type} VALUES ({_marks(row)})", row)  # noqa: S608  a type of ours
        database.executemany(
            "INSERT INTO object_object VALUES (?, ?, ?)", [(one.id, to, how) for to, how in one.belongs_to]
        )


def _events(database: sqlite3.Connection, wanted: Wanted, kinds: dict[str, str]) -> None:
    for one in events_of(wanted):
        if one.activity not in kinds:
            continue  # happened while the file was being written
        database.execute("INSERT INTO event VALUES (?, ?)", (one.id, one.activity))
        row = (one.id, one.time.isoformat(), *(value or None for value in one.attributes))
        database.execute(f"INSERT INTO event_{kinds[one.activity]} VALUES ({_marks(row)})", row)  # noqa: S608  a number
        database.executemany(
            "INSERT OR IGNORE INTO event_object VALUES (?, ?, ?)", [(one.id, to, how) for to, how in one.about]
        )


def _marks(row: Sequence[object]) -> str:
    return ", ".join("?" for _ in row)
