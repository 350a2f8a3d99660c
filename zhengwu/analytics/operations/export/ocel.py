"""OCEL 2.0: events that are about several objects at once: the case, its item, the body that has it, and whoever acted.

Objects are found in a first walk over the log and events written in a second, so that memory holds the keys of items and bodies and
the digests of people, never the cases.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from zhengwu.analytics.operations.export.wanted import Wanted, digest, lives_for
from zhengwu.analytics.rules import pseudonyms
from zhengwu.analytics.rules.life import Did, Life

#: Object type → its attributes, in order; all are text.
OBJECT_TYPES = {
    "case": ("channel", "end", "late"),
    "item": ("name",),
    "body": (),
    "person": ("role",),
}
EVENT_ATTRIBUTES = ("type", "began_at")


@dataclass(frozen=True, slots=True)
class OcelObject:
    """An object with its attributes, valid from `time`, and the objects it belongs to: (id, how)."""

    id: str
    type: str
    attributes: tuple[str, ...]
    time: dt.datetime
    belongs_to: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OcelEvent:
    """An event with its activity and the objects it is about: (id, how)."""

    id: str
    activity: str
    time: dt.datetime
    attributes: tuple[str, ...]
    about: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Met:
    items: dict[str, tuple[str, dt.datetime]] = field(default_factory=dict)
    bodies: dict[str, dt.datetime] = field(default_factory=dict)
    people: dict[str, tuple[str, dt.datetime]] = field(default_factory=dict)
    activities: set[str] = field(default_factory=set)


def activities_in(wanted: Wanted) -> list[str]:
    """The event types of the log."""
    return sorted({did.activity for life in lives_for(wanted) for did in life.trace})


def objects_of(wanted: Wanted) -> Iterator[OcelObject]:
    """Cases as they come, then what they had to do with."""
    met = _Met()
    for life in lives_for(wanted):
        yield _case(life)
        assert life.submitted_at is not None
        met.items.setdefault(f"item-{life.task_code}", (life.item_name, life.submitted_at))
        met.bodies.setdefault(f"body-{life.body_code}", life.submitted_at)
        for did in life.trace:
            who = pseudonyms.person(did.actor, digest)
            met.people.setdefault(who, (_role(did), did.at))
    yield from (OcelObject(key, "item", (name,), at) for key, (name, at) in met.items.items())
    yield from (OcelObject(key, "body", (), at) for key, at in met.bodies.items())
    yield from (OcelObject(key, "person", (as_,), at) for key, (as_, at) in met.people.items())


def _case(life: Life) -> OcelObject:
    assert life.submitted_at is not None
    late = "" if life.late is None else str(life.late).lower()
    return OcelObject(
        pseudonyms.case(life.project_no, digest),
        "case",
        (life.source, life.end, late),
        life.submitted_at,
        ((f"item-{life.task_code}", "of"), (f"body-{life.body_code}", "with")),
    )


def events_of(wanted: Wanted) -> Iterator[OcelEvent]:
    """Every step of every case."""
    for life in lives_for(wanted):
        case = pseudonyms.case(life.project_no, digest)
        for did in life.trace:
            about = (
                (case, "step of"),
                (f"item-{life.task_code}", "about"),
                (f"body-{life.body_code}", "at"),
                (pseudonyms.person(did.actor, digest), "by"),
            )
            began = did.began_at.isoformat() if did.began_at else ""
            yield OcelEvent(f"e{did.event_id:016}", did.activity, did.at, (did.type, began), about)


def _role(did: Did) -> str:
    return pseudonyms.role(did.actor, did.type in pseudonyms.BY_APPLICANT)
