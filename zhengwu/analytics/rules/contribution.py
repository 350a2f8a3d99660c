"""What one life adds to the tallies: whole numbers under keys, so that lives can be added, taken away and added anew.

A tally is always the sum over all lives. When a case goes on, its old life is taken away and the new one added; nothing is ever
counted twice, and counting from zero gives the same numbers.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from zhengwu.analytics.rules.activities import ENDS
from zhengwu.analytics.rules.life import Life, moves_in
from zhengwu.kernel.pure import SHANGHAI, local_date

#: Times in tallies lie in steps of a quarter of a power of ten: precise to a third either way, from a minute to years.
STEPS_A_DECADE = 8
#: Shares of the promise that were used lie in steps of five per cent, up to three times the promise.
SHARE_STEPS, MOST_SHARE = 20, 60

DayKey = tuple[dt.date, str, str, str]
MoveKey = tuple[dt.date, str, str, str, str, int]
VariantKey = tuple[dt.date, str, str, bool, str, int]
ShareKey = tuple[dt.date, str, str, int]
HourKey = tuple[dt.date, str, str, int, int]

#: The columns of the tally of days, in their order.
DAY_MEASURES = (
    "submitted", "received", "accepted", "decided", "on_time", "rejected", "closed", "same_day", "early", "withdrawn",
    "not_accepted", "terminated", "corrected", "returned", "extended", "paused", "elapsed_days", "promised_days", "measured",
)  # fmt: skip
_ON_THE_WAY = {
    "cases.CaseReceived": "received",
    "cases.CaseAccepted": "accepted",
    "cases.CorrectionRequested": "corrected",
    "cases.CasePreReturned": "returned",
    "flows.ProcessReturned": "returned",
    "cases.LimitExtended": "extended",
    "cases.SpecialProcedureStarted": "paused",
}


@dataclass(slots=True)
class Contribution:
    """Tallies to add; `seconds` of a move or a variant lie beside its count."""

    days: dict[DayKey, Counter[str]] = field(default_factory=dict)
    moves: dict[MoveKey, list[int]] = field(default_factory=dict)
    variants: dict[VariantKey, list[int]] = field(default_factory=dict)
    shares: Counter[ShareKey] = field(default_factory=Counter)
    hours: Counter[HourKey] = field(default_factory=Counter)
    #: Digest → activities, of every variant met.
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, life: Life, *, allowed_days: int | None, sign: int = 1) -> None:
        """Count a life, or with `sign` -1 take it away again. `allowed_days`: its promise, None where it has none to keep."""
        self._add_days(life, allowed_days, sign)
        self._add_trace(life, sign)
        if (share := share_used(life.elapsed_days, allowed_days, life.extension_days)) is not None and life.decided_at:
            self.shares[month_of(life.decided_at), life.body_code, life.task_code, share] += sign
        if life.submitted_at:
            local = life.submitted_at.astimezone(SHANGHAI)
            self.hours[month_of(local), life.body_code, life.task_code, local.weekday(), local.hour] += sign

    def _add_days(self, life: Life, allowed_days: int | None, sign: int) -> None:
        def count(at: dt.datetime, measure: str, n: int = 1) -> None:
            key = local_date(at), life.body_code, life.task_code, life.source
            self.days.setdefault(key, Counter())[measure] += n * sign

        assert life.submitted_at is not None
        count(life.submitted_at, "submitted")
        for did in life.trace:
            if measure := _ON_THE_WAY.get(did.type):
                count(did.at, measure)
            elif end := ENDS.get(did.type):
                count(did.at, end)
                if end == "closed" and local_date(did.at) == local_date(life.submitted_at):
                    count(did.at, "same_day")
        if life.decided_at:
            self._add_decision(life, count, allowed_days)

    def _add_decision(self, life: Life, count: _Count, allowed_days: int | None) -> None:
        assert life.decided_at is not None
        decided = life.decided_at
        count(decided, "decided")
        count(decided, "on_time", not life.late)
        count(decided, "rejected", life.outcome == "reject")
        if life.due_date and local_date(decided) < life.due_date:
            count(decided, "early")
        if life.elapsed_days is not None and allowed_days is not None:
            count(decided, "elapsed_days", life.elapsed_days)
            count(decided, "promised_days", allowed_days + life.extension_days)
            count(decided, "measured")

    def _add_trace(self, life: Life, sign: int) -> None:
        where = life.body_code, life.task_code
        for before, after in moves_in(life.trace):
            seconds = max(0, round((after.at - before.at).total_seconds()))
            key = month_of(after.at), *where, before.activity, after.activity, time_step(seconds)
            _plus(self.moves, key, sign, seconds)
        digest = variant_digest(life.activities)
        self.known[digest] = life.activities
        seconds = max(0, round((life.trace[-1].at - life.trace[0].at).total_seconds()))
        self._variant(month_of(life.trace[-1].at), where, bool(life.end), digest, seconds, sign)

    def _variant(
        self, month: dt.date, where: tuple[str, str], ended: bool, digest: str, seconds: int, sign: int
    ) -> None:
        _plus(self.variants, (month, *where, ended, digest, time_step(seconds)), sign, seconds)


class _Count(Protocol):
    """How a measure is counted: at an instant, by its name, n times."""

    def __call__(self, at: dt.datetime, measure: str, n: int = 1) -> None:
        """Count."""


_K = TypeVar("_K")


def _plus(tally: dict[_K, list[int]], key: _K, sign: int, seconds: int) -> None:
    row = tally.setdefault(key, [0, 0])
    row[0] += sign
    row[1] += sign * seconds


def month_of(at: dt.datetime) -> dt.date:
    """The first day of the month, in Shanghai."""
    return local_date(at).replace(day=1)


def variant_digest(activities: Sequence[str]) -> str:
    """The name of a variant: 32 hex digits of its activities."""
    return hashlib.sha256("\x1f".join(activities).encode()).hexdigest()[:32]


def time_step(seconds: int) -> int:
    """On which step of the scale a span lies; 0 below a minute."""
    return 0 if seconds < 60 else 1 + int(STEPS_A_DECADE * math.log10(seconds / 60))  # noqa: PLR2004 - a minute


def seconds_at(step: int) -> float:
    """The middle of a step, in seconds."""
    return 30.0 if step == 0 else 60.0 * 10 ** ((step - 0.5) / STEPS_A_DECADE)


def median_seconds(steps: Sequence[tuple[int, int]]) -> float | None:
    """The median of spans counted by step; None of none. Precise to the step (about a seventh either way)."""
    ordered = sorted((step, n) for step, n in steps if n > 0)
    half, so_far = sum(n for _, n in ordered) / 2, 0
    for step, n in ordered:
        so_far += n
        if so_far >= half:
            return seconds_at(step)
    return None


def share_used(elapsed: int | None, promised: int | None, extension: int = 0) -> int | None:
    """How much of its days a case used, in steps of five per cent; a promise of the same day counts as one day."""
    if elapsed is None or promised is None:
        return None
    allowed = max(promised + extension, 1)
    return min(MOST_SHARE, math.ceil(SHARE_STEPS * elapsed / allowed))
