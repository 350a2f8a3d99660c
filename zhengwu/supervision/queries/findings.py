"""问题台账 as officers see it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from zhengwu.organisations.public import Officer, covered_by, require
from zhengwu.supervision.models import Problem, ProblemFile
from zhengwu.supervision.operations.ledger._finding import VIEW, NoSuchFinding, action_of, over_finding
from zhengwu.supervision.rules.ledger import (
    FINDING_OPEN,
    FINDING_STATE_NAMES,
    FINDING_TABLE,
    FINDING_VERB_NAMES,
    FindingState,
    FindingVerb,
)

#: What the ledger can be narrowed to, beside the states.
FINDING_LOOKS: dict[str, str] = {"open": "没有销号的", "late": "过期没有整改"}
#: How it can be sorted: key → words and columns.
FINDING_ORDERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "": ("新登记的在前", ("-filed_at", "-pk")),
    "due": ("先到期的在前", ("due_date", "pk")),
    "body": ("按单位", ("body_name", "-filed_at", "-pk")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingAction:
    """A button; `locked` names the state that locks it."""

    verb: FindingVerb
    name: str
    locked: str = ""


def findings_for(
    *,
    officer: Officer,
    today: dt.date,
    what: str = "",
    source: str = "",
    kind: str = "",
    body_code: str = "",
    q: str = "",
    sort: str = "",
) -> QuerySet[Problem]:
    """The rows this officer may see. `what`: a state or one of `FINDING_LOOKS`; `q`: the beginning of a number or a part of the
    place."""
    found = Problem.objects.filter(covered_by(officer, actions=[VIEW], task_field=""))
    if q:
        found = found.filter(number__startswith=q) | found.filter(place__contains=q)
    for name, value in (("source", source), ("kind", kind), ("body_code", body_code)):
        if value:
            found = found.filter(**{name: value})
    if what == "late":
        found = found.filter(state=FindingState.ASSIGNED, due_date__lt=today)
    elif what == "open":
        found = found.filter(state__in=FINDING_OPEN)
    elif what:
        found = found.filter(state=what)
    return found.order_by(*FINDING_ORDERS.get(sort, FINDING_ORDERS[""])[1])


def finding_for(*, number: str, by: Officer, action: str = VIEW) -> Problem:
    """One finding.

    Raises:
        NoSuchFinding, NotPermitted
    """
    found = Problem.objects.filter(number=number[:30]).first()
    if found is None:
        raise NoSuchFinding
    require(by, action, over=over_finding(found))
    return found


def finding_actions(finding: Problem, *, officer: Officer) -> list[FindingAction]:
    """The buttons of this officer; what cannot be pressed now with the state that locks it."""
    over, state = over_finding(finding), FindingState(finding.state)
    if state not in FINDING_OPEN:
        return []
    return [
        FindingAction(
            verb=verb, name=FINDING_VERB_NAMES[verb], locked="" if state in steps else FINDING_STATE_NAMES[state]
        )
        for verb, steps in FINDING_TABLE.items()
        if officer.may(action_of(verb), over)
    ]


def finding_file(*, number: str, file: int, by: Officer) -> ProblemFile:
    """A photo or file of a finding.

    Raises:
        NoSuchFinding, NotPermitted
    """
    finding = finding_for(number=number, by=by)
    found = ProblemFile.objects.select_related("file").filter(entry__finding=finding, pk=file).first()
    if found is None:
        raise NoSuchFinding
    return found
