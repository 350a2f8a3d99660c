"""Who else could do a step of a case: may do it, need not keep away, and has it not yet."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case
from zhengwu.cases.queries.over import over_of
from zhengwu.flows.public import WorkItem
from zhengwu.organisations.public import Officer, holders


def colleagues_at(case: Case, item: WorkItem, *, by: Officer, today: dt.date) -> list[Officer]:
    """Officers at work today who could take this step over or sign it as well, by post, each once."""
    over = over_of(case, item.action)
    seated = {a.account_id for a in item.assignments.all() if a.withdrawn_at is None} | {
        a.acted_by_id for a in item.assignments.all() if a.withdrawn_at is None
    }
    found: dict[int, Officer] = {}
    for officer in holders(item.action, over=over, today=today):
        if officer.account_id not in seated | {by.account_id} and officer.may(item.action, over):
            found.setdefault(officer.account_id, officer)
    return sorted(found.values(), key=lambda one: (one.post_id, one.account_id))


def may_work_at(case: Case, item: WorkItem, *, officer: Officer) -> bool:
    """Whether this officer could do the step: the grant is there, and nothing keeps them away."""
    return officer.may(item.action, over_of(case, item.action))
