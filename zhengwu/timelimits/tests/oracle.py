"""The clock again, walked day by day as a clerk would with a wall calendar: slow, obvious, apart from the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from zhengwu.timelimits.rules.clock import ClockFacts
from zhengwu.timelimits.rules.workdays import WorkCalendar


@dataclass
class Walk:
    """What the clerk has noted so far."""

    due: date | None = None
    elapsed: dict[date, int] = field(default_factory=dict)
    paused: dict[date, bool] = field(default_factory=dict)


def walk(facts: ClockFacts, calendar: WorkCalendar, *, days: int) -> Walk:
    """Walk `days` days from the start, noting the due date when it comes and what has elapsed each evening."""
    notes, elapsed = Walk(), 0
    respected = [pause for pause in facts.pauses if pause.from_date < facts.start_date]
    for n in range(days + 1):
        today = facts.start_date + timedelta(days=n)
        left_out = any(p.from_date < today and (p.to_date is None or today <= p.to_date) for p in respected)
        counts = n > 0 and not left_out and (facts.limit.unit == "day" or calendar.is_workday(today))
        used_up = elapsed >= facts.limit_days and notes.due is None
        elapsed += counts and not used_up
        if notes.due is None and elapsed >= facts.limit_days and calendar.is_workday(today) and not left_out:
            notes.due = today
        for pause in facts.pauses:
            begins = pause.from_date == today
            in_time = notes.due is None or notes.due == today
            continues = any(p.to_date is None or today <= p.to_date for p in respected)
            if begins and (in_time or continues):
                respected.append(pause)
        notes.elapsed[today] = elapsed
        notes.paused[today] = any(p.to_date is None or today < p.to_date for p in respected)
    return notes
