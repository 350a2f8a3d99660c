"""Change how a person is reached."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, clean_line, publish
from zhengwu.people.events import PersonChanged
from zhengwu.people.models import NaturalPerson
from zhengwu.people.operations.persons.register_person import MAX_ADDRESS
from zhengwu.people.rules.endings import PersonGone
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.phone import read_phone


def change_contact(
    *, person: NaturalPerson, phone: str, address: str | None = None, by: Actor, now: dt.datetime
) -> NaturalPerson:
    """Change phone and address (变更联系方式); the same again changes nothing. `address` None: unchanged, empty: forgotten.

    Raises:
        BadInput, PersonGone
    """
    gather = Gather()
    read = gather.read(lambda: read_phone(phone))
    place = gather.read(
        lambda: None if address is None else clean_line(address, max_length=MAX_ADDRESS, loc=("address",))
    )
    gather.done()
    with transaction.atomic():
        held = NaturalPerson.objects.select_for_update().get(pk=person.pk)
        if held.died_date is not None:
            raise PersonGone
        wanted = {"phone": read.value} | ({} if place.value is None else {"address": place.value})
        changed = tuple(field for field, value in wanted.items() if getattr(held, field) != value)
        if changed:
            for field in changed:
                setattr(held, field, wanted[field])
            held.save(update_fields=changed)
            publish(PersonChanged(person_id=held.pk, changed=changed), by=by, at=now)
    return held
