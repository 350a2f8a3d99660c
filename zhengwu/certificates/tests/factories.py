"""A civil affairs bureau that issues one kind of certificate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zhengwu.certificates.public import Certificate, CertificateType, Entry, enact_as, issue, write_as
from zhengwu.kernel.public import SHANGHAI, SYSTEM
from zhengwu.organisations.public import (
    Officer,
    appoint,
    create_body,
    create_division,
    create_post,
    grant,
    officer_for,
)
from zhengwu.people.public import (
    Account,
    Applicant,
    applicants_for,
    complete_uscc,
    open_account,
    register_person,
)
from zhengwu.seals.public import Seal, register_seal, stand

COUNTY = "340123000000"
CIVIL, ELSEWHERE = complete_uscc("11340123MA000002"), complete_uscc("11340123MA000003")
TYPE = f"{CIVIL}001"
FANG, QIANG = "340123199112030028", "340123198506140014"
ALL = ("view", "issue", "change", "direct", "stock")


def at(day: str, hour: int = 9) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(hour), SHANGHAI).astimezone(dt.UTC)


MONDAY = at("2026-03-02")
FIELDS: tuple[dict[str, Any], ...] = (
    {"key": "address", "label": "住址", "kind": "address", "required": False},
    {"key": "people", "label": "人口", "kind": "number", "required": False},
    {"key": "number", "label": "身份证号", "kind": "resident_id", "required": False},
)


def entry(**rest: Any) -> Entry:
    whole: dict[str, Any] = {
        "code": TYPE,
        "name": "低保证",
        "mark": "低保",
        "definer_name": "民政部",
        "validity": "months",
        "months": 12,
        "fields": FIELDS,
        "printed": ("address", "number", "people"),
        "several_holders": True,
        "result_of": ("000511915000",),
        "used_by": ("低保证",),
    }
    return Entry(**whole | rest)


@dataclass(frozen=True, kw_only=True)
class Bureau:
    """赵敏 may do everything with certificates of the bureau, 外人 everything elsewhere; 王芳 and 李强 hold."""

    zhao_min: Officer
    wairen: Officer
    fang: Applicant
    li_qiang: Applicant
    type: CertificateType


def open_bureau() -> Bureau:
    for code, name in [("340000000000", "安徽省"), ("340100000000", "合肥市"), (COUNTY, "肥西县")]:
        create_division(code=code, name=name, by=SYSTEM, now=MONDAY)
    for code, name in [(CIVIL, "肥西县民政局"), (ELSEWHERE, "肥西县水务局")]:
        create_body(
            code=code, name=name, short_name=name[2:], doc_prefix="肥民", division_code=COUNTY,
            phone_consult="0551-68840001", phone_supervise="0551-68840002", by=SYSTEM, now=MONDAY,
        )  # fmt: skip
    write_as(entry=entry(), by=SYSTEM, now=MONDAY)
    return Bureau(
        zhao_min=_officer("赵敏", "zhaomin", CIVIL),
        wairen=_officer("外人", "wairen", ELSEWHERE),
        fang=_citizen("王芳", "wangfang", FANG),
        li_qiang=_citizen("李强", "liqiang", QIANG),
        type=enact_as(code=TYPE, by=SYSTEM, now=MONDAY),
    )


def officer_who_may(*actions: str, body: str) -> Officer:
    """陈静 at a body, whose post may do this with certificates."""
    return _officer("陈静", "chenjing", body, actions=actions)


def _officer(name: str, username: str, body: str, *, actions: Sequence[str] = ALL) -> Officer:
    post = create_post(body_code=body, code=username, name="证照岗", kind="window", by=SYSTEM, now=MONDAY)
    for action in actions:
        grant(post=post, action=f"certificates.{action}", body_code=body, by=SYSTEM, now=MONDAY)
    account = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=dt.date(2026, 1, 1), by=SYSTEM, now=MONDAY)
    officer = officer_for(account, today=dt.date(2026, 3, 2))
    assert officer is not None
    return officer


def _citizen(name: str, username: str, number: str) -> Applicant:
    person = register_person(name=name, id_number=number, phone="13800000012", by=SYSTEM, now=MONDAY)
    account: Account = open_account(
        username=f"{username}-citizen", display_name=name, person=person, identity_level=4, by=SYSTEM, now=MONDAY
    )
    return applicants_for(account, dt.date(2026, 3, 2))[0]


def issued(bureau: Bureau, *holders: str, now: dt.datetime = MONDAY, **rest: Any) -> Certificate:
    whole: dict[str, Any] = {
        "type_code": TYPE,
        "body_code": CIVIL,
        "holders": holders or (FANG,),
        "says": {"address": "上派镇巢湖路 12 号", "people": 3, "number": FANG},
        "valid_from": dt.date(2026, 3, 2),
    }
    return issue(**whole | rest, by=bureau.zhao_min, now=now)


def standing_seal() -> Seal:
    """The bureau's 证照专用章, put on every certificate of its own."""
    keeper = open_account(username="keeper", display_name="赵敏", is_staff=True, by=SYSTEM, now=MONDAY)
    seal = register_seal(
        number="3401230000019",
        body_code=CIVIL,
        kind="special",
        purpose="certificate",
        keeper=keeper,
        valid_from=dt.date(2020, 1, 1),
        by=SYSTEM,
        now=MONDAY,
    )
    stand(seal, papers=["certificate"], by=SYSTEM, now=MONDAY)
    return seal
