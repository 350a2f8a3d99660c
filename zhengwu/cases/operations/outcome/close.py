"""办结: the result has arrived, the case is closed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case, Delivery
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._serve import serve_and_close
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.delivery import NotServedYet, ToleratedStillOpen
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.organisations.public import Officer, require


def close(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Close the case (办结). A parcel on its way counts as signed for now; a case its delivery has closed stays as it is.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotServedYet, ToleratedStillOpen
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.close", over=over_of(case, "cases.close"))
        if case.state == State.CLOSED:
            return case
        next_state(State(case.state), Move.CLOSE)
        if case.state == State.APPROVED and (awaited := awaited_materials(case)):
            raise ToleratedStillOpen(materials="、".join(awaited))
        delivery = Delivery.objects.filter(case=case).first()
        if delivery is None:
            raise NotServedYet
        serve_and_close(case, delivery, by=by, now=now)
    return case
