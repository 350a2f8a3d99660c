"""A version of a rule, read from its data: what triggers it, and what it costs.

Three kinds of triggers, and nothing in them is code::

    event    {"events": [types…]}                        one of these happened, and the condition holds
    clock    {"clock": name, "offset": n}                 n working days after the last day of a clock (before it when negative) the
                                                          clock still ran; 0 means: the last day has passed
    absence  {"events": [types…], "expects": [types…], "workdays": n | "hours": n}    the one was not followed by the other in time

A condition is one of `forms.pure` over the fields of the event and over the facts of `rules.story`: `case.…`, `clock.…`, `item.…`.
`facts` may add numbers computed by safe expressions: {"over": {"difference": [{"field": "amount_fen"}, …]}}.
`also`: more triggers of the same rule, each with its own `kind` and `condition`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from zhengwu.forms.pure import check_condition, check_shape
from zhengwu.kernel.pure import BadInput, InputError
from zhengwu.supervision.rules.kinds import Kind, Signal

#: Clocks of a case a rule may name, with what people call them.
CLOCK_NAMES: Final[dict[str, str]] = {
    "acceptance": "告知期限",
    "promise": "承诺时限",
    "statutory": "法定时限",
    "step": "环节时限",
    "special": "特别程序计划",
    "forwarding": "上级答复期限",
    "delivery": "送达期限",
    "check": "承诺核查期限",
    "rating": "差评整改期限",
}
MOST_OFFSET: Final = 60
MOST_WEIGHT: Final = 100
MOST_HOURS: Final = 24 * 90
MOST_YELLOW: Final = 20


class BadRule(BadInput):
    """What was entered is no rule; every mistake is named."""

    code = "supervision.rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One way in which a rule is broken. `offset` and `workdays` in working days."""

    kind: Kind
    place: int = 0
    events: frozenset[str] = frozenset()
    expects: frozenset[str] = frozenset()
    clock: str = ""
    offset: int = 0
    workdays: int | None = None
    hours: int | None = None
    computed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    condition: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """A second card, so many working days after the first, where it still stands."""

    workdays: int
    signal: Signal
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSpec:
    """A version, on days d with valid_from <= d < valid_to."""

    version_id: int
    key: str
    version: int
    valid_from: dt.date
    valid_to: dt.date | None
    signal: Signal
    weight: int
    accountability: bool
    triggers: tuple[Trigger, ...]
    escalation: Escalation | None = None

    def holds_on(self, day: dt.date) -> bool:
        """Whether the version counts on this day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def triggers_of(
    *, kind: str, parameters: Mapping[str, Any], condition: Mapping[str, Any] | None
) -> tuple[Trigger, ...]:
    """All triggers of stored data; what is stored was checked."""
    first = _trigger(0, kind, parameters, condition)
    more = (
        _trigger(place, other["kind"], other, other.get("condition"))
        for place, other in enumerate(parameters.get("also", ()), start=1)
    )
    return (first, *more)


def _trigger(place: int, kind: str, parameters: Mapping[str, Any], condition: Mapping[str, Any] | None) -> Trigger:
    return Trigger(
        kind=Kind(kind),
        place=place,
        events=frozenset(parameters.get("events", ())),
        expects=frozenset(parameters.get("expects", ())),
        clock=parameters.get("clock", ""),
        offset=parameters.get("offset", 0),
        workdays=parameters.get("workdays"),
        hours=parameters.get("hours"),
        computed=parameters.get("facts", {}),
        condition=condition or None,
    )


def escalation_of(stored: Mapping[str, Any]) -> Escalation | None:
    """The second card, if there is one."""
    if not stored:
        return None
    return Escalation(workdays=stored["workdays"], signal=Signal(stored["signal"]), weight=stored["weight"])


def types_named(specs: Iterable[RuleSpec]) -> frozenset[str]:
    """Every event type a rule names."""
    return frozenset(name for spec in specs for trigger in spec.triggers for name in trigger.events | trigger.expects)


def clocks_named(specs: Iterable[RuleSpec]) -> frozenset[str]:
    """Every clock a rule names."""
    return frozenset(trigger.clock for spec in specs for trigger in spec.triggers if trigger.clock)


def check_rule(
    *, kind: str, parameters: Any, condition: Any, escalation: Any, signal: str, weight: int
) -> tuple[Trigger, ...]:
    """The triggers, once the data makes sense.

    Raises:
        BadRule: with every mistake
    """
    wrong = _all_faults(kind, parameters, condition, signal=signal, weight=weight) + _escalation_faults(escalation)
    if wrong:
        errors = [InputError(loc=("rule",), msg="{fault}", code=BadRule.code, facts={"fault": w}) for w in wrong]
        raise BadRule(errors, "{first}", first=wrong[0])
    return triggers_of(kind=kind, parameters=parameters, condition=condition)


def _all_faults(kind: str, parameters: Any, condition: Any, *, signal: str, weight: int) -> list[str]:
    wrong: list[str] = []
    if signal not in set(Signal):
        wrong.append("请选信号：预警、黄牌或红牌。")
    if not 0 <= weight <= MOST_WEIGHT:
        wrong.append(f"扣分要在 0 到 {MOST_WEIGHT} 之间。")
    if not isinstance(parameters, Mapping):
        return [*wrong, "参数要是一个对象。"]
    wrong += _faults(kind, parameters, condition)
    also = parameters.get("also", [])
    if not isinstance(also, list) or not all(isinstance(other, Mapping) for other in also):
        return [*wrong, "also 要是触发条件的列表。"]
    for other in also:
        wrong += _faults(str(other.get("kind", "")), other, other.get("condition"))
    return wrong


def _faults(kind: str, parameters: Mapping[str, Any], condition: Any) -> list[str]:
    if kind not in set(Kind):
        return ["请选类别：事件、时钟或该有未有。"]
    wrong = list(_condition_faults(condition))
    if "yellow" in parameters and not (
        _whole(parameters["yellow"], 2, MOST_YELLOW) and parameters.get("of", "body") in {"body", "person"}
    ):
        wrong.append(f"几张黄牌折合一张红牌，要在 2 到 {MOST_YELLOW} 之间，按 body 或 person 计。")
    if kind == Kind.CLOCK:
        if parameters.get("clock") not in CLOCK_NAMES:
            wrong.append(f"时钟只能是 {'、'.join(CLOCK_NAMES)}。")
        if not _whole(parameters.get("offset", 0), -MOST_OFFSET, MOST_OFFSET):
            wrong.append(f"提前或推后的工作日要在 {-MOST_OFFSET} 到 {MOST_OFFSET} 之间。")
        return wrong
    if not _types(parameters.get("events")):
        wrong.append("请写明事件类型，例如 cases.CaseDecided。")
    if kind == Kind.ABSENCE:
        if not _types(parameters.get("expects")):
            wrong.append("请写明应当跟着发生的事件类型。")
        days, hours = parameters.get("workdays"), parameters.get("hours")
        if (days is None) == (hours is None):
            wrong.append("请写明几个工作日或几个小时，二选一。")
        elif not (_whole(days, 0, MOST_OFFSET) if hours is None else _whole(hours, 1, MOST_HOURS)):
            wrong.append("天数或小时数超出了范围。")
    wrong += [fault for expr in parameters.get("facts", {}).values() if (fault := check_shape(expr))]
    return wrong


def _condition_faults(condition: Any) -> list[str]:
    """Keys are open: a room yet to be built brings its own."""
    return check_condition(condition, None) if condition else []


def _types(names: Any) -> bool:
    return (
        isinstance(names, list | tuple) and bool(names) and all(isinstance(n, str) and n.count(".") == 1 for n in names)
    )


def _whole(value: Any, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _escalation_faults(escalation: Any) -> list[str]:
    if not escalation:
        return []
    fine = (
        isinstance(escalation, Mapping)
        and set(escalation) == {"workdays", "signal", "weight"}
        and _whole(escalation["workdays"], 1, MOST_OFFSET)
        and escalation["signal"] in set(Signal)
        and _whole(escalation["weight"], 0, MOST_WEIGHT)
    )
    return [] if fine else ["升级要写明几个工作日之后、什么信号、扣几分。"]
