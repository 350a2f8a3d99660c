"""What happens next, who has it and until when: in the applicant's words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zhengwu.cases.models import Case
from zhengwu.cases.rules.special import pause_name
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import WorkItem, open_work_items
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import over_body, posts_that_may
from zhengwu.timelimits.public import DELIVERY, WorkCalendar, work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The next step of a case. `until_date` is the last day; None where no clock runs. `yours`: the applicant must act."""

    step: str
    holder: str
    until_date: dt.date | None
    yours: bool = False
    note: str = ""
    over: bool = False


def progress_of(case: Case, *, waiting: Sequence[WorkItem] | None = None) -> Progress:
    """Read the next step from the state, the open work items (those given, where they are known) and the stored due dates."""
    state = State(case.state)
    match state:
        case State.SUBMITTED:
            return Progress(step=_("窗口收件"), holder=_holder(case, "cases.receive"), until_date=None)
        case State.RETURNED:
            return Progress(step=_("修改后重新提交"), holder=_("您"), until_date=None, yours=True)
        case State.RECEIVED:
            return Progress(
                step=_("看材料齐不齐，决定是否受理"),
                holder=_holder(case, "cases.accept"),
                until_date=case.acceptance_due_date,
                note=_("到期没有告知您补正，就算受理"),
            )
        case State.CORRECTING:
            return Progress(
                step=_("您补材料，补齐当天就受理"),
                holder=_("您"),
                until_date=case.correction.deadline_date,
                yours=True,
            )
        case State.ACCEPTED | State.REVIEWING | State.WITH_SUPERIOR:
            return _in_review(case, open_work_items(subject=case.subject) if waiting is None else waiting)
        case State.SPECIAL:
            running = case.special_procedures.get(ended_date=None)
            return Progress(
                step=_(pause_name(running.kind)),
                holder=_holder(case, "cases.review"),
                until_date=None,
                note=_uncounted(running.planned_days),
            )
        case State.APPROVED | State.REJECTED:
            return Progress(
                step=_("把结果送到您手里"), holder=_holder(case, "cases.deliver"), until_date=delivery_due(case)
            )
    return Progress(step=_(case.state_name), holder="", until_date=None, over=True)


def delivery_due(case: Case, *, calendar: WorkCalendar | None = None) -> dt.date | None:
    """Ten working days from the decision (行政许可法 art. 44)."""
    if case.decided_at is None:
        return None
    return (calendar or work_calendar()).add_workdays(local_date(case.decided_at), DELIVERY.days)


def _uncounted(days: int) -> str:
    words = ngettext("依法不计入办理期限，计划 {days} 个工作日", "依法不计入办理期限，计划 {days} 个工作日", days)
    return words.format(days=days)


def _in_review(case: Case, waiting: Sequence[WorkItem]) -> Progress:
    names = _("、").join(_(w.name) for w in waiting) or _("审查")
    action = waiting[0].action if waiting else "cases.review"
    return Progress(step=names, holder=_holder(case, action), until_date=case.promise_due_date)


def _holder(case: Case, action: str) -> str:
    """The post that has it: the body, and what the post is called."""
    posts = posts_that_may(action, over=over_body(case.body, task_code=case.task_code), today=None)
    own = [p for p in posts if p.body.code == case.body.code] or list(posts)
    if not own:
        return case.body.name
    post = own[0]
    return f"{post.body.short_name or post.body.name}{post.name}"
