"""The two clocks of a case: the promise it is measured by, and the statute it is lawful by (DOMAIN §3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhengwu.timelimits.pure import ClockFacts, ClockReading, Limit, Pause, WorkCalendar, read_clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the pinned item version allows: 承诺 and 法定."""

    promise: Limit
    statutory: Limit


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoClocks:
    """Both readings on one day."""

    promise: ClockReading
    statutory: ClockReading


def two_clocks(
    *,
    accept_date: dt.date,
    limits: Limits,
    pauses: Sequence[Pause],
    extension_days: int,
    stopped_date: dt.date | None,
    calendar: WorkCalendar,
    today: dt.date,
) -> TwoClocks:
    """Read both clocks of a case.

    A granted extension lengthens both (行政许可法 art. 42); the decision stops both.
    """

    def read(limit: Limit) -> ClockReading:
        facts = ClockFacts(
            start_date=accept_date,
            limit=limit,
            pauses=tuple(pauses),
            extension_days=extension_days,
            stopped_date=stopped_date,
        )
        return read_clock(facts, calendar=calendar, today=today)

    return TwoClocks(promise=read(limits.promise), statutory=read(limits.statutory))


def no_longer_late(
    *, before: Mapping[str, dt.date | None], after: Mapping[str, dt.date | None], today: dt.date
) -> tuple[str, ...]:
    """The dates that had passed by the old calendar and have not by the new, by name: a card because of them was unjust."""
    return tuple(
        name
        for name, was in before.items()
        if was is not None and was < today and ((now := after[name]) is None or now >= today)
    )
