"""Show what is masked everywhere else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.people.events import NumberRevealed
from zhengwu.people.models import NaturalPerson
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import REVEAL, Registrar


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealedPerson:
    """Numbers, phone and address in full. Never store or log it."""

    id_number: str
    phone: str
    address: str


def reveal_number(*, person: NaturalPerson, reason: str, by: Registrar, now: dt.datetime) -> RevealedPerson:
    """Show a person's number, phone and address in full (查看完整证件号), with a reason the person will read.

    个人信息保护法 art. 6 (for a stated purpose, no more than it needs), art. 44–45 (the person may know of it).

    Raises:
        ReasonMissing, NotPermitted
    """
    by.must_have(REVEAL, person.ref)
    why = read_reason(reason)
    with transaction.atomic():
        publish(
            NumberRevealed(person_id=person.pk, reason=why, body_name=by.body_name, post_name=by.post_name),
            by=by.actor,
            at=now,
        )
    return RevealedPerson(id_number=person.id_number, phone=person.phone, address=person.address)
