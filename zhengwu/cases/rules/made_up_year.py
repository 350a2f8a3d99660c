"""生成的一年: the life of a made-up case with all its events, lawful to the day or with one fault.

A lawful life speaks within five days, decides two working days before the promise ends, and gives its reasons. What a fault must
lead to is said beside it (`BREAKS`); whoever looks for faults is measured by it and has no part in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import Any

from zhengwu.cases.rules.clocks import Limits
from zhengwu.cases.rules.correction import NOTICE_WORKDAYS
from zhengwu.cases.rules.made_up import Life, deadline_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.states import State
from zhengwu.timelimits.pure import WorkCalendar

#: (name of the fact, when, its fields without the case).
Told = tuple[str, dt.datetime, dict[str, Any]]
#: 承诺办结日, 法定办结日, days used, of a life as far as it has come.
Due = Callable[[Life, Limits], tuple[dt.date | None, dt.date | None, int | None]]
_OPENS, _OPEN_MINUTES = dt.time(8, 30), 9 * 60
#: Of a hundred lawful lives: withdrawn, corrected, paused, rejected.
_WITHDRAWN, _CORRECTED, _PAUSED, _REJECTED = 3, 10, 4, 4
#: A fault is planted where it has room: working days of the promise.
ROOMY = 9
#: So many working days after the promise no step is late, whatever pause came between.
_LONG = 60
OFF_LIST = "清单外的材料"


class Fault(StrEnum):
    """What is planted; the names of the rules it breaks stand in `BREAKS`."""

    NEAR = "near"
    STEP_LATE = "step_late"
    PROMISE_LATE = "promise_late"
    LAW_LATE = "law_late"
    SILENT = "silent"
    ASKED_TWICE = "asked_twice"
    MUTE_REFUSAL = "mute_refusal"
    SUPERIOR_SILENT = "superior_silent"
    NOT_RECEIVED = "not_received"
    PAUSE_UNFOUNDED = "pause_unfounded"
    PAUSE_LONG = "pause_long"
    OFF_LIST = "off_list"
    MUTE_RETURN = "mute_return"


BREAKS: dict[Fault, frozenset[str]] = {
    Fault.NEAR: frozenset({"T1"}),
    Fault.STEP_LATE: frozenset({"T2"}),
    Fault.PROMISE_LATE: frozenset({"T1", "T3"}),
    Fault.LAW_LATE: frozenset({"T1", "T3", "T4"}),
    Fault.SILENT: frozenset({"P1"}),
    Fault.ASKED_TWICE: frozenset({"P1"}),
    Fault.MUTE_REFUSAL: frozenset({"P2"}),
    Fault.SUPERIOR_SILENT: frozenset({"P3"}),
    Fault.NOT_RECEIVED: frozenset({"P4"}),
    Fault.PAUSE_UNFOUNDED: frozenset({"P5"}),
    Fault.PAUSE_LONG: frozenset({"P5"}),
    Fault.OFF_LIST: frozenset({"M1"}),
    Fault.MUTE_RETURN: frozenset({"M1"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLife:
    """A life, its events, and the rules it breaks."""

    life: Life
    told: tuple[Told, ...]
    fault: str
    breaks: frozenset[str]


class _Writer:
    """Goes from working day to working day and writes down what happens. Raises `IndexError` beyond the last day there is."""

    def __init__(self, chance: Random, workdays: Sequence[dt.date], start: int, zone: dt.tzinfo) -> None:
        self._chance, self._workdays, self._place, self._zone = chance, workdays, start, zone
        self.told: list[Told] = []
        self.now = self._drawn()

    def _drawn(self) -> dt.datetime:
        opens = dt.datetime.combine(self._workdays[self._place], _OPENS, self._zone)
        return opens + dt.timedelta(seconds=self._chance.randrange(_OPEN_MINUTES * 30))

    def on(self, days: int) -> dt.datetime:
        """So many working days on; on the same day some minutes later."""
        self._place += days
        self.now = self._drawn() if days else self.now + dt.timedelta(seconds=self._chance.randint(60, 600))
        return self.now

    def tell(self, fact: str, /, **data: Any) -> None:
        """It happened now."""
        self.told.append((fact, self.now, data))

    @property
    def today(self) -> dt.date:
        return self.now.date()

    def working_day(self, days: int) -> str:
        """The day so many working days from today."""
        return self._workdays[self._place + days].isoformat()


def year_life(
    *,
    chance: Random,
    workdays: Sequence[dt.date],
    start: int,
    zone: dt.tzinfo,
    limits: Limits,
    statutory: bool,
    material: str,
    fault: Fault | None,
    due: Due,
    calendar: WorkCalendar,
    serial: int,
) -> YearLife | None:
    """The life of a case handed in on `workdays[start]`; None where the days do not suffice, or the fault finds no room.

    Args:
        statutory: whether the law sets a limit; `material`: one on the list of the guide, empty when it asks for none.
        due: reads the clocks. serial: tells its work items apart from those of others.
    """
    try:
        write = _Writer(chance, workdays, start, zone)
        life = _until_accepted(write, chance, material, fault)
        if life.accepted_at is not None:
            whole = _until_closed(write, life, chance, limits, statutory, fault, due, calendar, serial)
            if whole is None:
                return None
            life = whole
    except IndexError:
        return None
    broken = BREAKS[fault] if fault else frozenset[str]()
    return YearLife(life=life, told=tuple(write.told), fault=fault or "", breaks=broken)


def _until_accepted(write: _Writer, chance: Random, material: str, fault: Fault | None) -> Life:
    life = Life(state=State.SUBMITTED, submitted_at=write.now)
    write.tell("CaseSubmitted")
    if fault is None and _falls(chance, _WITHDRAWN):
        write.on(1)
        write.tell("CaseWithdrawn", reason="生成的数据：不办了。")
        return life.after(Move.WITHDRAW, closed_at=write.now)
    if fault is Fault.MUTE_RETURN:
        write.on(0)
        write.tell("CasePreReturned", reason="", notice_no="")
        write.on(1)
        write.tell("CaseResubmitted", materials=[])
    write.on(chance.randrange(2))
    life = life.after(Move.RECEIVE, received_at=write.now)
    if fault is not Fault.NOT_RECEIVED:
        write.tell(
            "CaseReceived", acceptance_due_date=write.working_day(NOTICE_WORKDAYS), receipt_no=f"S{serial_of(write)}"
        )
    if fault is Fault.MUTE_REFUSAL:
        write.on(1)
        write.tell("AcceptanceRefused", reason="", competent_body="", notice_no=f"N{serial_of(write)}")
        return life.after(Move.REFUSE_ACCEPTANCE, closed_at=write.now)
    life = _corrected(write, life, chance, material, fault)
    write.on(NOTICE_WORKDAYS + 1 if fault is Fault.SILENT else chance.randrange(2))
    moved = life.after(Move.SUPPLY if life.asked_at else Move.ACCEPT, accepted_at=write.now)
    return moved.after(Move.ASSIGN)


def serial_of(write: _Writer) -> str:
    """A number of a paper, from the moment."""
    return write.now.strftime("%y%m%d%H%M%S")


def _corrected(write: _Writer, life: Life, chance: Random, material: str, fault: Fault | None) -> Life:
    asked = {Fault.ASKED_TWICE: material, Fault.OFF_LIST: OFF_LIST}.get(fault, "") if fault else ""
    if fault is None and material and _falls(chance, _CORRECTED):
        asked = material
    if not asked:
        return life
    write.on(chance.randrange(2))
    life = life.after(Move.REQUEST_CORRECTION, asked_at=write.now)
    for _ in range(2 if fault is Fault.ASKED_TWICE else 1):
        gap = {"material": asked, "problem": "看不清", "remedy": ""}
        write.tell("CorrectionRequested", gaps=[gap], deadline_date=deadline_of(write.now).isoformat(), notice_no="")
        write.on(1)
    write.tell("MaterialsSupplied", materials=[asked], still_missing=[])
    return replace(life, supplied_at=write.now)


def _until_closed(
    write: _Writer,
    life: Life,
    chance: Random,
    limits: Limits,
    statutory: bool,
    fault: Fault | None,
    due: Due,
    calendar: WorkCalendar,
    serial: int,
) -> Life | None:
    promise, by_law, _ = due(life, limits)
    assert promise is not None, "no pause yet"
    assert by_law is not None, "no pause yet"
    accepted = write.today
    room, room_by_law = calendar.count(accepted, promise), calendar.count(accepted, by_law)
    days = _days_until_decided(chance, room, room_by_law, statutory, fault)
    if days is None:
        return None
    write.tell(
        "CaseAccepted",
        accept_date=accepted.isoformat(),
        promise_due_date=promise.isoformat(),
        statutory_due_date=by_law.isoformat(),
        deemed=False,
        tolerated=[],
        notice_no="",
    )
    step = {"work_item_id": 2 * serial + 1, "step_id": "check", "name": "审查", "action": "cases.review"}
    last = write.today if fault is Fault.STEP_LATE else calendar.add_workdays(promise, _LONG)
    write.tell("WorkItemOpened", **step, round=1, due_date=last.isoformat())
    life = _detour(write, life, chance, limits, fault, due, room)
    if life.paused and (moved := due(life, limits)[0]):
        days = min(days, max(0, calendar.count(write.today, moved) - 2))
    write.on(days)
    write.tell("WorkItemDone", **step, outcome="approve")
    decide = {"work_item_id": 2 * serial + 2, "step_id": "decide", "name": "决定", "action": "cases.decide"}
    write.tell("WorkItemOpened", **decide, round=1, due_date=None)
    write.on(0)
    write.tell("WorkItemDone", **decide, outcome="approve")
    rejected = fault is None and _falls(chance, _REJECTED)
    life = life.after(Move.REJECT if rejected else Move.APPROVE, decided_at=write.now, rejected=rejected)
    write.tell(
        "CaseDecided",
        outcome="reject" if rejected else "approve",
        reason="生成的数据：不符合规定的条件。" if rejected else "",
        document_no="",
        promise_overdue=fault in {Fault.PROMISE_LATE, Fault.LAW_LATE},
        statutory_overdue=fault is Fault.LAW_LATE,
    )
    write.on(chance.randrange(4))
    write.tell("ResultServed", method="window", recipient="生成数据", proof_no="")
    write.tell("CaseClosed", outcome="reject" if rejected else "approve", elapsed_days=days)
    return life.after(Move.CLOSE, closed_at=write.now)


def _days_until_decided(
    chance: Random, room: int, room_by_law: int, statutory: bool, fault: Fault | None
) -> int | None:
    """Working days from acceptance to the decision; None where the fault finds no room. `room`: working days of the promise."""
    if fault is None:
        return int(max(0, room - 2) * chance.betavariate(2, 3))
    if fault is Fault.LAW_LATE:
        return room_by_law + chance.randint(1, 3) if statutory and room > 1 else None
    if fault is Fault.PROMISE_LATE:
        late = room + chance.randint(1, 3)
        return late if room > 1 and not (statutory and late > room_by_law) else None
    if fault is Fault.NEAR:
        return room if room > 1 else None
    if room < ROOMY:
        return None
    return chance.randint(1, 3)


def _detour(
    write: _Writer, life: Life, chance: Random, limits: Limits, fault: Fault | None, due: Due, room: int
) -> Life:
    """A pause or a letter to the superior, before the review goes on."""
    pauses = {Fault.PAUSE_UNFOUNDED, Fault.PAUSE_LONG}
    if fault in pauses or (fault is None and room >= ROOMY and _falls(chance, _PAUSED)):
        began = write.today
        planned = 3 if fault is Fault.PAUSE_LONG else 10
        write.on(0)
        write.tell(
            "SpecialProcedureStarted",
            kind="testing",
            basis="" if fault is Fault.PAUSE_UNFOUNDED else "生成的数据：需要检测。",
            planned_days=planned,
            started_date=began.isoformat(),
            notice_no=f"T{serial_of(write)}",
        )
        taken = planned + 3 if fault is Fault.PAUSE_LONG else chance.randint(3, 8)
        write.on(taken)
        life = life.after(Move.START_SPECIAL).after(Move.END_SPECIAL, paused=(began, write.today))
        promise, by_law, _ = due(life, limits)
        assert promise is not None, "the pause is over"
        assert by_law is not None, "the pause is over"
        write.tell(
            "SpecialProcedureEnded",
            kind="testing",
            ended_date=write.today.isoformat(),
            planned_days=planned,
            taken_days=taken,
            promise_due_date=promise.isoformat(),
            statutory_due_date=by_law.isoformat(),
        )
    if fault is Fault.SUPERIOR_SILENT:
        write.on(0)
        promise, by_law, _ = due(life, limits)
        asked = {"superior_name": "上级机关", "due_date": write.working_day(2)}
        write.tell("CaseForwarded", superior_code="", reason="请示", limit_days=2, pauses=False, letter_no="", **asked)
        write.on(4)
        write.tell(
            "SuperiorAnswered",
            outcome="agree",
            opinion="同意",
            wanted=[],
            late=True,
            promise_due_date=promise.isoformat() if promise else None,
            statutory_due_date=by_law.isoformat() if by_law else None,
            **asked,
        )
    return life


def _falls(chance: Random, of_a_hundred: int) -> bool:
    return chance.random() * 100 < of_a_hundred
