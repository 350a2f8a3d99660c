"""流程: variants, the directly-follows graph and where it takes long, out of the tallies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Sum

from zhengwu.analytics.models import MoveTally, VariantTally, VariantText
from zhengwu.analytics.queries.scope import Scope
from zhengwu.analytics.rules.contribution import median_seconds
from zhengwu.analytics.rules.discovery import Discovered, Edge, Variant, rework_in


def process(scope: Scope, *, ended_only: bool = False) -> Discovered:
    """The process as it was lived in these months: of cases whose latest step, and of moves whose second step, lie in them.

    Three SQL statements, whatever the number of cases.
    """
    tally = VariantTally.objects.filter(scope.months)
    if ended_only:
        tally = tally.filter(ended=True)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for variant, step, n in tally.values_list("variant", "step").annotate(n=Sum("n")):
        spans[variant].append((step, n))
    texts = dict(VariantText.objects.filter(digest__in=spans).values_list("digest", "activities"))
    counts = {digest: sum(n for _, n in steps) for digest, steps in spans.items()}
    cases = sum(counts.values())
    done: dict[str, int] = defaultdict(int)
    for digest, n in counts.items():
        for name in texts[digest]:
            done[name] += n
    return Discovered(
        variants=tuple(
            sorted(
                (Variant(tuple(texts[d]), n, n / cases, median_seconds(spans[d])) for d, n in counts.items()),
                key=lambda one: (-one.count, one.activities),
            )
        ),
        edges=edges(scope),
        activities=dict(sorted(done.items(), key=lambda one: -one[1])),
        cases=cases,
        events=sum(done.values()),
    )


def edges(scope: Scope) -> tuple[Edge, ...]:
    """Moves by how often they were made. One SQL statement."""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    rows = MoveTally.objects.filter(scope.months).values_list("source", "target", "step").annotate(n=Sum("n"))
    for source, target, step, n in rows:
        spans[source, target].append((step, n))
    found = (Edge(*pair, sum(n for _, n in steps), median_seconds(steps)) for pair, steps in spans.items())
    return tuple(sorted(found, key=lambda one: (-one.count, one.source, one.target)))


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A step before which cases wait (瓶颈): how many came to it, the median wait, and the sum of all waits in seconds."""

    activity: str
    count: int
    median_seconds: float
    seconds: int


def bottlenecks(scope: Scope) -> list[Bottleneck]:
    """Every step by the time that was spent waiting for it, the most first: there a day saved is worth most."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    sums: dict[str, int] = defaultdict(int)
    rows = (
        MoveTally.objects.filter(scope.months)
        .values_list("target", "step")
        .annotate(n=Sum("n"), seconds=Sum("seconds"))
    )
    for target, step, n, seconds in rows:
        spans[target].append((step, n))
        sums[target] += seconds
    found = [
        Bottleneck(name, sum(n for _, n in steps), median_seconds(steps) or 0.0, sums[name])
        for name, steps in spans.items()
    ]
    return sorted(found, key=lambda one: (-one.seconds, one.activity))


def loops(found: Discovered) -> list[tuple[str, int, int]]:
    """What was done again (返工): activity, in how many cases, how many times in all; the most first."""
    cases: dict[str, int] = defaultdict(int)
    times: dict[str, int] = defaultdict(int)
    for variant in found.variants:
        for name, again in rework_in(variant.activities):
            cases[name] += variant.count
            times[name] += again * variant.count
    return sorted(((name, cases[name], times[name]) for name in cases), key=lambda one: (-one[1], one[0]))
