"""OCEL 2.0 as JSON, written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from zhengwu.analytics.operations.export.ocel import (
    EVENT_ATTRIBUTES,
    OBJECT_TYPES,
    OcelEvent,
    OcelObject,
    activities_in,
    events_of,
    objects_of,
)
from zhengwu.analytics.operations.export.wanted import Wanted


def ocel_json(wanted: Wanted) -> Iterator[bytes]:
    """The log in pieces."""
    yield b'{"objectTypes":'
    yield _json([{"name": name, "attributes": _typed(fields)} for name, fields in OBJECT_TYPES.items()])
    yield b',"eventTypes":'
    yield _json([{"name": name, "attributes": _typed(EVENT_ATTRIBUTES)} for name in activities_in(wanted)])
    yield b',"objects":['
    yield from _listed(_object(one) for one in objects_of(wanted))
    yield b'],"events":['
    yield from _listed(_event(one) for one in events_of(wanted))
    yield b"]}\n"


def _typed(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"name": name, "type": "string"} for name in names]


def _listed(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    for n, row in enumerate(rows):
        yield (b",\n" if n else b"\n") + _json(row)


def _object(one: OcelObject) -> dict[str, Any]:
    named = zip(OBJECT_TYPES[one.type], one.attributes, strict=True)
    return {
        "id": one.id,
        "type": one.type,
        "attributes": [{"name": name, "time": one.time.isoformat(), "value": value} for name, value in named],
        "relationships": [{"objectId": to, "qualifier": how} for to, how in one.belongs_to],
    }


def _event(one: OcelEvent) -> dict[str, Any]:
    named = zip(EVENT_ATTRIBUTES, one.attributes, strict=True)
    return {
        "id": one.id,
        "type": one.activity,
        "time": one.time.isoformat(),
        "attributes": [{"name": name, "value": value} for name, value in named if value],
        "relationships": [{"objectId": to, "qualifier": how} for to, how in one.about],
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
