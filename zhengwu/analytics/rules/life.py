"""办件的一生: everything analysis knows of a case, read from its events alone, so that the same events always say the same."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zhengwu.analytics.rules.activities import DECIDES, ENDS, REWORK, STEP, STEP_BEGAN, activity_of


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of a case as the log keeps it."""

    id: int
    type: str
    at: dt.datetime
    data: Mapping[str, Any]
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Did:
    """One step of a process: the activity, when it was complete, when it began to wait ("" unless a work item), and by whom."""

    activity: str
    at: dt.datetime
    began_at: dt.datetime | None = None
    actor: str = ""
    event_id: int = 0
    type: str = ""


@dataclass(slots=True)
class Life:
    """A case from handing in to its end. `allowed_days`: the promise with its extension, in the unit of the promise."""

    project_no: str
    task_code: str = ""
    item_name: str = ""
    body_code: str = ""
    source: str = ""
    submitted_at: dt.datetime | None = None
    received_at: dt.datetime | None = None
    accepted_at: dt.datetime | None = None
    accept_date: dt.date | None = None
    decided_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    end: str = ""
    outcome: str = ""
    due_date: dt.date | None = None
    late: bool | None = None
    elapsed_days: int | None = None
    extension_days: int = 0
    paused: bool = False
    rework: int = 0
    step: str = ""
    trace: list[Did] = field(default_factory=list)

    @property
    def activities(self) -> tuple[str, ...]:
        """The variant (变体) this life follows."""
        return tuple(did.activity for did in self.trace)


def life_of(project_no: str, events: Iterable[Happened]) -> Life | None:
    """The life these events tell, oldest first; None when none of them handed it in: what was never submitted is no case."""
    life, began = Life(project_no), dict[int, dt.datetime]()
    for event in events:
        _waiting(life, event, began)
        _facts(life, event)
    if life.submitted_at is None:
        return None
    # The log is in the order in which it was written; what took effect earlier (逾期视为受理) happened earlier.
    life.trace.sort(key=lambda did: did.at)
    return life


def _waiting(life: Life, event: Happened, began: dict[int, dt.datetime]) -> None:
    """The trace, with the moment each step began to wait."""
    data = event.data
    if event.type == STEP_BEGAN:
        began[int(data["work_item_id"])] = event.at
        life.step = str(data["name"])
        return
    activity = activity_of(event.type, data)
    if not activity:
        return
    start = began.get(int(data["work_item_id"])) if event.type == STEP else None
    life.trace.append(Did(activity, event.at, start, event.actor, event.id, event.type))
    life.rework += activity in REWORK
    if event.type != STEP or data.get("action") == DECIDES:
        life.step = activity


def _facts(life: Life, event: Happened) -> None:
    data = event.data
    match event.type.removeprefix("cases."):
        case "CaseSubmitted":
            life.task_code, life.item_name = data["task_code"], data["item_name"]
            life.body_code, life.source, life.submitted_at = data["body_code"], data["source"], event.at
        case "CaseReceived":
            life.received_at = event.at
        case "CaseAccepted":
            life.accepted_at, life.accept_date = event.at, _day(data["accept_date"])
        case "TransferTaken":
            life.body_code = data["to_body_code"]
        case "LimitExtended":
            life.extension_days += int(data["days"])
        case "SpecialProcedureStarted":
            life.paused = True
        case "SpecialProcedureEnded":
            life.paused = False
        case "CaseDecided":
            life.decided_at, life.outcome = event.at, data["outcome"]
            life.late = bool(data["promise_overdue"])
        case "CaseClosed":
            life.elapsed_days = int(data["elapsed_days"])
    if "promise_due_date" in data:
        life.due_date = _day(data["promise_due_date"])
    if end := ENDS.get(event.type):
        life.end, life.ended_at = end, event.at


def _day(text: Any) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def moves_in(trace: Sequence[Did]) -> Iterable[tuple[Did, Did]]:
    """Each step with the one directly before it."""
    return itertools.pairwise(trace)
