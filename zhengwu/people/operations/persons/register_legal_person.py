"""Register a legal person."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from zhengwu.kernel.public import Actor, clean_line, clean_name, local_date, publish
from zhengwu.people.events import LegalPersonChanged, LegalPersonRegistered
from zhengwu.people.models import LegalPerson, NaturalPerson
from zhengwu.people.operations.persons.change_representative import succeed
from zhengwu.people.operations.persons.register_person import MAX_ADDRESS
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.phone import read_phone
from zhengwu.people.rules.uscc import read_uscc

MAX_NAME = 200


def register_legal_person(
    *,
    name: str,
    uscc: str,
    legal_representative: NaturalPerson | None = None,
    phone: str = "",
    address: str = "",
    by: Actor,
    now: dt.datetime,
) -> LegalPerson:
    """Register a legal person (法人) under its 统一社会信用代码, or bring the one of this code up to date.

    A code is for life while the name may change, so a new name replaces the old one. What is left empty stays.

    Raises:
        BadInput: every mistake at once, each with its own code
    """
    gather = Gather()
    code = gather.read(lambda: read_uscc(uscc))
    read = {
        "name": gather.read(lambda: clean_name(name, max_length=MAX_NAME, loc=("name",))),
        "phone": gather.read(lambda: read_phone(phone) if phone else ""),
        "address": gather.read(lambda: clean_line(address, max_length=MAX_ADDRESS, loc=("address",))),
    }
    gather.done()
    given: dict[str, Any] = {field: one.value for field, one in read.items() if one.value}
    if legal_representative:
        given["legal_representative_id"] = legal_representative.pk
    with transaction.atomic():
        legal, is_new = LegalPerson.objects.select_for_update().get_or_create(
            uscc=code.value,
            defaults=given | {"phone": read["phone"].value, "address": read["address"].value, "registered_at": now},
        )
        if is_new:
            if legal_representative:
                legal.representatives.create(person=legal_representative, since_date=local_date(now))
            publish(LegalPersonRegistered(legal_person_id=legal.pk, uscc=legal.uscc, name=legal.name), by=by, at=now)
            return legal
        if changed := tuple(field for field, value in given.items() if getattr(legal, field) != value):
            if legal_representative and "legal_representative_id" in changed:
                today, registered = local_date(now), local_date(legal.registered_at)
                succeed(legal, legal_representative, since_date=today, registered_date=registered)
            for field in changed:
                setattr(legal, field, given[field])
            legal.save(update_fields=changed)
            publish(LegalPersonChanged(legal_person_id=legal.pk, changed=changed), by=by, at=now)
    return legal
