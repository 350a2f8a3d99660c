"""Take hold of one step of the review: the case is locked, the step is one of its own, and the officer may do it."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.colleagues import colleagues_at
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import WorkItem, open_work_items
from zhengwu.kernel.public import BadInput, Conflict, local_date
from zhengwu.organisations.public import Officer, require


class StepNotOpen(Conflict):
    """The case has no such open step: it was done, or it never was one of this case."""

    code = "step.not_open"
    template = "这一步已经办完，或不是这件的步骤。请刷新办件，查看最新进度。"


def held_step(*, project_no: str, work_item_id: int, by: Officer, action: str = "") -> tuple[Case, WorkItem]:
    """The locked case and its open step, for an officer who may do it (or has `action` over the case).

    Raises:
        NoSuchCase, OutOfOrder, StepNotOpen, NotPermitted
    """
    case = locked(project_no)
    found = {item.pk: item for item in open_work_items(subject=case.subject)}
    item = found.get(work_item_id)
    asked = action or (item.action if item else "cases.review")
    require(by, asked, over=over_of(case, asked))
    only_in({State.REVIEWING}, State(case.state), step="审查")
    if item is None:
        raise StepNotOpen
    return case, item


def colleague(case: Case, item: WorkItem, *, account_id: int, by: Officer, now: dt.datetime) -> Officer:
    """The colleague of this account, who may do the step.

    Raises:
        BadInput
    """
    for officer in colleagues_at(case, item, by=by, today=local_date(now)):
        if officer.account_id == account_id:
            return officer
    raise BadInput.one(("to",), "请选一位能办这一步的同事。", "step.colleague")
