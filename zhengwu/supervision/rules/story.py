"""The story of one subject, folded from its events: its clocks, and what conditions may ask about it.

`case.…`   received, accepted, decided (true/false), corrections (notices so far), workdays_since_acceptance, overdue, steps_done,
           returns, source
`item.…`   statutory (whether the law sets a limit), off_list (materials asked for that are not on the list of the guide)
`clock.…`  limit (working days from its beginning to its last day), remaining
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from zhengwu.supervision.rules.clocks import (
    DECISION_CLOCKS,
    DELIVERY_WORKDAYS,
    ENDS,
    MOVES,
    STOPPED_BY,
    Clock,
)
from zhengwu.supervision.rules.reckoning import Reckoner, day_of, midnight

#: Who did one of these handles the case; who decided, approves.
_HANDLED = frozenset(
    {
        "cases.CaseReceived", "cases.CorrectionRequested", "cases.CaseAccepted", "cases.AcceptanceRefused",
        "cases.CasePreReturned", "cases.SpecialProcedureStarted", "cases.SpecialProcedureEnded", "cases.LimitExtended",
        "cases.CaseForwarded", "cases.TransferTaken", "flows.WorkItemDone", "flows.OpinionGiven",
    }
)  # fmt: skip
_DAY = dt.timedelta(days=1)


class Seen(NamedTuple):
    """An event as rules see it."""

    seq: int
    type: str
    at: dt.datetime
    actor: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What the pinned item version says. `materials`: names on the list of the guide."""

    statutory: bool
    materials: frozenset[str]


ItemsOf = Callable[[str, int], ItemFacts | None]


