"""Take a consent back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import ConsentWithdrawn
from zhengwu.people.models import Consent, NaturalPerson
from zhengwu.people.rules.purposes import check_purpose


def withdraw_consent(*, person: NaturalPerson, purpose: str, by: Actor, now: dt.datetime) -> None:
    """Take a consent back (撤回同意, 个人信息保护法 art. 15); not given, nothing changes. What was done before stays allowed.

    Raises:
        PurposeUnknown, ConsentNotAsked
    """
    wanted = check_purpose(purpose)
    with transaction.atomic():
        given = Consent.objects.filter(person=person, purpose=wanted.key, withdrawn_at__isnull=True)
        if given.update(withdrawn_at=now, withdrawn_by=by.ref):
            publish(ConsentWithdrawn(person_id=person.pk, purpose=wanted.key), by=by, at=now)
