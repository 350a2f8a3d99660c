"""What is found: a story held against the rules. The same everywhere: as events come, as days pass, and over a whole history."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from zhengwu.forms.pure import compute, holds
from zhengwu.supervision.rules.clocks import Clock
from zhengwu.supervision.rules.kinds import Kind, Signal
from zhengwu.supervision.rules.reckoning import Reckoner, day_of, midnight
from zhengwu.supervision.rules.spec import Escalation, RuleSpec, Trigger
from zhengwu.supervision.rules.story import ItemsOf, Seen, Story

#: Never copied into a card: whose matter it is, and what they said.
_PRIVATE = frozenset(
    {"applicant_name", "agent_name", "recipient", "old_name", "new_name", "asked_by", "third_parties", "signed_by"}
)
_MOST_TEXT, _MOST_FIELDS = 200, 20
#: An occurrence raised a second time, one signal higher.
ESCALATED = ":up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule broken once: which version saw it, where, when, and whose it is."""

    spec: RuleSpec
    subject: str
    occurrence: str
    at: dt.datetime
    signal: Signal
    weight: int
    body_code: str
    task_code: str
    item_name: str
    handler: int | None
    approver: int | None
    facts: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it one."""
        return self.spec.key, self.subject, self.occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What may be found when time alone goes on: a running clock, and the instant its last day has passed."""

    clock: str
    key: str
    due_at: dt.datetime


