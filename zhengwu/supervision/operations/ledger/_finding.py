"""What every verb of a finding needs: the locked row, the step of the table with its record, and the words for the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhengwu.kernel.public import Actor, NotFound
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.supervision.models import Problem, ProblemEntry, ProblemFile
from zhengwu.supervision.operations._slip import keep_files
from zhengwu.supervision.rules.ledger import (
    FINDING_OPEN,
    FINDING_UNIT_VERBS,
    FindingState,
    FindingVerb,
    next_finding_state,
)

PATROL, EXPLAIN, VIEW = "supervision.patrol", "supervision.explain", "supervision.view"


class NoSuchFinding(NotFound):
    """There is none, or it is not this reader's to see."""

    code = "finding.not_found"
    template = "没有找到这个问题，请核对编号，或者从问题台账的列表进入。"


def action_of(verb: FindingVerb) -> str:
    """What one must be allowed to do."""
    return EXPLAIN if verb in FINDING_UNIT_VERBS else PATROL


def over_finding(finding: Problem) -> Over:
    """The finding as permission sees it: of the body that has to put it right."""
    return Over(division_code=finding.division_code, body_code=finding.body_code)


def locked_for(number: str, verb: FindingVerb, *, by: Officer) -> Problem:
    """The locked finding, for an officer who may do this to it.

    Raises:
        NoSuchFinding, NotPermitted
    """
    found = Problem.objects.select_for_update().filter(number=number[:30]).first()
    if found is None:
        raise NoSuchFinding
    require(by, action_of(verb), over=over_finding(found))
    return found


def step(
    finding: Problem, verb: FindingVerb, *, text: str, by: Officer, now: dt.datetime, files: Collection[UUID] = ()
) -> None:
    """Take one step of the table, save the finding and record the step.

    Raises:
        FindingNotNow
    """
    finding.state = next_finding_state(FindingState(finding.state), verb)
    finding.closed_at = None if finding.state in FINDING_OPEN else now
    finding.save()
    record(finding, verb, text=text, by=by.actor, account_id=by.account_id, now=now, files=files)


def record(
    finding: Problem,
    verb: str,
    *,
    text: str,
    by: Actor,
    account_id: int | None,
    now: dt.datetime,
    files: Collection[UUID] = (),
) -> None:
    """Write down what was said."""
    entry = ProblemEntry.objects.create(
        finding=finding, verb=verb, text=text, account_id=account_id, by_name=by.name, at=now
    )
    keep_files(ProblemFile, entry, files)


def facts_of(finding: Problem) -> dict[str, Any]:
    """What every event of a finding says of it."""
    return {
        "number": finding.number,
        "kind": finding.kind,
        "place": finding.place,
        "body_code": finding.body_code,
        "due_date": finding.due_date,
    }
