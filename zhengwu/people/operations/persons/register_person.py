"""Register a natural person."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

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
from zhengwu.people.models import IdentityDocument, NaturalPerson
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.id_types import IdDocument, IdType, read_birth_date, read_id_document
from zhengwu.people.rules.nationality import read_nationality
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
    nationality: str = "",
    birth_date: dt.date | None = None,
    by: Actor,
    now: dt.datetime,
) -> NaturalPerson:
    """Register a natural person (自然人) under an identity document, or find the one known by it, now or formerly.

    Registered again, a phone or address that is given replaces the old one; what is left empty stays.

    Args:
        nationality: ISO 3166 alpha-3; asked for a passport, known from other documents.
        birth_date: asked for a passport; where the number says it, it must agree.
    Raises:
        BadInput: every mistake at once, each with its own code
        PersonNameDiffers
    """
    gather, today = Gather(), local_date(now)
    cleaned_name = gather.read(lambda: clean_name(name, loc=("name",)))
    read_document = gather.read(lambda: read_id_document(id_type=id_type, number=id_number, today=today))
    read = {
        "phone": gather.read(lambda: read_phone(phone) if phone else ""),
        "address": gather.read(lambda: clean_line(address, max_length=MAX_ADDRESS, loc=("address",))),
    }
    country = gather.read(lambda: read_nationality(nationality, required=id_type == IdType.PASSPORT))
    born = gather.read(
        lambda: (
            None if read_document.refused else read_birth_date(birth_date, document=read_document.value, today=today)
        )
    )
    gather.done()
    document = read_document.value
    given = {field: one.value for field, one in read.items() if one.value}
    fresh: dict[str, object] = {
        "name": cleaned_name.value,
        "id_number": document.number,
        "nationality": document.nationality or country.value,
        "birth_date": born.value,
        "sex": document.sex or "",
        "registered_at": now,
        **{field: one.value for field, one in read.items()},
    }
    with transaction.atomic():
        person, is_new = _found_or_made(document, fresh, now=now)
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


def _found_or_made(document: IdDocument, fresh: dict[str, object], *, now: dt.datetime) -> tuple[NaturalPerson, bool]:
    """The holder of this number, locked, or a new row. Whoever is second in a race meets a unique constraint and looks again."""
    if holder := _holder(document):
        return holder, False
    try:
        with transaction.atomic():
            person = NaturalPerson.objects.create(
                id_type=document.id_type, id_index=blind_index(document.number), **fresh
            )
            keep_document(person, document, now=now)
    except IntegrityError:
        if holder := _holder(document):
            return holder, False
        raise
    return person, True


def _holder(document: IdDocument) -> NaturalPerson | None:
    number = {"id_type": document.id_type, "id_index": blind_index(document.number)}
    held = IdentityDocument.objects.filter(**number).values_list("person_id", flat=True)
    people = NaturalPerson.objects.select_for_update()
    # A row from before there was a history of documents stands for itself.
    return people.filter(pk__in=held).first() or people.filter(**number).first()


def keep_document(
    person: NaturalPerson,
    document: IdDocument,
    *,
    now: dt.datetime,
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
) -> IdentityDocument:
    """Write a document down as one of this person's."""
    return IdentityDocument.objects.create(
        person=person,
        id_type=document.id_type,
        id_number=document.number,
        id_index=blind_index(document.number),
        valid_from=valid_from,
        valid_to=valid_to,
        recorded_at=now,
    )
