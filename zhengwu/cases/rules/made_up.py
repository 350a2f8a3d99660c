"""生成的办件: how far a made-up case has come, and when each step was taken. Every step follows the transition table, every
moment lies in office hours of a working day, one after the other; what would lie in the future has not happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from zhengwu.cases.rules.correction import NOTICE_WORKDAYS
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.timelimits.pure import Limit

_OPENS, _OPEN_MINUTES = dt.time(8, 30), 9 * 60
#: Of a hundred: refused at the window, withdrawn, asked to correct (and of those: never answered), paused, rejected, late.
_REFUSED, _WITHDRAWN, _CORRECTED, _LAPSED, _PAUSED, _REJECTED, _LATE = 2, 3, 12, 8, 4, 4, 3
#: What the applicant is given to supply, in days.
CORRECTION_DAYS = 15
_WEEK, _WORKDAYS_OF_IT = 7, 5


def deadline_of(asked_at: dt.datetime) -> dt.date:
    """The last day to supply."""
    return asked_at.date() + dt.timedelta(days=CORRECTION_DAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What has happened to a case until now. `asked_at`, `supplied_at`: the correction; `paused`: the days not counted."""

    state: State
    submitted_at: dt.datetime
    received_at: dt.datetime | None = None
    asked_at: dt.datetime | None = None
    supplied_at: dt.datetime | None = None
    accepted_at: dt.datetime | None = None
    paused: tuple[dt.date, dt.date | None] | None = None
    decided_at: dt.datetime | None = None
    rejected: bool = False
    closed_at: dt.datetime | None = None

    def after(self, move: Move, **facts: object) -> Life:
        """One step on.

        Raises:
            OutOfOrder
        """
        return replace(self, state=next_state(self.state, move), **facts)  # type: ignore[arg-type]


class _Clock:
    """The moment reached; it only goes on."""

    def __init__(self, chance: Random, workdays: Sequence[dt.date], start: int, until: dt.datetime) -> None:
        self._chance, self._workdays, self._until = chance, workdays, until
        self._place, self.moment = start, dt.datetime.min.replace(tzinfo=until.tzinfo)

    def goes(self, days: int) -> bool:
        """So many working days on; False where that lies in the future, and time stands still."""
        place = self._place + days
        if place >= len(self._workdays):
            return False
        opens = dt.datetime.combine(self._workdays[place], _OPENS, self._until.tzinfo)
        drawn = opens + dt.timedelta(minutes=self._chance.randrange(_OPEN_MINUTES), seconds=self._chance.randrange(60))
        moment = max(drawn, self.moment + dt.timedelta(minutes=self._chance.randint(1, 5)))
        if moment > self._until:
            return False
        self._place, self.moment = place, moment
        return True

    def lapsed(self, life: Life) -> Life:
        """Ended by the sweep of the night after the deadline, once that has come."""
        ends = dt.datetime.combine(deadline_of(self.moment), dt.time(0, 5), self._until.tzinfo) + dt.timedelta(days=1)
        return life.after(Move.LAPSE, closed_at=ends) if ends <= self._until else life

    @property
    def today(self) -> dt.date:
        return self.moment.date()


def made_up_life(
    *, chance: Random, workdays: Sequence[dt.date], start: int, until: dt.datetime, promise: Limit
) -> Life | None:
    """A plausible life of a case handed in on a working day.

    Args:
        workdays: one after the other, at least up to the day of `until`. start: which of them.
        until: now, in the time zone of the office.
        promise: what the item promises; most cases keep it.
    Returns:
        None when the day has not come so far.
    """
    clock = _Clock(chance, workdays, start, until)
    if not clock.goes(0):
        return None
    life = Life(state=State.SUBMITTED, submitted_at=clock.moment)
    if not clock.goes(_one_of(chance, 0, 0, 0, 1)):
        return life
    if _falls(chance, _WITHDRAWN):
        return life.after(Move.WITHDRAW, closed_at=clock.moment)
    life = life.after(Move.RECEIVE, received_at=clock.moment)
    accepted = _accepted(life, chance, clock)
    return accepted if accepted.accepted_at is None else _decided(accepted, chance, clock, promise)


def _accepted(life: Life, chance: Random, clock: _Clock) -> Life:
    """From the window's first look to acceptance, or to where it ends before that."""
    if not clock.goes(chance.randrange(NOTICE_WORKDAYS - 1)):
        return life
    if _falls(chance, _REFUSED):
        return life.after(Move.REFUSE_ACCEPTANCE, closed_at=clock.moment)
    if not _falls(chance, _CORRECTED):
        return _taken_on(life, Move.ACCEPT, clock.moment)
    life = life.after(Move.REQUEST_CORRECTION, asked_at=clock.moment)
    if _falls(chance, _LAPSED):
        return clock.lapsed(life)
    # Four working days fit into the fifteen days even over the longest holiday.
    if not clock.goes(chance.randint(1, 4)):
        return life
    return _taken_on(replace(life, supplied_at=clock.moment), Move.SUPPLY, clock.moment)


def _taken_on(life: Life, move: Move, moment: dt.datetime) -> Life:
    return life.after(move, accepted_at=moment).after(Move.ASSIGN)


def _decided(life: Life, chance: Random, clock: _Clock, promise: Limit) -> Life:
    """From acceptance to the end."""
    if promise.days and _falls(chance, _PAUSED) and clock.goes(1):
        began = clock.today
        life = life.after(Move.START_SPECIAL, paused=(began, None))
        if not clock.goes(chance.randint(3, 15)):
            return life
        life = life.after(Move.END_SPECIAL, paused=(began, clock.today))
    if not clock.goes(_workdays_used(chance, promise)):
        return life
    rejected = _falls(chance, _REJECTED)
    life = life.after(Move.REJECT if rejected else Move.APPROVE, decided_at=clock.moment, rejected=rejected)
    return life.after(Move.CLOSE, closed_at=clock.moment) if clock.goes(chance.randrange(6)) else life


def _workdays_used(chance: Random, promise: Limit) -> int:
    """Rather less than was promised; now and then more."""
    allowed = promise.days if promise.unit == "workday" else promise.days * _WORKDAYS_OF_IT // _WEEK
    if promise.days and _falls(chance, _LATE):
        return allowed + chance.randint(1, 5)
    return int(allowed * chance.betavariate(2, 2))


def _falls(chance: Random, of_a_hundred: int) -> bool:
    return chance.random() * 100 < of_a_hundred


def _one_of(chance: Random, *days: int) -> int:
    return days[chance.randrange(len(days))]
