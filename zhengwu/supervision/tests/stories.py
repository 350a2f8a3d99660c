"""Stories written by hand, for rules to be held against."""

from __future__ import annotations

import datetime as dt
from typing import Any

from zhengwu.cases.tests.factories import at
from zhengwu.supervision.rules.builtin import BUILTIN, SHIPPED_FROM, Builtin
from zhengwu.supervision.rules.finding import Finding, Inspector
from zhengwu.supervision.rules.reckoning import Reckoner
from zhengwu.supervision.rules.spec import RuleSpec, escalation_of, triggers_of
from zhengwu.supervision.rules.story import ItemFacts, Seen
from zhengwu.timelimits.public import builtin_calendar

BODY = "11340123MA00000200"
LISTED = frozenset({"申请书", "户口簿"})


def spec(shipped: Builtin, **changed: Any) -> RuleSpec:
    whole: dict[str, Any] = {
        "version_id": 1,
        "key": shipped.key,
        "version": 1,
        "valid_from": SHIPPED_FROM,
        "valid_to": None,
        "signal": shipped.signal,
        "weight": shipped.weight,
        "accountability": shipped.accountability,
        "triggers": triggers_of(kind=shipped.kind, parameters=shipped.parameters, condition=shipped.condition or None),
        "escalation": escalation_of(shipped.escalation),
    } | changed
    return RuleSpec(**whole)


SPECS = [spec(shipped) for shipped in BUILTIN if shipped.key != "Y3"]


def told(*events: tuple[str, str, dict[str, Any]]) -> list[Seen]:
    """(type, moment as `03-02 09:00`, data); types of cases without their room."""
    found = []
    for seq, (kind, moment, data) in enumerate(events, start=1):
        day, _, clock = moment.partition(" ")
        hour, minute = map(int, (clock or "09:00").split(":"))
        found.append(Seen(seq, kind if "." in kind else f"cases.{kind}", at(day, hour, minute), "account:7", data))
    return found


def inspector(specs: list[RuleSpec] | None = None, *, ever: bool = False, statutory: bool = True) -> Inspector:
    return Inspector(
        SPECS if specs is None else specs,
        reckoner=Reckoner(builtin_calendar()),
        items=lambda task, version: ItemFacts(statutory=statutory, materials=LISTED),
        ever=ever,
    )


def found(*events: tuple[str, str, dict[str, Any]], now: str, **rest: Any) -> list[Finding]:
    day, _, clock = now.partition(" ")
    hour, minute = map(int, (clock or "09:00").split(":"))
    return inspector(**rest).inspect("case:1", told(*events), now=at(day, hour, minute))[0]


def keys(*events: tuple[str, str, dict[str, Any]], now: str, **rest: Any) -> list[str]:
    return sorted(f.spec.key for f in found(*events, now=now, **rest))


SUBMITTED = (
    "CaseSubmitted",
    "03-02",
    {"body_code": BODY, "task_code": "T", "item_name": "补贴", "item_version": 1, "source": "online"},
)
RECEIVED = ("CaseReceived", "03-02 10:00", {"acceptance_due_date": "2026-03-09", "receipt_no": "1"})
ACCEPTED = (
    "CaseAccepted",
    "03-02 11:00",
    {
        "accept_date": "2026-03-02",
        "promise_due_date": "2026-03-09",
        "statutory_due_date": "2026-03-30",
        "deemed": False,
    },
)
OPENING = (SUBMITTED, RECEIVED, ACCEPTED)


def decided(moment: str, **data: Any) -> tuple[str, str, dict[str, Any]]:
    return ("CaseDecided", moment, {"outcome": "approve", "reason": "", **data})


def midnight(day: str) -> dt.datetime:
    return at(day, 0, 0)
