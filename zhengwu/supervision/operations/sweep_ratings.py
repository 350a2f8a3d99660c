"""差评逾期 (S1): a bad rating nobody answered in time raises a card, and a red one days later where it still waits."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import local_date
from zhengwu.ratings.public import LateRating, late_ratings
from zhengwu.supervision.operations.raise_card import raise_cards
from zhengwu.supervision.queries.specs import specs_in_force
from zhengwu.supervision.rules.finding import ESCALATED, Finding
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.reckoning import Reckoner
from zhengwu.supervision.rules.spec import RuleSpec
from zhengwu.timelimits.public import work_calendar

CLOCK = "rating"


def sweep_ratings(*, now: dt.datetime) -> int:
    """Raise what is due; how many cards. May run twice."""
    today, reckoner = local_date(now), Reckoner(work_calendar())
    specs = [s for s in specs_in_force(today=today) if s.holds_on(today) and any(t.clock == CLOCK for t in s.triggers)]
    if not specs:
        return 0
    late = list(late_ratings(today))
    found = [f for spec in specs for one in late for f in _findings(spec, one, reckoner, now=now)]
    return len(raise_cards(found, now=now))


def _findings(spec: RuleSpec, late: LateRating, reckoner: Reckoner, *, now: dt.datetime) -> list[Finding]:
    found = []
    offset = next(trigger.offset for trigger in spec.triggers if trigger.clock == CLOCK)
    steps: list[tuple[int, Signal, int, str]] = [(offset, spec.signal, spec.weight, "")]
    if up := spec.escalation:
        steps.append((max(offset, 0) + up.workdays, up.signal, up.weight, ESCALATED))
    for days, signal, weight, suffix in steps:
        moment = reckoner.fires(late.due_date, days)
        if moment <= now:
            found.append(_finding(spec, late, signal, weight, suffix=suffix, at=moment, reckoner=reckoner, now=now))
    return found


def _finding(
    spec: RuleSpec,
    late: LateRating,
    signal: Signal,
    weight: int,
    *,
    suffix: str,
    at: dt.datetime,
    reckoner: Reckoner,
    now: dt.datetime,
) -> Finding:
    """Nothing in it leads to the case: whoever is rated must not learn by whom."""
    return Finding(
        spec=spec,
        subject=late.subject,
        occurrence=f"{late.stage}:{late.due_date.isoformat()}{suffix}",
        at=at,
        signal=signal,
        weight=weight,
        body_code=late.body_code,
        task_code=late.task_code,
        item_name=late.item_name,
        handler=None,
        approver=None,
        facts={
            "clock": CLOCK,
            "stage": late.stage,
            "due_date": late.due_date.isoformat(),
            "late_days": reckoner.count(late.due_date, local_date(now)),
        },
    )
