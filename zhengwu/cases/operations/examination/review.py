"""审查: finish one step of the review."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.publicity.end_publicity import end_what_is_over
from zhengwu.cases.queries.detours import level_published
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import WorkItem, complete, open_for, open_work_items
from zhengwu.kernel.public import Conflict, local_date
from zhengwu.organisations.public import Officer, require

ACTION = "cases.review"


class NoOpenStep(Conflict):
    """No review step of this case waits for this officer."""

    code = "review.no_open_step"
    template = "这件现在没有等您审查的步骤。可能已经有人办了，请刷新待办列表。"


def review(
    *,
    project_no: str,
    outcome: str,
    opinion: str,
    work_item_id: int | None = None,
    to_step: str = "",
    by: Officer,
    now: dt.datetime,
) -> Case:
    """Finish the caller's open review step (审查). REVIEWING stays REVIEWING; the process decides who is next.

    Args:
        outcome: `approve`, `reject` (建议不予许可; the head decides) or `return` (back to the first step, or to `to_step`).
        opinion: compulsory unless approving.
        work_item_id: which step, when several wait; otherwise the oldest.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NoOpenStep
        StillPublic: this level publishes its opinion first (公示)
        Refusal: what the process refuses (opinion missing, nothing to return to, done by somebody else)
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        end_what_is_over(case, now=now)
        only_in({State.REVIEWING}, State(case.state), step="审查")
        step = _step(case, by, work_item_id)
        if outcome == "approve":
            level_published(case, step.name, today=local_date(now))
        complete(work_item_id=step.pk, by=by, outcome=outcome, opinion=opinion, to_step=to_step, at=now)
    return case


def _step(case: Case, by: Officer, wanted: int | None) -> WorkItem:
    if wanted is None:
        step = open_for(officer=by, subject=case.subject, action=ACTION)
        if step is None:
            raise NoOpenStep
        return step
    waiting = {w.pk: w for w in open_work_items(subject=case.subject) if w.action == ACTION}
    if wanted not in waiting:
        raise NoOpenStep
    return waiting[wanted]
