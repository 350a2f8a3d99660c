"""流程发现: variants and the directly-follows graph of any log, ours or made by others."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Step = tuple[str, dt.datetime | None]
#: Where every trace begins and ends in a graph.
START, END = "▶", "■"


@dataclass(frozen=True, slots=True)
class Variant:
    """A way through the process: how many took it, which share, and the median time from its first to its last step."""

    activities: tuple[str, ...]
    count: int
    share: float
    median_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """`target` directly after `source`: how often, and after what median time."""

    source: str
    target: str
    count: int
    median_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Discovered:
    """What a log says: variants by frequency, edges, how often each activity was done, and how many cases and events there were."""

    variants: tuple[Variant, ...]
    edges: tuple[Edge, ...]
    activities: Mapping[str, int]
    cases: int
    events: int


def discover(traces: Iterable[Sequence[Step]]) -> Discovered:
    """Read every trace once; empty ones are left out. Steps are taken in the order of their time; without times, as they stand."""
    times: dict[tuple[str, ...], list[float]] = defaultdict(list)
    counts: Counter[tuple[str, ...]] = Counter()
    waits: dict[tuple[str, str], list[float]] = defaultdict(list)
    follows: Counter[tuple[str, str]] = Counter()
    for trace in traces:
        if not trace:
            continue
        steps = sorted(trace, key=lambda step: step[1]) if all(at for _, at in trace) else list(trace)  # type: ignore[arg-type, return-value]
        names = tuple(name for name, _ in steps)
        counts[names] += 1
        if (span := _span(steps[0], steps[-1])) is not None:
            times[names].append(span)
        for before, after in itertools.pairwise(steps):
            follows[before[0], after[0]] += 1
            if (span := _span(before, after)) is not None:
                waits[before[0], after[0]].append(span)
    cases = sum(counts.values())
    return Discovered(
        variants=tuple(
            Variant(names, n, n / cases, median(times[names]) if times[names] else None)
            for names, n in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        ),
        edges=tuple(
            Edge(*pair, n, median(waits[pair]) if waits[pair] else None)
            for pair, n in sorted(follows.items(), key=lambda one: (-one[1], one[0]))
        ),
        activities=_done(counts),
        cases=cases,
        events=sum(len(names) * n for names, n in counts.items()),
    )


def _done(counts: Mapping[tuple[str, ...], int]) -> dict[str, int]:
    done: Counter[str] = Counter()
    for names, n in counts.items():
        for name in names:
            done[name] += n
    return dict(done.most_common())


def _span(before: Step, after: Step) -> float | None:
    if before[1] is None or after[1] is None:
        return None
    return max(0.0, (after[1] - before[1]).total_seconds())


def rework_in(activities: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """What was done more than once in one trace, and how often again: (activity, times again)."""
    return tuple((name, n - 1) for name, n in Counter(activities).items() if n > 1)
