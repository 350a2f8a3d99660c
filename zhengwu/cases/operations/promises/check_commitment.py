"""承诺核查: what the verifier found, and what follows."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CheckOpened, CommitmentChecked
from zhengwu.cases.models import Case, Commitment, CommitmentCheck
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.undoing._propose import tell_holder
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.undoing import HEARD_DAYS
from zhengwu.cases.rules.verification import CheckState, answered
from zhengwu.kernel.public import Actor, Conflict, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.verify_commitment"


class NothingPromised(Conflict):
    """The case was not decided on a promise."""

    code = "check.nothing_promised"
    template = "这件不是按告知承诺办的，没有核查任务。"


def open_check(case: Case, *, by: Actor, now: dt.datetime) -> None:
    """A case granted on a promise gets its verification, due so many days after the decision."""
    if not Commitment.objects.filter(case=case, kind=Commitment.Kind.NOTICE).exists():
        return
    days = case.item_version.guide.verify_days
    check = CommitmentCheck.objects.create(case=case, due_date=local_date(now) + dt.timedelta(days=days))
    publish(CheckOpened(project_no=case.project_no, due_date=check.due_date), by=by, at=now)


def check_commitment(
    *,
    project_no: str,
    finding: str,
    method: str,
    words: str,
    rectify_days: int | None = None,
    by: Officer,
    now: dt.datetime,
) -> CommitmentCheck:
    """Answer the verification of a promise (承诺核查). True: done. Something to put right: `rectify_days` calendar days, once.
    False: the holder is told that the result is to be revoked and may speak (行政许可法 art. 69(2)); a head decides then.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder: the result has not reached the holder yet
        NothingPromised, CheckOver, SecondRectification, BadInput
    """
    words = clean_text(words, max_length=4000, loc=("words",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        check = CommitmentCheck.objects.filter(case=case).first()
        if check is None:
            raise NothingPromised
        only_in({State.CLOSED}, State(case.state), step="核查承诺")
        check.state, check.rectify_until = answered(
            state=CheckState(check.state),
            finding=finding,
            method=method,
            words=words,
            rectify_days=rectify_days,
            today=local_date(now),
        )
        check.method, check.finding, check.checked_at, check.checked_by = method, words, now, by.name
        check.save()
        publish(
            CommitmentChecked(
                project_no=project_no,
                state=check.state,
                method=method,
                finding=words,
                rectify_until=check.rectify_until,
            ),
            by=by.actor,
            at=now,
        )
        if check.state == CheckState.FALSE:
            tell_holder(case, ground="false_promise", reason=words, heard_days=HEARD_DAYS, by=by, now=now)
    return check
