"""JSON Lines: a step a line, for whoever writes their own analysis."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zhengwu.analytics.operations.export.wanted import Wanted, digest, lives_for
from zhengwu.analytics.rules import pseudonyms


def jsonl(wanted: Wanted) -> Iterator[bytes]:
    """The log, line by line, case by case."""
    for life in lives_for(wanted):
        case = pseudonyms.case(life.project_no, digest)
        for did in life.trace:
            row = {
                "case": case,
                "activity": did.activity,
                "at": did.at.isoformat(),
                "began_at": did.began_at.isoformat() if did.began_at else None,
                "type": did.type,
                "by": pseudonyms.person(did.actor, digest),
                "item": life.task_code,
                "body": life.body_code,
                "channel": life.source,
            }
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