class Story:
    """Feed it the events of one subject in their order; ask it afterwards, or after any event."""

    __slots__ = (
        "_items",
        "accept_date",
        "accepted",
        "approver",
        "body_code",
        "clocks",
        "corrections",
        "decided",
        "handler",
        "item_name",
        "off_list",
        "open",
        "received",
        "reckoner",
        "returns",
        "source",
        "steps_done",
        "subject",
        "task_code",
        "version",
    )  # fmt: skip

    def __init__(self, subject: str, *, reckoner: Reckoner, items: ItemsOf) -> None:
        self.subject = subject
        self.reckoner, self._items = reckoner, items
        self.clocks: list[Clock] = []
        self.open: dict[tuple[str, str], Clock] = {}
        self.body_code = self.task_code = self.item_name = self.source = ""
        self.version = 0
        self.received = self.accepted = self.decided = False
        self.accept_date: dt.date | None = None
        self.corrections = self.steps_done = self.returns = 0
        self.off_list: list[str] = []
        self.handler: int | None = None
        self.approver: int | None = None

    def feed(self, event: Seen) -> None:
        """One event on."""
        kind, data, at = event.type, event.data, event.at
        if kind in _HANDLED or kind == "cases.CaseDecided":
            self._somebody(event)
        if verb := _VERBS.get(kind):
            verb(self, event)
        elif not self.body_code and isinstance(data.get("body_code"), str):
            self._named(data)
        if kind in MOVES:
            for name in DECISION_CLOCKS:
                self._moved(name, data.get(f"{name}_due_date"), event)
        for name in STOPPED_BY.get(kind, ()):
            self._stop(name, at)
        if kind in ENDS:
            for clock in list(self.open.values()):
                if clock.name != "check" or kind != "cases.CaseClosed":
                    self._close(clock, at)

    # What each event means.

    def _somebody(self, event: Seen) -> None:
        kind, _, number = event.actor.partition(":")
        if kind == "account" and number.isdigit():
            if event.type == "cases.CaseDecided":
                self.approver = int(number)
            else:
                self.handler = int(number)

    def _named(self, data: Mapping[str, Any]) -> None:
        """Whoever else writes the first event of a chain says whose it is by the same names."""
        self.body_code = data.get("body_code") or self.body_code
        self.task_code = str(data.get("task_code") or self.task_code)
        self.item_name = str(data.get("item_name") or self.item_name)

    def _submitted(self, event: Seen) -> None:
        data = event.data
        self._named(data)
        self.version, self.source = int(data.get("item_version") or 0), str(data.get("source") or "")

    def _received(self, event: Seen) -> None:
        self.received = True
        self.begin("acceptance", "", event.at, _day(event.data.get("acceptance_due_date")))

    def _asked(self, event: Seen) -> None:
        self.corrections += 1
        item = self._items(self.task_code, self.version)
        if item is not None:
            asked = [str(gap.get("material", "")) for gap in event.data.get("gaps", ()) if isinstance(gap, Mapping)]
            self.off_list = [name for name in asked if name not in item.materials]

    def _returned(self, event: Seen) -> None:
        self.returns += 1

    def _accepted(self, event: Seen) -> None:
        self.accepted = True
        self.accept_date = _day(event.data.get("accept_date"))
        # Silence accepts after the five days: the clock of the notice had run out by then, however late the sweep came.
        for name in DECISION_CLOCKS:
            self.begin(name, "", event.at, _day(event.data.get(f"{name}_due_date")))

    def _decided(self, event: Seen) -> None:
        self.decided = True
        day = day_of(event.at)
        self.begin("delivery", "", event.at, self.reckoner.add(day, DELIVERY_WORKDAYS))

    def _paused(self, event: Seen) -> None:
        data = event.data
        started = _day(data.get("started_date")) or day_of(event.at)
        # Said today, begun earlier (补录): the days since then were never counted.
        since = min(event.at, midnight(started + _DAY))
        for name in DECISION_CLOCKS:
            if clock := self.open.get((name, "")):
                clock.paused_from(started, since=since)
        planned = data.get("planned_days")
        if isinstance(planned, int):
            self.begin("special", str(event.seq), event.at, self.reckoner.add(started, planned))

    def _moved(self, name: str, due: Any, event: Seen) -> None:
        clock = self.open.get((name, ""))
        if clock is None:
            return
        ended = _day(event.data.get("ended_date"))
        clock.moves_to(_day(due), at=event.at, not_before=midnight(ended + _DAY) if ended else None)

    def _recomputed(self, event: Seen) -> None:
        before = event.data.get("before") or {}
        for name in (*DECISION_CLOCKS, "acceptance", "delivery"):
            if f"{name}_due_date" not in before:
                continue
            due = _day(event.data.get(f"{name}_due_date"))
            for clock in self.clocks:
                if clock.name == name:
                    clock.corrected_to(due)

    def _forwarded(self, event: Seen) -> None:
        clock = self.begin("forwarding", str(event.seq), event.at, _day(event.data.get("due_date")))
        clock.body_code = str(event.data.get("superior_code") or "")

    def _transferred(self, event: Seen) -> None:
        self.body_code = str(event.data.get("to_body_code") or self.body_code)

    def _check_opened(self, event: Seen) -> None:
        self.begin("check", str(event.seq), event.at, _day(event.data.get("due_date")))

    def _step_opened(self, event: Seen) -> None:
        due = _day(event.data.get("due_date"))
        if due is not None:
            clock = self.begin("step", str(event.data.get("work_item_id")), event.at, due)
            clock.body_code = str(event.data.get("body_code") or "")
            clock.label = str(event.data.get("name") or "")

    def _step_done(self, event: Seen) -> None:
        self.steps_done += 1
        self._step_over(event)

    def _step_over(self, event: Seen) -> None:
        ids = event.data.get("work_item_ids") or [event.data.get("work_item_id")]
        for number in ids:
            if clock := self.open.get(("step", str(number))):
                self._close(clock, event.at)

    def _step_moved(self, event: Seen) -> None:
        if clock := self.open.get(("step", str(event.data.get("work_item_id")))):
            clock.corrected_to(_day(event.data.get("due_date")))

    # Clocks.

    def begin(self, name: str, key: str, at: dt.datetime, due: dt.date | None) -> Clock:
        """A clock starts."""
        clock = Clock(name, key, at)
        clock.moves_to(due, at=at)
        self.clocks.append(clock)
        self.open[name, key] = clock
        return clock

    def _stop(self, name: str, at: dt.datetime) -> None:
        for clock in [c for c in self.open.values() if c.name == name]:
            self._close(clock, at)

    def _close(self, clock: Clock, at: dt.datetime) -> None:
        clock.stops(at)
        self.open.pop((clock.name, clock.key), None)

    # What conditions ask.

    def facts(self, at: dt.datetime) -> dict[str, Any]:
        """`case` and `item` as they stood at this instant of the story."""
        item = self._items(self.task_code, self.version) if self.version else None
        since = self.reckoner.count(self.accept_date, day_of(at)) if self.accept_date else None
        return {
            "case": {
                "received": self.received,
                "accepted": self.accepted,
                "decided": self.decided,
                "corrections": self.corrections,
                "returns": self.returns,
                "steps_done": self.steps_done,
                "workdays_since_acceptance": since,
                "overdue": self.late_at("promise", at),
                "source": self.source,
            },
            "item": {"statutory": item.statutory if item else None, "off_list": self.off_list},
        }

    def late_at(self, name: str, at: dt.datetime) -> bool:
        """Whether a clock of this name ran past its last day at an instant."""
        for clock in self.clocks:
            if clock.name == name and (clock.stopped_at is None or clock.stopped_at > at):
                then = [piece for piece in clock.pieces if piece.from_at <= at][-1:]
                if then and then[0].due and max(self.reckoner.fires(then[0].due, 0), then[0].not_before) <= at:
                    return True
        return False


def _day(value: Any) -> dt.date | None:
    if not isinstance(value, str):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


_VERBS: dict[str, Callable[[Story, Seen], None]] = {
    "cases.CaseSubmitted": Story._submitted,
    "cases.CaseReceived": Story._received,
    "cases.CorrectionRequested": Story._asked,
    "cases.CasePreReturned": Story._returned,
    "cases.CaseAccepted": Story._accepted,
    "cases.CaseDecided": Story._decided,
    "cases.SpecialProcedureStarted": Story._paused,
    "cases.DueDatesRecomputed": Story._recomputed,
    "cases.CaseForwarded": Story._forwarded,
    "cases.TransferTaken": Story._transferred,
    "cases.CheckOpened": Story._check_opened,
    "flows.WorkItemOpened": Story._step_opened,
    "flows.WorkItemDone": Story._step_done,
    "flows.WorkItemsCancelled": Story._step_over,
    "flows.WorkItemExpired": Story._step_over,
    "flows.WorkItemDueMoved": Story._step_moved,
}
