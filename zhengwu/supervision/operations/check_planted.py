"""核对: everything planted in a made-up year is found by the rules, and nothing else is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db import transaction

from zhengwu.supervision.queries.specs import specs_in_force
from zhengwu.supervision.queries.stories import every_story, item_facts
from zhengwu.supervision.rules.finding import Inspector
from zhengwu.supervision.rules.reckoning import Reckoner, day_of
from zhengwu.timelimits.public import work_calendar

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """`by_rule`: rule -> (planted, found of them, found besides). `missed`, `besides`: the first of them as “rule case”."""

    looked_at: int
    by_rule: Mapping[str, tuple[int, int, int]]
    missed: tuple[str, ...]
    besides: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Of what was planted, the share found; 1 where nothing was."""
        planted = sum(p for p, _, _ in self.by_rule.values())
        return sum(f for _, f, _ in self.by_rule.values()) / planted if planted else 1.0

    @property
    def precision(self) -> float:
        """Of what was found, the share planted; 1 where nothing was."""
        hits = sum(f for _, f, _ in self.by_rule.values())
        besides = sum(b for _, _, b in self.by_rule.values())
        return hits / (hits + besides) if hits + besides else 1.0


def check_planted(
    *, planted: Mapping[str, frozenset[str]], now: dt.datetime, progress: Callable[[int], None] | None = None
) -> Checked:
    """Hold every rule against every case there is, and compare with what was planted: case -> rules. Stores nothing; memory flat.

    A rule found twice in one case where it was planted once counts once as found and once besides.
    """
    specs = specs_in_force(today=day_of(now))
    inspector = Inspector(specs, reckoner=Reckoner(work_calendar()), items=item_facts, ever=True)
    wanted: Counter[str] = Counter(rule for rules in planted.values() for rule in rules)
    hits: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    missed: list[str] = []
    besides: list[str] = []
    looked_at = 0
    seen: set[str] = set()
    with transaction.atomic():
        for subject, events in every_story():
            looked_at += 1
            case = subject.partition(":")[2]
            found = Counter(f.spec.key for f in inspector.inspect(subject, events, now=now)[0])
            expected = planted.get(case, frozenset())
            if found or expected:
                seen.add(case)
                _compare(case, found, expected, hits, extra, missed, besides)
            if progress and looked_at % 1000 == 0:
                progress(looked_at)
    for case in planted.keys() - seen:
        missed += [f"{rule} {case}" for rule in sorted(planted[case])]
    rules = sorted(wanted.keys() | extra.keys())
    return Checked(
        looked_at=looked_at,
        by_rule={rule: (wanted[rule], hits[rule], extra[rule]) for rule in rules},
        missed=tuple(missed[:_MOST_SHOWN]),
        besides=tuple(besides[:_MOST_SHOWN]),
    )


def _compare(
    case: str,
    found: Counter[str],
    expected: frozenset[str],
    hits: Counter[str],
    extra: Counter[str],
    missed: list[str],
    besides: list[str],
) -> None:
    for rule, times in found.items():
        hits[rule] += rule in expected
        if over := times - (rule in expected):
            extra[rule] += over
            besides.append(f"{rule} {case}")
    missed += [f"{rule} {case}" for rule in sorted(expected - found.keys())]
