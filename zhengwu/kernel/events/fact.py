"""What an event is made of. No Django here."""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: a stable reference (`account:12`, `system`) and the name people read."""

    ref: str
    name: str


#: Every automatic act is labelled as the system's own.
SYSTEM = Actor(ref="system", name="系统")


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Base of all events: a frozen dataclass in the past tense.

    Subclasses say with `subject` whose chain the fact belongs to. `version` rises when the payload changes its meaning.
    Payloads carry no plain identity numbers.
    """

    version: ClassVar[int] = 1

    @property
    def subject(self) -> str:
        """The chain this fact is appended to, e.g. `case:…`."""
        raise TypeError(f"{type(self).__name__} does not say its subject")

    @classmethod
    def type_name(cls) -> str:
        """`cases.CaseAccepted`: the room and the name of the class."""
        return f"{cls.__module__.split('.')[1]}.{cls.__name__}"

    def payload(self) -> dict[str, Any]:
        """The fields as plain JSON values, floating point refused: the database may spell it anew and break the seal."""
        payload = {f.name: plain(getattr(self, f.name)) for f in fields(self)}
        _refuse_floats(payload)
        return payload


def plain(value: Any) -> Any:
    """Any value of a fact as JSON: dates in ISO 8601, enums by value, dataclasses as mappings."""
    match value:
        case None | bool() | int() | float() | str():
            return value.value if isinstance(value, enum.Enum) else value
        case dt.datetime():
            return value.astimezone(dt.UTC).isoformat()
        case dt.date():
            return value.isoformat()
        case UUID():
            return str(value)
        case enum.Enum():
            return plain(value.value)
        case Mapping():
            return {str(k): plain(v) for k, v in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(v) for v in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    raise TypeError(f"{type(value).__name__} cannot stand in an event")


def _refuse_floats(value: Any) -> None:
    match value:
        case float():
            raise TypeError("a float cannot stand in an event: say it in whole units")
        case Mapping():
            for inner in value.values():
                _refuse_floats(inner)
        case list():
            for inner in value:
                _refuse_floats(inner)


def canonical(value: Mapping[str, Any]) -> str:
    """One spelling of a JSON object, so that a digest has one value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
