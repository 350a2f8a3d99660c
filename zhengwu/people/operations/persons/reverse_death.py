"""Put a wrong record of a death right."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import publish
from zhengwu.people.events import DeathReversed
from zhengwu.people.models import NaturalPerson
from zhengwu.people.operations.persons._ending import revive_mandates
from zhengwu.people.rules.endings import NotEnded
from zhengwu.people.rules.mandate import MandateEnd
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


def reverse_death(*, person: NaturalPerson, reason: str, by: Registrar, now: dt.datetime) -> NaturalPerson:
    """Reverse an erroneous record of a death (撤销死亡登记); mandates it ended live again (民法典 art. 50).

    Raises:
        ReasonMissing, NotPermitted, NotEnded
    """
    by.must_have(EDIT, person.ref)
    why = read_reason(reason)
    with transaction.atomic():
        held = NaturalPerson.objects.select_for_update().get(pk=person.pk)
        if held.died_date is None:
            raise NotEnded
        held.died_date = None
        held.save(update_fields=["died_date"])
        back = revive_mandates(Q(principal_person=held) | Q(agent=held), end=MandateEnd.DEATH)
        publish(DeathReversed(person_id=held.pk, reason=why, mandate_ids=back), by=by.actor, at=now)
    return held
