"""Record that a legal person ended."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import local_date, publish
from zhengwu.people.events import DissolutionRecorded
from zhengwu.people.models import LegalPerson
from zhengwu.people.operations.persons._ending import end_mandates
from zhengwu.people.rules.endings import AlreadyEnded, check_end
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.mandate import MandateEnd
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


def record_dissolution(
    *, legal: LegalPerson, dissolved_date: dt.date | None, basis: str, by: Registrar, now: dt.datetime
) -> LegalPerson:
    """Record that a legal person was struck off (注销登记, 民法典 art. 68, 72); its mandates end and nobody represents it.

    Raises:
        BadInput, NotPermitted, AlreadyEnded
    """
    by.must_have(EDIT, legal.ref)
    gather = Gather()
    day = gather.read(lambda: check_end(dissolved_date, today=local_date(now), loc=("dissolved_date",)))
    ground = gather.read(lambda: read_reason(basis, loc=("basis",)))
    gather.done()
    with transaction.atomic():
        held = LegalPerson.objects.select_for_update().get(pk=legal.pk)
        if held.dissolved_date is not None:
            raise AlreadyEnded
        held.dissolved_date = day.value
        held.save(update_fields=["dissolved_date"])
        ended = end_mandates(Q(principal_legal=held), end=MandateEnd.DISSOLUTION, now=now)
        publish(
            DissolutionRecorded(
                legal_person_id=held.pk, dissolved_date=day.value, basis=ground.value, mandate_ids=ended
            ),
            by=by.actor,
            at=now,
        )
    return held
