"""A county office small enough to know by heart, and a case brought as far as a story needs it."""

from __future__ import annotations

import datetime as dt
import io
import itertools
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from threading import Barrier
from typing import Any

from django.db import connection
from PIL import Image

from zhengwu.cases.public import (
    Application,
    Case,
    Gap,
    GivenMaterial,
    Submission,
    accept,
    decide,
    deliver,
    receive,
    request_correction,
    review,
    submit,
)
from zhengwu.documents.public import Document, StoredFile, documents_of, store_file
from zhengwu.flows.public import ProcessDefinition, publish_process
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SHANGHAI, SYSTEM, Refusal, events_of
from zhengwu.organisations.public import (
    Officer,
    Post,
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
    grant_mandate,
    open_account,
    register_legal_person,
    register_person,
)
from zhengwu.timelimits.public import (
    DayKind,
    NamedDay,
    YearArrangement,
    YearStatus,
    arrangement_of,
    set_calendar_year,
)

COUNTY = "340123000000"
CIVIL = complete_uscc("11340123MA000002")
ELSEWHERE = complete_uscc("11340123MA000003")
COMPANY = complete_uscc("91340123MA000015")
CATALOG = "000714001000"
TASK = f"{CIVIL}4{CATALOG}"

#: What the guide asks of everybody; 租房合同 only of who rents.
REQUEST, HOUSEHOLD, PHOTO, LEASE, ILLNESS = "申请书", "户口簿", "照片", "租房合同", "病历"

_WINDOW = (
    *("receive", "accept", "request_correction", "refuse_acceptance", "settle", "deliver", "close", "view"),
    *("pre_return", "prioritise", "change_applicant"),
)
_REVIEW = (
    *("review", "start_special_procedure", "end_special_procedure", "verify_commitment", "propose_undoing", "view"),
    *("forward", "transfer", "hear", "publicise"),
)
_HEAD = ("decide", "extend", "undo", "file_refusal", "repair_credit", "propose_undoing", "view", "hear")
_keys = itertools.count(1)


def at(day: str, hour: int = 9, minute: int = 0) -> dt.datetime:
    """`03-02` is nine in the morning of 2 March 2026 in Shanghai, a Monday; no holiday until 4 April."""
    date = dt.date.fromisoformat(day if len(day) > 5 else f"2026-{day}")
    return dt.datetime.combine(date, dt.time(hour, minute), SHANGHAI).astimezone(dt.UTC)


MONDAY = at("03-02")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2026-{text}")


@dataclass(frozen=True, kw_only=True)
class World:
    """The cast: 王芳 applies, 李强 for his company, 赵敏 and 钱同 are at the window, 孙立 reviews, 周正 decides."""

    fang: Applicant
    fang_account: Account
    li_qiang: Applicant
    zhao_min: Officer
    colleague: Officer
    sun_li: Officer
    zhou_zheng: Officer
    chen_jing: Officer
    wairen: Officer
    wairen_account: Account


def open_world() -> World:
    for code, name in [("340000000000", "安徽省"), ("340100000000", "合肥市"), (COUNTY, "肥西县")]:
        create_division(code=code, name=name, by=SYSTEM, now=MONDAY)
    for code, name, short in [(CIVIL, "肥西县民政局", "县民政局"), (ELSEWHERE, "肥西县水务局", "县水务局")]:
        create_body(
            code=code,
            name=name,
            short_name=short,
            doc_prefix="肥民",
            division_code=COUNTY,
            phone_consult="0551-68840001",
            phone_supervise="0551-68840002",
            by=SYSTEM,
            now=MONDAY,
        )
    window, review_post, head = (
        _post("WINDOW", "综合窗口", "window", _WINDOW),
        _post("REVIEW", "审查岗", "reviewer", _REVIEW),
        _post("HEAD", "审批岗", "head", _HEAD),
    )
    everything = _post(
        "ALL",
        "综合岗",
        "head",
        sorted({*_WINDOW, *_REVIEW, *_HEAD, "give_opinion", "take_over"}),
        body=ELSEWHERE,
    )
    published_process()
    import_items(source=[item()], by=SYSTEM, now=MONDAY)
    fang_account, fang = _citizen("王芳", "wangfang", "340123199112030028", "13800000012")
    _, qiang = _citizen("李强", "liqiang", "340123198506140014", "13800000025")
    wairen_account, _ = _citizen("外人", "wairen-citizen", "340123197903020054", "13800000033")
    return World(
        fang=fang,
        fang_account=fang_account,
        li_qiang=_for_his_company(qiang),
        zhao_min=_officer("赵敏", "zhaomin", window),
        colleague=_officer("钱同", "qiantong", window, role="B"),
        sun_li=_officer("孙立", "sunli", review_post),
        zhou_zheng=_officer("周正", "zhouzheng", head),
        chen_jing=_officer("陈静", "chenjing", _post("SUPERVISE", "监察岗", "supervisor", ("view", "answer_filing"))),
        wairen=_officer("外人", "wairen", everything),
        wairen_account=wairen_account,
    )


