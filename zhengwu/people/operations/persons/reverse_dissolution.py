"""Put a wrong record of a dissolution right."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import publish
from zhengwu.people.events import DissolutionReversed
from zhengwu.people.models import LegalPerson
from zhengwu.people.operations.persons._ending import revive_mandates
from zhengwu.people.rules.endings import NotEnded
from zhengwu.people.rules.mandate import MandateEnd
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


def reverse_dissolution(*, legal: LegalPerson, reason: str, by: Registrar, now: dt.datetime) -> LegalPerson:
    """Reverse an erroneous record of a dissolution (撤销注销登记); mandates it ended live again.

    Raises:
        ReasonMissing, NotPermitted, NotEnded
    """
    by.must_have(EDIT, legal.ref)
    why = read_reason(reason)
    with transaction.atomic():
        held = LegalPerson.objects.select_for_update().get(pk=legal.pk)
        if held.dissolved_date is None:
            raise NotEnded
        held.dissolved_date = None
        held.save(update_fields=["dissolved_date"])
        back = revive_mandates(Q(principal_legal=held), end=MandateEnd.DISSOLUTION)
        publish(DissolutionReversed(legal_person_id=held.pk, reason=why, mandate_ids=back), by=by.actor, at=now)
    return held
