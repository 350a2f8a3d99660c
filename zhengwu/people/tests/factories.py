"""The cast, registered. Everybody is invented; numbers are made by the check rules."""

from __future__ import annotations

import datetime as dt

from stdnum.cn import ric

from zhengwu.kernel.public import SYSTEM, Actor, events_of
from zhengwu.people.models import Account, LegalPerson, NaturalPerson
from zhengwu.people.operations.accounts.open_account import open_account
from zhengwu.people.operations.persons.register_legal_person import register_legal_person
from zhengwu.people.operations.persons.register_person import register_person
from zhengwu.people.rules.registrar import Registrar
from zhengwu.people.rules.uscc import complete_uscc

NOW = dt.datetime(2026, 3, 2, 1, 30, tzinfo=dt.UTC)
TODAY = dt.date(2026, 3, 2)

WANG_FANG = "340123199112030028"
LI_QIANG = "340123198506140014"
WAI_REN = "340123197903020054"
COMPANY = complete_uscc("91340123MA000015")


def resident_number(region: str = "340123", birth: dt.date = dt.date(1990, 1, 1), order: int = 2) -> str:
    """A number that passes, from its parts."""
    seventeen = f"{region}{birth:%Y%m%d}{order:03d}"
    return seventeen + ric.calc_check_digit(seventeen + "0")


def person(name: str = "王芳", id_number: str = WANG_FANG, phone: str = "13800000012") -> NaturalPerson:
    return register_person(name=name, id_number=id_number, phone=phone, by=SYSTEM, now=NOW)


def company(legal_representative: NaturalPerson | None = None) -> LegalPerson:
    return register_legal_person(
        name="合肥派河餐饮管理有限公司",
        uscc=COMPANY,
        legal_representative=legal_representative,
        phone="13800000025",
        by=SYSTEM,
        now=NOW,
    )


def account(
    username: str = "wangfang",
    display_name: str = "王芳",
    person: NaturalPerson | None = None,
    is_staff: bool = False,
    password: str | None = None,
) -> Account:
    return open_account(
        username=username,
        display_name=display_name,
        person=person,
        is_staff=is_staff,
        password=password,
        by=SYSTEM,
        now=NOW,
    )


def registrar(*about: NaturalPerson | LegalPerson, action: str = "people.edit") -> Registrar:
    """赵敏 at the window, found to have the action over these records."""
    return Registrar(
        actor=Actor(ref="account:7", name="赵敏"),
        action=action,
        body_name="肥西县政务服务管理局",
        post_name="综合窗口",
        about=frozenset(one.ref for one in about),
    )


def foreigner(name: str = "Anna Müller", number: str = "C01X00T47") -> NaturalPerson:
    return register_person(
        name=name,
        id_type="passport",
        id_number=number,
        nationality="DEU",
        birth_date=dt.date(1988, 2, 29),
        phone="13800000077",
        by=SYSTEM,
        now=NOW,
    )


def told(ref: str) -> list[str]:
    """The names of the events on a chain, oldest first."""
    return [event.type.removeprefix("people.") for event in events_of(ref)]
