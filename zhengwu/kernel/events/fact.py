"""What an event is made of. No Django here."""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, ClassVar, Final
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
        kind: Any = type(self)
        payload = {name: plain(getattr(self, name)) for name in _names(kind)}
        _refuse_floats(payload)
        return payload


#: What stands in JSON as it is, and is no float: most of what a fact says.
_AS_IT_IS: Final = frozenset({str, int, bool, type(None)})
_SPELLED: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def plain(value: Any) -> Any:
    """Any value of a fact as JSON: dates in ISO 8601, enums by value, dataclasses as mappings."""
    if type(value) in _AS_IT_IS:
        return value
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
        return {name: plain(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"{type(value).__name__} cannot stand in an event")


def _refuse_floats(value: Any) -> None:
    """`value`: what `plain` gives."""
    match value:
        case float():
            raise TypeError("a float cannot stand in an event: say it in whole units")
        case dict():
            inside = [*value.values()]
        case list():
            inside = value
        case _:
            return
    for one in inside:
        if type(one) not in _AS_IT_IS:
            _refuse_floats(one)


def canonical(value: Mapping[str, Any]) -> str:
    """One spelling of a JSON object, so that a digest has one value."""
    return _SPELLED.encode(value)
