"""下达督办: a supervisor asks a body for something until a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.cases.public import Case
from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Body, Officer, Over, require
from zhengwu.supervision.events import OrderIssued
from zhengwu.supervision.models import Card, Order, next_slip_number
from zhengwu.supervision.operations._slip import line, words
from zhengwu.supervision.operations.orders._order import ORDER, facts_of, record
from zhengwu.supervision.rules.orders import due_in_time

_CASE, _CARD = "case:", "card:"


def issue_order(
    *,
    title: str,
    content: str,
    basis: str = "",
    about: str = "",
    body: Body,
    due_date: dt.date,
    files: Collection[UUID] = (),
    by: Officer,
    now: dt.datetime,
) -> Order:
    """Issue a supervise order (下达督办单) to its lead body.

    Args:
        about: a case number, a card number, or empty for anything else.
        due_date: last day to answer, inclusive.
    Raises:
        NotPermitted: also for one's own unit
        BadInput, DayPassed
    """
    title = line(title, missing="请写督办事项，一句话。", name="title")
    content = words(content, missing="请写要办什么、办到什么程度。", name="content")
    basis = words(basis, name="basis")
    with transaction.atomic():
        require(by, ORDER, over=Over(division_code=body.division.code, body_code=body.code))
        subject, project_no, task_code = _about(about)
        order = Order.objects.create(
            number=next_slip_number("DB", day=local_date(now)),
            title=title,
            content=content,
            basis=basis,
            about=subject,
            project_no=project_no,
            task_code=task_code,
            body_code=body.code,
            body_name=body.short_name or body.name,
            division_code=body.division.code,
            issued_account=by.account_id,
            issued_by=by.name,
            issued_at=now,
            due_date=due_in_time(due_date, today=local_date(now)),
        )
        record(order, "issue", text=content, by=by.actor, now=now, account_id=by.account_id, files=files)
        publish(OrderIssued(**facts_of(order)), by=by.actor, at=now)
    return order


def _about(typed: str) -> tuple[str, str, str]:
    """What was typed as (subject, case number, item).

    Raises:
        BadInput: neither a case nor a card
    """
    typed = typed.strip().removeprefix(_CASE).removeprefix(_CARD)[:60]
    if not typed:
        return "", "", ""
    card = Card.objects.filter(number=typed).first()
    if card is not None:
        return card.chain, card.project_no, card.task_code
    case = Case.objects.only("project_no", "task_code").filter(project_no=typed).first()
    if case is None:
        raise BadInput.one(("about",), "没有这个编号的办件或监察卡，请核对；不针对办件的不填。", "order.about")
    return f"{_CASE}{case.project_no}", case.project_no, case.task_code
