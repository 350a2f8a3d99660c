"""An office for orders and findings: 陈静 supervises from the centre, 孙立 answers for 民政局, 外人 works next door."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.cases.tests.factories import CIVIL, COUNTY, ELSEWHERE, World, at, open_world
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Body, Officer, appoint, body_of, create_body, create_post, grant, officer_for
from zhengwu.people.public import open_account
from zhengwu.supervision.public import Order, Problem, file_finding, issue_order

CENTRE = "11340123MA000004X1"
#: Monday 2 March 2026.
NOW = at("03-02")
SUPERVISES = ("view", "judge", "order", "patrol", "rules")
ANSWERS = ("view", "explain")


@dataclass(frozen=True, kw_only=True)
class Office:
    world: World
    chen_jing: Officer
    sun_li: Officer
    wairen: Officer
    civil: Body
    centre: Body


def open_office() -> Office:
    world = open_world()
    create_body(
        code=CENTRE,
        name="肥西县政务服务管理局",
        short_name="县政务服务局",
        doc_prefix="肥政服",
        division_code=COUNTY,
        phone_consult="0551-68840001",
        phone_supervise="0551-68840002",
        by=SYSTEM,
        now=NOW,
    )
    return Office(
        world=world,
        chen_jing=_officer("陈静", "sup-chen", CENTRE, SUPERVISES, over=(CIVIL, ELSEWHERE, CENTRE)),
        sun_li=_officer("孙立", "sup-sun", CIVIL, ANSWERS, over=(CIVIL,)),
        wairen=_officer("外人", "sup-wai", ELSEWHERE, (*ANSWERS, *SUPERVISES), over=(ELSEWHERE,)),
        civil=body_of(CIVIL),
        centre=body_of(CENTRE),
    )


def _officer(name: str, username: str, body: str, verbs: tuple[str, ...], *, over: tuple[str, ...]) -> Officer:
    post = create_post(body_code=body, code=username.upper(), name=f"{name}岗", kind="reviewer", by=SYSTEM, now=NOW)
    for verb in verbs:
        for code in over:
            grant(post=post, action=f"supervision.{verb}", body_code=code, by=SYSTEM, now=NOW)
    account = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=NOW)
    appoint(post=post, account=account, role="A", valid_from=dt.date(2026, 1, 1), by=SYSTEM, now=NOW)
    officer = officer_for(account, today=dt.date(2026, 3, 2))
    assert officer is not None
    return officer


def issued(office: Office, *, due: str = "03-06", now: dt.datetime = NOW) -> Order:
    return issue_order(
        title="公租房申请积压",
        content="把积压的 31 件办完，说明原因。",
        body=office.civil,
        due_date=dt.date.fromisoformat(f"2026-{due}"),
        by=office.chen_jing,
        now=now,
    )


def filed(office: Office, *, now: dt.datetime = NOW) -> Problem:
    return file_finding(
        source="attendance",
        kind="absent",
        place="县政务服务中心 3 号窗口",
        what="上午 9:30 窗口没有人。",
        body=office.civil,
        found_date=dt.date(2026, 3, 2),
        by=office.chen_jing,
        now=now,
    )