class Inspector:
    """The rules, ready to be held against stories.

    Args:
        items: what a pinned item version says; each is asked for once.
        ever: every version counts whatever its days: for a dry run against history, and for asking whether a card still stands.
    """

    def __init__(self, specs: Iterable[RuleSpec], *, reckoner: Reckoner, items: ItemsOf, ever: bool = False) -> None:
        self.reckoner, self._items, self._ever = reckoner, cache(items), ever
        self._on_event: dict[str, list[tuple[RuleSpec, Trigger]]] = defaultdict(list)
        self._absences: dict[str, list[tuple[RuleSpec, Trigger]]] = defaultdict(list)
        self._expected: dict[str, list[str]] = defaultdict(list)
        self._on_clock: dict[str, list[tuple[RuleSpec, Trigger]]] = defaultdict(list)
        for spec in specs:
            for trigger in spec.triggers:
                self._place(spec, trigger)

    def _place(self, spec: RuleSpec, trigger: Trigger) -> None:
        if trigger.kind is Kind.CLOCK:
            self._on_clock[trigger.clock].append((spec, trigger))
            return
        table = self._on_event if trigger.kind is Kind.EVENT else self._absences
        for name in trigger.events:
            table[name].append((spec, trigger))
        if trigger.kind is Kind.ABSENCE:
            name = absence_clock(spec, trigger)
            self._on_clock[name].append((spec, trigger))
            for expected in trigger.expects:
                self._expected[expected].append(name)

    def inspect(self, subject: str, events: Iterable[Seen], *, now: dt.datetime) -> tuple[list[Finding], Story]:
        """Everything found in this story until now, each occurrence once, in the order of time."""
        story = Story(subject, reckoner=self.reckoner, items=self._items)
        found: list[Finding] = []
        for event in events:
            story.feed(event)
            found += self._at_event(story, event)
        for clock in story.clocks:
            for spec, trigger in self._on_clock.get(clock.name, ()):
                found += self._at_clock(story, clock, spec, trigger, now=now)
        if len(found) > 1:
            found = list({f.key: f for f in sorted(found, key=lambda f: f.at, reverse=True)}.values())[::-1]
        return found, story

    def waiting(self, story: Story) -> Iterator[Waiting]:
        """The running clocks a rule may still find late."""
        for clock in story.open.values():
            if clock.name not in self._on_clock:
                continue
            if clock.fixed_at is not None:
                yield Waiting(clock=clock.name, key=clock.key, due_at=clock.fixed_at)
            elif clock.due is not None:
                fires = max(self.reckoner.fires(clock.due, 0), clock.pieces[-1].not_before)
                yield Waiting(clock=clock.name, key=clock.key, due_at=fires)

    def clock_triggers(self) -> Iterator[tuple[str, RuleSpec, Trigger]]:
        """Every clock with the rules that look at it."""
        for name, pairs in self._on_clock.items():
            for spec, trigger in pairs:
                yield name, spec, trigger

    # As events come.

    def _at_event(self, story: Story, event: Seen) -> Iterator[Finding]:
        for name in self._expected.get(event.type, ()):
            for clock in [c for c in story.open.values() if c.name == name]:
                clock.stops(event.at)
                story.open.pop((clock.name, clock.key))
        looking = (*self._on_event.get(event.type, ()), *self._absences.get(event.type, ()))
        asked = {**event.data, **story.facts(event.at)} if looking else {}
        for spec, trigger in self._on_event.get(event.type, ()):
            if (self._ever or spec.holds_on(day_of(event.at))) and self._holds(asked, event, trigger):
                yield self._finding(story, spec, f"e{event.seq}", event.at, _event_facts(event))
        for spec, trigger in self._absences.get(event.type, ()):
            if self._holds(asked, event, trigger):
                self._expect(story, event, spec, trigger)

    @staticmethod
    def _holds(asked: Mapping[str, Any], event: Seen, trigger: Trigger) -> bool:
        if trigger.condition is None:
            return True
        if trigger.computed:
            today = day_of(event.at)
            asked = {**asked, **{k: compute(e, event.data, today=today) for k, e in trigger.computed.items()}}
        return holds(trigger.condition, asked)

    def _expect(self, story: Story, event: Seen, spec: RuleSpec, trigger: Trigger) -> None:
        name, key = absence_clock(spec, trigger), str(event.seq)
        if (name, key) in story.open:
            return
        clock = story.begin(name, key, event.at, None)
        if trigger.hours is not None:
            clock.fixed_at = event.at + dt.timedelta(hours=trigger.hours)
        else:
            clock.fixed_at = self.reckoner.fires(self.reckoner.add(day_of(event.at), trigger.workdays or 0), 0)

    # As days pass.

    def _at_clock(
        self, story: Story, clock: Clock, spec: RuleSpec, trigger: Trigger, *, now: dt.datetime
    ) -> Iterator[Finding]:
        yield from self._at_offset(story, clock, spec, trigger, trigger.offset, now=now)
        if up := spec.escalation:
            higher = replace(spec, signal=up.signal, weight=up.weight, escalation=None)
            after = max(trigger.offset, 0) + up.workdays
            for found in self._at_offset(story, clock, higher, trigger, after, now=now):
                yield replace(found, occurrence=found.occurrence + ESCALATED)

    def _at_offset(
        self, story: Story, clock: Clock, spec: RuleSpec, trigger: Trigger, offset: int, *, now: dt.datetime
    ) -> Iterator[Finding]:
        for occurrence, due, moment in self._moments(clock, spec, offset, now=now):
            asked = story.facts(moment) | {"clock": self._clock_facts(clock, due, moment)}
            if holds(trigger.condition, asked):
                yield self._finding(
                    story, spec, occurrence, moment, _clock_words(clock, due, offset, moment, story), clock=clock
                )

    def _moments(
        self, clock: Clock, spec: RuleSpec, offset: int, *, now: dt.datetime
    ) -> Iterator[tuple[str, dt.date | None, dt.datetime]]:
        """When the clock ran this far past its last day: once for every last day it had."""
        for place, piece in enumerate(clock.pieces):
            last = place + 1 == len(clock.pieces)
            until = clock.stopped_at if last else clock.pieces[place + 1].from_at
            if clock.fixed_at is not None:
                fires, occurrence = clock.fixed_at, f"{clock.name}:{clock.key}"
            elif piece.due is not None:
                fires = self.reckoner.fires(piece.due, offset)
                if offset >= 0:
                    fires = max(fires, piece.not_before)
                occurrence = ":".join(filter(None, (clock.name, clock.key, piece.due.isoformat())))
            else:
                continue
            moment = max(fires, piece.from_at)
            if not self._ever:
                moment = max(moment, midnight(spec.valid_from))
            if moment > now or (until is not None and moment >= until):
                continue
            if self._ever or spec.valid_to is None or moment < midnight(spec.valid_to):
                yield occurrence, piece.due, moment

    def _clock_facts(self, clock: Clock, due: dt.date | None, moment: dt.datetime) -> dict[str, Any]:
        if due is None:
            return {}
        return {
            "limit": self.reckoner.count(day_of(clock.began_at), due),
            "remaining": self.reckoner.count(day_of(moment), due),
        }

    def _finding(
        self,
        story: Story,
        spec: RuleSpec,
        occurrence: str,
        at: dt.datetime,
        facts: Mapping[str, Any],
        *,
        clock: Clock | None = None,
    ) -> Finding:
        return Finding(
            spec=spec,
            subject=story.subject,
            occurrence=occurrence,
            at=at,
            signal=spec.signal,
            weight=spec.weight,
            body_code=(clock.body_code if clock else "") or story.body_code,
            task_code=story.task_code,
            item_name=story.item_name,
            handler=story.handler,
            approver=story.approver,
            facts=facts,
        )


def absence_clock(spec: RuleSpec, trigger: Trigger) -> str:
    """The name of the clock an absence runs by; versions of one rule share it."""
    return f"absence-{spec.key}-{trigger.place}"


def offsets_of(spec: RuleSpec, trigger: Trigger) -> Sequence[int]:
    """How many working days past the last day a rule looks: at its own offset, and again when it escalates."""
    up: Escalation | None = spec.escalation
    return (trigger.offset, max(trigger.offset, 0) + up.workdays) if up else (trigger.offset,)


def _event_facts(event: Seen) -> dict[str, Any]:
    shown = {
        k: _short(v) for k, v in event.data.items() if k not in _PRIVATE and isinstance(v, str | int | bool | None)
    }
    return {"event": event.type, "seq": event.seq, "data": dict(list(shown.items())[:_MOST_FIELDS])}


def _short(value: Any) -> Any:
    return value[:_MOST_TEXT] if isinstance(value, str) else value


def _clock_words(clock: Clock, due: dt.date | None, offset: int, moment: dt.datetime, story: Story) -> dict[str, Any]:
    words: dict[str, Any] = {"clock": clock.name, "offset": offset}
    if due:
        words["due_date"] = due.isoformat()
        words["late_days"] = story.reckoner.count(due, day_of(moment))
    if clock.label:
        words["step"] = clock.label
    return words
