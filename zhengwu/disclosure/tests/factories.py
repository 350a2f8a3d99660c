"""The county office with a company that was punished, and officers who publish."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from zhengwu.cases.tests.factories import CIVIL, COMPANY, World, at, item, open_world
from zhengwu.disclosure.public import Disclosure, Entry, Kind, SubjectKind, enter, publish_now
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, Post, appoint, create_post, grant, officer_for
from zhengwu.people.public import Account, open_account

ROLES = {
    "enter": ("view", "enter", "hold"),
    "head": ("view", "hold", "approve", "answer"),
    "supervise": ("view",),
}
ID_NUMBER, PHONE = "340123199112030028", "13800000012"
#: Monday 2 March 2026.
NOW = at("03-02")

PENALTY = Entry(
    kind=Kind.PENALTY,
    subject_kind=SubjectKind.LEGAL,
    subject_name="合肥派河餐饮管理有限公司",
    subject_code=COMPANY,
    representative="李强",
    decision_name="行政处罚决定书",
    decision_no="肥市监罚〔2026〕12号",
    category="罚款",
    content="罚款 5000 元",
    decision_date=dt.date(2026, 3, 2),
    offence="未按规定公示收费标准",
    facts="2026年1月9日检查时，店内没有公示收费标准。",
    basis="《价格法》第四十二条",
    fine_fen=500_000,
    grade="ordinary",
)
PERSON = replace(
    PENALTY,
    subject_kind=SubjectKind.NATURAL,
    subject_name="王芳",
    subject_code=ID_NUMBER,
    subject_id_type="resident_id",
    representative="",
    decision_no="肥市监罚〔2026〕13号",
    facts=f"王芳（身份证{ID_NUMBER}，电话{PHONE}）占道经营。",
)


@dataclass(frozen=True, kw_only=True)
class Registry:
    """孙立 enters and holds, 周正 approves and answers, 陈静 looks on."""

    world: World
    sun_li: Officer
    zhou_zheng: Officer
    chen_jing: Officer


def open_registry() -> Registry:
    world = open_world()
    import_items(source=[permit()], by=SYSTEM, now=NOW)
    people = {}
    for who, role in (("孙立", "enter"), ("周正", "head"), ("陈静", "supervise")):
        post = _post(f"PUB-{role}", role)
        account = open_account(username=f"pub-{role}", display_name=who, is_staff=True, by=SYSTEM, now=NOW)
        people[role] = _in(post, account)
    return Registry(world=world, sun_li=people["enter"], zhou_zheng=people["head"], chen_jing=people["supervise"])


def permit() -> dict[str, Any]:
    """The one item of the county, as if it were a permit: its guide has to say more."""
    stages = {"accept": "受理", "review": "审查", "decide": "决定", "close": "办结", "deliver": "送达"}
    steps = [
        {"order": n, "actor": "窗口", "name": name, "stage": stage, "review_points": ["材料属实"]}
        for n, (stage, name) in enumerate(stages.items(), 1)
    ]
    faq = [{"question": "多久", "answer": "五个工作日"}]
    return item(version=2, item_type="01", guide={"steps": steps, "faq": faq})


def _post(code: str, role: str) -> Post:
    post = create_post(body_code=CIVIL, code=code, name=code, kind="reviewer", by=SYSTEM, now=NOW)
    for verb in ROLES[role]:
        grant(post=post, action=f"disclosure.{verb}", body_code=CIVIL, by=SYSTEM, now=NOW)
    return post


def _in(post: Post, account: Account) -> Officer:
    appoint(post=post, account=account, role="A", valid_from=dt.date(2026, 1, 1), by=SYSTEM, now=NOW)
    officer = officer_for(account, today=dt.date(2026, 3, 2))
    assert officer is not None
    return officer


def entered(registry: Registry, *, now: dt.datetime = NOW, entry: Entry = PENALTY, **rest: Any) -> Disclosure:
    return enter(entry=replace(entry, **rest), body_code=CIVIL, by=registry.sun_li, now=now)


def published(registry: Registry, *, now: dt.datetime = NOW, entry: Entry = PENALTY, **rest: Any) -> Disclosure:
    row = entered(registry, now=now, entry=entry, **rest)
    return publish_now(disclosure_id=row.pk, by=registry.sun_li, now=now)
