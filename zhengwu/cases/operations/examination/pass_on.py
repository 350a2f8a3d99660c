"""转办: what waits for me becomes a colleague's."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.examination.review import NoOpenStep
from zhengwu.cases.queries.over import over_of
from zhengwu.flows.public import inbox, transfer
from zhengwu.kernel.public import BadInput, local_date
from zhengwu.organisations.public import Officer, holders, require


def pass_on(*, project_no: str, to_account: int, by: Officer, now: dt.datetime) -> Case:
    """Hand every step of a case that waits for this officer to a colleague, for good. The colleague must have the permission
    over the case, and must not be kept away from it.

    Raises:
        NoSuchCase, NotPermitted, NoOpenStep, BadInput
        Refusal: what the process refuses
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.view", over=over_of(case, "cases.view"))
        steps = list(inbox(officer=by).filter(instance__subject=case.subject))
        if not steps:
            raise NoOpenStep
        for step in steps:
            colleague = _colleague(case, step.action, to_account, by=by, today=local_date(now))
            transfer(work_item_id=step.pk, by=by, to=colleague, at=now)
    return case


def _colleague(case: Case, action: str, account: int, *, by: Officer, today: dt.date) -> Officer:
    over = over_of(case, action)
    found = next((o for o in holders(action, over=over, today=today) if o.account_id == account), None)
    if found is None or found.account_id == by.account_id:
        raise BadInput.one(
            ("to",), "这位同事没有办这一步的权限，或者今天不在岗。请选另一位。", "pass_on.colleague_may_not"
        )
    return require(found, action, over=over)
