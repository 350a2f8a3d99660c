"""What a person may know of the use of their own data (个人信息保护法 art. 44–45)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from zhengwu.kernel.public import StoredEvent
from zhengwu.people.events import NumberRevealed
from zhengwu.people.models import Consent, NaturalPerson
from zhengwu.people.queries.refs import refs_of
from zhengwu.people.rules.purposes import PURPOSES, Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentStanding:
    """A purpose and whether the person agreed to it, in its words of today."""

    purpose: Purpose
    given_at: dt.datetime | None = None
    text_version: int = 0

    @property
    def stands(self) -> bool:
        """Agreed to, in these words."""
        return self.given_at is not None and self.text_version == self.purpose.version


def consents_of(*, person: NaturalPerson) -> list[ConsentStanding]:
    """Every purpose in the order of the table, with the consent that is open. One statement."""
    given = {c.purpose: c for c in Consent.objects.filter(person=person, withdrawn_at__isnull=True)}
    return [
        ConsentStanding(purpose=p, given_at=given[key].given_at, text_version=given[key].text_version)
        if key in given
        else ConsentStanding(purpose=p)
        for key, p in PURPOSES.items()
    ]


def consent_history(*, person: NaturalPerson) -> list[Consent]:
    """Every consent ever given, oldest first."""
    return list(Consent.objects.filter(person=person).order_by("given_at", "pk"))


def has_consented(*, person: NaturalPerson, purpose: str) -> bool:
    """Whether this use is allowed now: asked by whoever is about to make it. Purposes the law orders always are."""
    wanted = PURPOSES[purpose]
    if not wanted.asks:
        return True
    return Consent.objects.filter(
        person=person, purpose=purpose, text_version=wanted.version, withdrawn_at__isnull=True
    ).exists()


def reveals_of(*, person: NaturalPerson) -> QuerySet[StoredEvent]:
    """Every time an officer looked at this person's numbers in the register, newest first."""
    return StoredEvent.objects.filter(subject__in=refs_of(person), type=NumberRevealed.type_name()).order_by(
        "-at", "-pk"
    )
