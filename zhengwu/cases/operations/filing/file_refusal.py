"""否定报备: lay an intended refusal before the centre."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import RefusalFiled
from zhengwu.cases.models import RefusalFiling
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.filings import filing_of, filing_rule_of
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.decision import Outcome, may_decide
from zhengwu.cases.rules.filing import FilingOpen, NoFilingNeeded
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import open_work_items
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.timelimits.public import work_calendar

ACTION = "cases.file_refusal"


def file_refusal(*, project_no: str, reason: str, by: Officer, now: dt.datetime) -> RefusalFiling:
    """File an intended refusal (否定报备). REVIEWING stays REVIEWING and the clocks run on; the centre answers within the working
    days of the rule, its silence lets the body decide.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NoFilingNeeded, FilingOpen, ReviewUnfinished, ReasonMissing, BadInput
    """
    reason = clean_text(reason, max_length=10_000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in({State.REVIEWING}, State(case.state), step="否定报备")
        rule = filing_rule_of(case)
        if rule is None:
            raise NoFilingNeeded
        if (earlier := filing_of(case)) and not earlier.answer:
            raise FilingOpen(filed=local_date(earlier.filed_at), due=earlier.due_date)
        waiting = open_work_items(subject=case.subject)
        may_decide(
            outcome=Outcome.REJECT,
            reason=reason,
            open_steps=[w.name for w in waiting if w.action != "cases.decide"],
        )
        filing = RefusalFiling.objects.create(
            case=case,
            reason=reason,
            filed_at=now,
            filer_id=by.account_id,
            filed_by=by.name,
            due_date=work_calendar().add_workdays(local_date(now), rule.days),
        )
        publish(RefusalFiled(project_no=project_no, reason=reason, due_date=filing.due_date), by=by.actor, at=now)
    return filing
