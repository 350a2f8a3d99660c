"""Record a death."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import local_date, publish
from zhengwu.people.events import DeathRecorded
from zhengwu.people.models import NaturalPerson
from zhengwu.people.operations.persons._ending import end_mandates
from zhengwu.people.rules.endings import AlreadyEnded, check_end
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.mandate import MandateEnd
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


def record_death(
    *, person: NaturalPerson, died_date: dt.date | None, basis: str, by: Registrar, now: dt.datetime
) -> NaturalPerson:
    """Record that a person died (死亡登记). Nobody acts in their name from now on; mandates given and held end (民法典 art. 173).

    Cases that run are not touched: the body that has them decides what becomes of them (行政许可法 art. 70).

    Args:
        basis: the paper it rests on, e.g. 死亡医学证明 and its number.
    Raises:
        BadInput, NotPermitted, AlreadyEnded
    """
    by.must_have(EDIT, person.ref)
    gather = Gather()
    day = gather.read(lambda: check_end(died_date, born=person.birth_date, today=local_date(now), loc=("died_date",)))
    ground = gather.read(lambda: read_reason(basis, loc=("basis",)))
    gather.done()
    with transaction.atomic():
        held = NaturalPerson.objects.select_for_update().get(pk=person.pk)
        if held.died_date is not None:
            raise AlreadyEnded
        held.died_date = day.value
        held.save(update_fields=["died_date"])
        ended = end_mandates(Q(principal_person=held) | Q(agent=held), end=MandateEnd.DEATH, now=now)
        publish(
            DeathRecorded(person_id=held.pk, died_date=day.value, basis=ground.value, mandate_ids=ended),
            by=by.actor,
            at=now,
        )
    return held
