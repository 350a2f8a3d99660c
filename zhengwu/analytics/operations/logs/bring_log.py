"""外来日志分析: what a log made by others says of its process."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any, BinaryIO

from django.db import transaction

from zhengwu.analytics.events import VisitingLogRead
from zhengwu.analytics.models import VisitingLog
from zhengwu.analytics.operations.logs.read_xes import read_xes
from zhengwu.analytics.operations.logs.unpack import pieces_of, wrong_log
from zhengwu.analytics.queries.scope import ACTION
from zhengwu.analytics.rules.discovery import Discovered, Edge, Variant, discover
from zhengwu.kernel.public import clean_line, publish
from zhengwu.organisations.public import Officer, Over, require

#: More ways than this are counted and not kept one by one.
_MOST_VARIANTS, _MOST_EDGES = 500, 2_000


def bring_log(*, name: str, file: BinaryIO, by: Officer, now: dt.datetime) -> VisitingLog:
    """Read an XES log (also .gz, .zip), discover its process and keep what was found. The log itself is not kept.

    Raises:
        NotPermitted
        BadInput: no name, no XES, too large, or nothing in it
    """
    require(by, ACTION, over=Over(division_code=by.division_code, body_code=by.body_code))
    name = clean_line(name, max_length=100, loc=("name",))
    found = discover(read_xes(pieces_of(file)))
    if not found.cases:
        raise wrong_log("日志里没有带名称的事件。请检查 concept:name。", "log.empty")
    with transaction.atomic():
        log = VisitingLog.objects.create(
            name=name,
            body_code=by.body_code,
            cases=found.cases,
            events=found.events,
            discovered=_kept(found),
            brought_by_id=by.account_id,
            brought_at=now,
        )
        publish(VisitingLogRead(log_id=log.pk, name=name, cases=found.cases, events=found.events), by=by.actor, at=now)
    return log


def _kept(found: Discovered) -> dict[str, Any]:
    return {
        "variants": [asdict(one) for one in found.variants[:_MOST_VARIANTS]],
        "edges": [asdict(one) for one in found.edges[:_MOST_EDGES]],
        "activities": dict(found.activities),
    }


def discovered_in(log: VisitingLog) -> Discovered:
    """What was found, as the pages of processes take it."""
    kept = log.discovered
    return Discovered(
        variants=tuple(Variant(**{**one, "activities": tuple(one["activities"])}) for one in kept["variants"]),
        edges=tuple(Edge(**one) for one in kept["edges"]),
        activities=dict(sorted(kept["activities"].items(), key=lambda one: -one[1])),
        cases=log.cases,
        events=log.events,
    )
