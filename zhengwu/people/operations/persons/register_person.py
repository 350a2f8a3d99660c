"""Register a natural person."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import (
    Actor,
    Conflict,
    blind_index,
    clean_line,
    clean_name,
    local_date,
    publish,
)
from zhengwu.people.events import PersonChanged, PersonRegistered
from zhengwu.people.models import NaturalPerson
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.id_types import IdType, read_id_document
from zhengwu.people.rules.phone import read_phone

MAX_ADDRESS = 300


class PersonNameDiffers(Conflict):
    """The document is already registered under another name."""

    code = "person.name_differs"
    template = "这个证件号码已经用另一个姓名登记过。请核对姓名和号码；如果改过名，请带证件到窗口变更。"


def register_person(
    *,
    name: str,
    id_number: str,
    id_type: str = IdType.RESIDENT_ID,
    phone: str = "",
    address: str = "",
    by: Actor,
    now: dt.datetime,
) -> NaturalPerson:
    """Register a natural person (自然人) under an identity document, or find the one already registered under it.

    Registered again, a phone or address that is given replaces the old one; what is left empty stays.

    Raises:
        BadInput: every mistake at once, each with its own code
        PersonNameDiffers
    """
    gather = Gather()
    cleaned_name = gather.read(lambda: clean_name(name, loc=("name",)))
    read_document = gather.read(lambda: read_id_document(id_type=id_type, number=id_number, today=local_date(now)))
    read = {
        "phone": gather.read(lambda: read_phone(phone) if phone else ""),
        "address": gather.read(lambda: clean_line(address, max_length=MAX_ADDRESS, loc=("address",))),
    }
    gather.done()
    document = read_document.value
    given = {field: one.value for field, one in read.items() if one.value}
    with transaction.atomic():
        person, is_new = NaturalPerson.objects.select_for_update().get_or_create(
            id_type=document.id_type,
            id_index=blind_index(document.number),
            defaults={
                "name": cleaned_name.value,
                "id_number": document.number,
                "birth_date": document.birth_date,
                "sex": document.sex or "",
                "registered_at": now,
                **{field: one.value for field, one in read.items()},
            },
        )
        if is_new:
            publish(PersonRegistered(person_id=person.pk, id_type=str(document.id_type)), by=by, at=now)
            return person
        if person.name != cleaned_name.value:
            raise PersonNameDiffers
        if changed := tuple(field for field, value in given.items() if getattr(person, field) != value):
            for field in changed:
                setattr(person, field, given[field])
            person.save(update_fields=changed)
            publish(PersonChanged(person_id=person.pk, changed=changed), by=by, at=now)
    return person
