"""当场办结: an instant item is accepted and decided in one step (即办件)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.outcome._conclude import conclude
from zhengwu.cases.operations.reception.accept import counts_from, take_on
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.steps import review_steps
from zhengwu.cases.rules.decision import Outcome
from zhengwu.cases.rules.instant import may_settle
from zhengwu.cases.rules.moves import Move
from zhengwu.kernel.public import clean_text, local_date
from zhengwu.organisations.public import Officer, require

ACTION = "cases.settle"


def settle(*, project_no: str, reason: str = "", by: Officer, now: dt.datetime) -> Case:
    """Accept and grant an instant item in one step (当场办结). RECEIVED -> ACCEPTED -> REVIEWING -> APPROVED; 受理通知书 and the
    decision are issued together. Where the process of the item asks for a reviewer, two people are needed and this is refused;
    who must be turned down is decided the ordinary way.

    Args:
        reason: what is granted, printed in the decision; may be empty.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotInstant, TwoRoles, StillMissing, BadInput
    """
    reason = clean_text(reason, max_length=10_000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        may_settle(
            name=case.item_name,
            instant=case.item_version.case_type == "instant",
            reviews=review_steps(case),
            awaited=awaited_materials(case),
        )
        since, late = counts_from(case, today=local_date(now))
        take_on(
            case,
            move=Move.ACCEPT,
            accept_date=since,
            deemed=late,
            handler=by.name,
            by=by.actor,
            now=now,
            reviewed=False,
            checked_again=True,
        )
        conclude(case, outcome=Outcome.APPROVE, reason=reason, by=by, now=now)
    return case
