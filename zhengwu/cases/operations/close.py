"""办结: the result has arrived, the case is closed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CaseClosed
from zhengwu.cases.models import Case, Delivery
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.rules.delivery import NotServedYet
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.public import Officer, require


def close(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Close the case (办结). A parcel on its way counts as signed for now; a case its delivery has closed stays as it is.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotServedYet
    """
    from zhengwu.cases.operations.deliver import serve

    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.close", body_code=case.body.code, task_code=case.task_code)
        if case.state == State.CLOSED:
            return case
        next_state(State(case.state), Move.CLOSE)
        delivery = Delivery.objects.filter(case=case).first()
        if delivery is None:
            raise NotServedYet
        serve(case, delivery, by=by, now=now)
        closing(case, by=by.actor, now=now)
    return case


def closing(case: Case, *, by: Actor, now: dt.datetime) -> None:
    """The last step of both ways to close."""
    outcome = case.state
    case.move(Move.CLOSE)
    case.closed_at = now
    case.save()
    clocks = clocks_of(case, today=local_date(now))
    publish(
        CaseClosed(
            project_no=case.project_no,
            outcome=outcome,
            elapsed_days=clocks.promise.elapsed_days if clocks else 0,
        ),
        by=by,
        at=now,
    )