def _post(code: str, name: str, kind: str, verbs: Sequence[str], *, body: str = CIVIL) -> Post:
    post = create_post(body_code=body, code=code, name=name, kind=kind, by=SYSTEM, now=MONDAY)
    for verb in verbs:
        grant(post=post, action=f"cases.{verb}", body_code=body, by=SYSTEM, now=MONDAY)
    return post


def _officer(name: str, username: str, post: Post, *, role: str = "A") -> Officer:
    account = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role=role, valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    officer = officer_for(account, today=day("03-02"))
    assert officer is not None
    return officer


def _citizen(name: str, username: str, id_number: str, phone: str) -> tuple[Account, Applicant]:
    person = register_person(name=name, id_number=id_number, phone=phone, by=SYSTEM, now=MONDAY)
    account = open_account(username=username, display_name=name, person=person, identity_level=4, by=SYSTEM, now=MONDAY)
    return account, applicants_for(account, day("03-02"))[0]


def _for_his_company(agent: Applicant) -> Applicant:
    account = Account.objects.get(pk=agent.account_id)
    company = register_legal_person(
        name="合肥派河餐饮管理有限公司", uscc=COMPANY, phone="13800000025", by=SYSTEM, now=MONDAY
    )
    assert account.person is not None
    grant_mandate(
        principal=company,
        agent=account.person,
        scope="办理备案",
        valid_from=day("01-01"),
        valid_to=dt.date(2027, 1, 1),
        by=SYSTEM,
        now=MONDAY,
    )
    return next(a for a in applicants_for(account, day("03-02")) if a.kind == "legal")


def item(version: int = 1, **rest: Any) -> dict[str, Any]:
    """The one item of this county: promised in 5 working days, by law 20."""
    guide = {
        "summary": "租房补贴的申请。",
        "visits_reason": "核验身份",
        "basis": [{"law": "合肥市住房补贴办法", "article": "第三条"}],
        "questions": [
            {
                "key": "home",
                "text": "住在哪里",
                "options": [{"value": "own", "text": "自己的房子"}, {"value": "rent", "text": "租的房子"}],
            }
        ],
        "materials": [
            {"key": "request", "name": REQUEST},
            {"key": "household", "name": HOUSEHOLD},
            {"key": "photo", "name": PHOTO, "tolerable": True},
            {"key": "lease", "name": LEASE, "when": {"eq": ["home", "rent"]}},
            {"key": "illness", "name": ILLNESS, "required": False},
        ],
        "results": [{"name": "租房补贴通知书", "kind": "decision", "sample": "样本", "certificate_kind": "租房补贴证"}],
        "form": {
            "key": "subsidy",
            "title": "申请表",
            "sections": [
                {
                    "title": "基本情况",
                    "fields": [
                        {"key": "name", "label": "姓名", "kind": "name"},
                        {"key": "phone", "label": "电话", "kind": "phone", "required": False},
                        {"key": "story", "label": "说明", "kind": "long_text", "required": False, "max_length": 10_000},
                    ],
                }
            ],
        },
        "process_key": "subsidy",
    }
    row: dict[str, Any] = {
        "catalog_code": CATALOG,
        "body": CIVIL,
        "division": COUNTY,
        "name": "租房补贴",
        "version": version,
        "item_type": "07",
        "audience": "both",
        "promise": {"days": 5},
        "statutory": {"days": 20},
        "case_type": "promised",
        "min_level": 3,
        "effective_date": "2026-01-01",
    }
    return row | rest | {"guide": guide | rest.get("guide", {})}


def bpmn(*steps: tuple[str, str, str]) -> str:
    """A straight process: (step id, name, action) one after the other."""
    ids = ["begin", *(step for step, _, _ in steps), "finish"]
    tasks = "".join(f'<b:userTask id="{step}" name="{name}" zw:action="{action}"/>' for step, name, action in steps)
    flows = "".join(f'<b:sequenceFlow id="{a}-{b}" sourceRef="{a}" targetRef="{b}"/>' for a, b in pairwise(ids))
    return (
        '<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zw="https://zhengwu.example/bpmn"'
        ' targetNamespace="https://zhengwu.example/bpmn"><b:process id="p" isExecutable="true">'
        f'<b:startEvent id="begin"/>{tasks}<b:endEvent id="finish"/>{flows}</b:process></b:definitions>'
    )


ONE_REVIEW = (("check", "审查", "cases.review"), ("decide", "决定", "cases.decide"))
TWO_REVIEWS = (("check", "初审", "cases.review"), ("again", "复审", "cases.review"), ONE_REVIEW[1])


def published_process(*steps: tuple[str, str, str]) -> ProcessDefinition:
    return publish_process(key="subsidy", name="补贴审查", bpmn_xml=bpmn(*(steps or ONE_REVIEW)), by=SYSTEM, at=MONDAY)


