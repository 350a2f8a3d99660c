"""认人: find the person who stands there by the card in hand, or register them."""

from __future__ import annotations

import datetime as dt

from zhengwu.organisations.public import Officer, Over, require
from zhengwu.people.public import IdType, NaturalPerson, register_person


def identify(
    *, name: str, id_number: str, id_type: str = IdType.RESIDENT_ID, phone: str = "", by: Officer, now: dt.datetime
) -> NaturalPerson:
    """The person of this card, registered if nobody knows them yet (当面核验身份). Both name and whole number are asked for:
    whoever has no card in hand finds nobody.

    Raises:
        NotPermitted
        BadInput: with every mistake
        PersonNameDiffers
    """
    require(by, "cases.receive", over=Over(division_code=by.division_code, body_code=by.body_code))
    return register_person(name=name, id_number=id_number, id_type=id_type, phone=phone, by=by.actor, now=now)
