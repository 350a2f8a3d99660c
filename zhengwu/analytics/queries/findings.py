"""The findings of a scope, each from its figures."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.analytics.queries.process import Bottleneck
from zhengwu.analytics.queries.volumes import Volume
from zhengwu.analytics.rules import findings as say
from zhengwu.analytics.rules.findings import Finding


def findings_of(now: Volume, before: Volume, slow: Sequence[Bottleneck]) -> tuple[Finding, ...]:
    """On time, volume, days used, the slowest step, rework: in the order in which a leader asks."""
    worst = slow[0] if slow else None
    return (
        say.on_time(now.decided, now.on_time, before=before.on_time_share),
        say.volume(now.received, before=before.received),
        say.used(now.used_share),
        say.slowest(worst.activity if worst else "", worst.median_seconds if worst else 0),
        say.rework(now.corrected, now.returned, now.received),
    )
