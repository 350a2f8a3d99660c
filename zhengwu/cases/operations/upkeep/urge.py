"""催办: remind those who have a case."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.urging import may_urge
from zhengwu.flows.public import open_work_items
from zhengwu.flows.public import urge as urge_step
from zhengwu.kernel.public import events_of, local_date
from zhengwu.organisations.public import Officer, require


def urge(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Remind whoever has the open steps of a case (催办), once a day. Whoever may see the case may ask; nothing else changes.

    Raises:
        NoSuchCase, NotPermitted, NobodyToUrge, UrgedToday
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.view", over=over_of(case, "cases.view"))
        waiting = open_work_items(subject=case.subject)
        urged = [event.at for event in events_of(case.subject) if event.type == "flows.WorkItemUrged"]
        last = local_date(urged[-1]) if urged else None
        may_urge(waiting=len(waiting), urged_last=last, today=local_date(now))
        for step in waiting:
            urge_step(work_item_id=step.pk, by=by.actor, at=now)
    return case