def given(*names: str, tolerate: Sequence[str] = ()) -> tuple[GivenMaterial, ...]:
    """Materials from the certificate library, and promises for those in `tolerate`."""
    brought = tuple(GivenMaterial(name=name, certificate_identifier=f"CERT-{name}") for name in names)
    return brought + tuple(GivenMaterial(name=name, tolerate=True) for name in tolerate)


ALL = given(REQUEST, HOUSEHOLD, PHOTO)


def application(**rest: Any) -> Application:
    """A complete application of somebody in a house of their own."""
    whole = Application(task_code=TASK, answers={"home": "own"}, form={"name": "王芳"}, materials=ALL)
    return replace(whole, **rest)


def handed_in(
    world: World,
    *,
    applicant: Applicant | None = None,
    key: str = "",
    level: int = 4,
    now: dt.datetime = MONDAY,
    what: Application | None = None,
) -> Submission:
    return submit(
        application=what or application(),
        applicant=applicant or world.fang,
        identity_level=level,
        idempotency_key=key or f"key-{next(_keys)}",
        now=now,
    )


def submitted(world: World, *, tolerate: Sequence[str] = (), now: dt.datetime = MONDAY) -> Case:
    names = [name for name in (REQUEST, HOUSEHOLD, PHOTO) if name not in tolerate]
    return handed_in(world, what=application(materials=given(*names, tolerate=tolerate)), now=now).case


def received(world: World, *, tolerate: Sequence[str] = (), now: dt.datetime = MONDAY) -> Case:
    return receive(project_no=submitted(world, tolerate=tolerate, now=now).project_no, by=world.zhao_min, now=now)


def correcting(world: World, *materials: str, now: dt.datetime = MONDAY) -> Case:
    gaps = [Gap(material=name, problem="看不清") for name in materials or (REQUEST, HOUSEHOLD)]
    return request_correction(project_no=received(world, now=now).project_no, gaps=gaps, by=world.zhao_min, now=now)


def reviewing(world: World, *, tolerate: Sequence[str] = (), now: dt.datetime = MONDAY) -> Case:
    return accept(project_no=received(world, tolerate=tolerate, now=now).project_no, by=world.zhao_min, now=now)


def reviewed(world: World, *, tolerate: Sequence[str] = (), now: dt.datetime = MONDAY) -> Case:
    no = reviewing(world, tolerate=tolerate, now=now).project_no
    return review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=now)


def decided(world: World, *, outcome: str = "approve", tolerate: Sequence[str] = (), now: dt.datetime = MONDAY) -> Case:
    no = reviewed(world, tolerate=tolerate, now=now).project_no
    return decide(project_no=no, outcome=outcome, reason="不符合第三条", by=world.zhou_zheng, now=now)


def closed(world: World, *, outcome: str = "approve", now: dt.datetime = MONDAY) -> Case:
    no = decided(world, outcome=outcome, now=now).project_no
    return deliver(project_no=no, method="window", recipient="王芳", by=world.zhao_min, now=now)


def a_holiday(on: str) -> None:
    """One more day off in 2026."""
    year = arrangement_of(year=2026)
    days = (*year.days, NamedDay(date=day(on), kind=DayKind.HOLIDAY, name="临时放假"))
    set_calendar_year(
        arrangement=YearArrangement(year=2026, status=YearStatus.OFFICIAL, source="临时通知", days=days),
        by=SYSTEM,
        now=MONDAY,
    )


def a_file(world: World, *, applicant: Applicant | None = None) -> StoredFile:
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), (12, 140, 90)).save(picture, "PNG")
    picture.seek(0)
    owner = (applicant or world.fang).account_id
    return store_file(
        name="户口簿.png", stream=picture, declared_type="image/png", owner_ref=f"account:{owner}", now=MONDAY
    )


def fresh(case: Case) -> Case:
    return Case.objects.select_related("item_version", "body__division").get(pk=case.pk)


def told(case: Case) -> list[str]:
    """The types of everything that happened to a case, without the room's name."""
    return [event.type.partition(".")[2] for event in events_of(case.subject)]


def fact(case: Case, kind: str) -> Mapping[str, Any]:
    """The data of the last event of a kind."""
    return next(e.data for e in reversed(events_of(case.subject)) if e.type == f"cases.{kind}")


def paper(case: Case, kind: str) -> Document:
    """The one document of a kind that was issued to a case."""
    (found,) = [d for d in documents_of(case.subject) if d.kind == kind]
    return found


def together(*calls: Callable[[], object]) -> list[object]:
    """Run all calls at once, each on a connection of its own; what each returned, or the refusal it raised."""
    gate = Barrier(len(calls), timeout=30)

    def run(call: Callable[[], object]) -> object:
        try:
            gate.wait()
            return call()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))
