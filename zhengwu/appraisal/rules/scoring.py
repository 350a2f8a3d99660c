"""计分: from occurrences and measures to points, each loss with its cause. Whole hundredths of points: no rounding anywhere."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from zhengwu.appraisal.rules.scheme import Indicator, Spec, Way

#: Points are kept in hundredths.
POINT = 100
FULL = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One thing that happened. `ref` leads to it (`card:…`, `rating:…`, `case:…`, `mark:…`); `weight`: its points."""

    ref: str
    on: dt.date
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Points lost (or added) for one occurrence, in hundredths. `waived`: an objection was upheld, it costs nothing."""

    indicator: str
    ref: str
    on: dt.date
    hundredths: int
    waived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One indicator: its full points and what it got, in hundredths; of a formula, the measures it was made of."""

    indicator: str
    full: int
    got: int
    measures: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A result: hundredths of points, every line, every cause, and a digest that the same facts always give."""

    total: int
    lines: tuple[Line, ...]
    causes: tuple[Cause, ...]
    digest: str


def score(
    spec: Spec,
    *,
    occurrences: Mapping[str, Sequence[Occurrence]],
    measures: Mapping[str, int],
    compute: Callable[[Mapping[str, object], Mapping[str, int]], int | None],
    waived: Collection[tuple[str, str]] = (),
) -> Scored:
    """What follows from the facts of one target in one period.

    Args:
        occurrences: source → what happened, in any order. waived: (indicator, ref) that count no more.
        compute: evaluates a formula; None is taken as nothing.
    """
    lines, causes = list[Line](), list[Cause]()
    for one in spec.indicators:
        if one.way is Way.FORMULA:
            lines.append(_by_formula(one, measures, compute))
            continue
        found = sorted(occurrences.get(one.source, ()), key=lambda each: (each.on, each.ref))
        mine = [_cause(one, each, waived) for each in found]
        spent = min(sum(cause.hundredths for cause in mine), one.points * POINT)
        got = spent if one.way is Way.BONUS else one.points * POINT - spent
        lines.append(Line(indicator=one.key, full=one.points * POINT, got=got, measures={}))
        causes += mine
    total = max(0, min(sum(line.got for line in lines), spec.cap * POINT))
    return Scored(total=total, lines=tuple(lines), causes=tuple(causes), digest=_digest(total, lines, causes))


def _by_formula(
    one: Indicator,
    measures: Mapping[str, int],
    compute: Callable[[Mapping[str, object], Mapping[str, int]], int | None],
) -> Line:
    percent = max(0, min(compute(one.formula, measures) or 0, FULL))
    named = {key: value for key, value in measures.items() if f'"{key}"' in json.dumps(one.formula)}
    return Line(indicator=one.key, full=one.points * POINT, got=one.points * percent, measures=named)


def _cause(one: Indicator, each: Occurrence, waived: Collection[tuple[str, str]]) -> Cause:
    free = (one.key, each.ref) in waived
    hundredths = 0 if free else (one.each or each.weight) * POINT
    return Cause(indicator=one.key, ref=each.ref, on=each.on, hundredths=hundredths, waived=free)


def _digest(total: int, lines: Sequence[Line], causes: Sequence[Cause]) -> str:
    whole = [
        total,
        [[line.indicator, line.full, line.got, dict(sorted(line.measures.items()))] for line in lines],
        [[c.indicator, c.ref, c.on.isoformat(), c.hundredths, c.waived] for c in causes],
    ]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def band_of(total: int, spec: Spec) -> str:
    """优秀, 良好, 合格 or 不合格. `total` in hundredths."""
    names = ("优秀", "良好", "合格")
    return next((name for name, least in zip(names, spec.bands, strict=True) if total >= least * POINT), "不合格")


def stars_of(total: int, spec: Spec) -> int:
    """5 to 0 stars."""
    return next((5 - n for n, least in enumerate(spec.stars) if total >= least * POINT), 0)


def list_of(total: int, spec: Spec) -> str:
    """`honour` 红榜, `warning` 警示, or neither."""
    if total >= spec.honour * POINT:
        return "honour"
    return "warning" if total <= spec.warning * POINT else ""
