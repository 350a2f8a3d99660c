"""Agree to a purpose."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import ConsentGiven
from zhengwu.people.models import Consent, NaturalPerson
from zhengwu.people.rules.purposes import check_purpose


def give_consent(*, person: NaturalPerson, purpose: str, by: Actor, now: dt.datetime) -> Consent:
    """Agree to one purpose in the words that are in force (同意, 个人信息保护法 art. 14); agreed before, it changes nothing.

    A consent to older words is closed and a new one opened: art. 14(2) asks anew when a purpose changes.

    Raises:
        PurposeUnknown, ConsentNotAsked
    """
    wanted = check_purpose(purpose)
    with transaction.atomic():
        NaturalPerson.objects.select_for_update().get(pk=person.pk)
        standing = Consent.objects.filter(person=person, purpose=wanted.key, withdrawn_at__isnull=True).first()
        if standing is not None:
            if standing.text_version == wanted.version:
                return standing
            standing.withdrawn_at, standing.withdrawn_by = now, by.ref
            standing.save(update_fields=["withdrawn_at", "withdrawn_by"])
        consent = Consent.objects.create(
            person=person, purpose=wanted.key, text_version=wanted.version, given_at=now, given_by=by.ref
        )
        publish(ConsentGiven(person_id=person.pk, purpose=wanted.key, text_version=wanted.version), by=by, at=now)
    return consent
