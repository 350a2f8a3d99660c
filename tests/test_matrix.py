"""Every door is tried by every role: who should get in does, everybody else is refused and reads nothing of 王芳's."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from tests.answers import wrong_with
from tests.matrix import (
    AT_WORK,
    CITY,
    ENDED,
    HERSELF,
    LOCKED,
    MATRIX,
    NEIGHBOUR,
    OTHER_BODY,
    OUTSIDER,
    RELATIVE,
    ROLES,
    Row,
)
from tests.stops import LEGAL, PROJECT, STAFFING, STRANGER, pages
from tests.test_walls import every_address
from zhengwu.analytics.public import bring_log, make_wanted, want_report
from zhengwu.appraisal.public import (
    Loss,
    Target,
    compute_round,
    object_to_loss,
    publish_round,
    record_mark,
    ship_schemes,
)
from zhengwu.archives.public import propose_disposal, seal_case
from zhengwu.cases.models import CreditMark, Draft
from zhengwu.cases.public import (
    BundleApplication,
    BundleDraft,
    Case,
    ProgressShare,
    ask_applicant,
    begin_bundle_draft,
    save_draft,
    share_progress,
    withdraw,
)
from zhengwu.certificates.public import (
    Certificate,
    ConsentRequest,
    Given,
    Grantee,
    Wanted,
    allow_use,
    certificate_types,
    check_stock,
    copy_pdf,
    map_stock,
    request_use,
    upload_stock,
)
from zhengwu.disclosure.public import Looked, object_to, public_list
from zhengwu.documents.public import begin_wording, documents_of
from zhengwu.doors.api_v1 import auth as doors_of_programs
from zhengwu.doors.api_v1.api import api
from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.citizen.tests.factories import ALLOWANCE, closed, draft_address, picture, posted
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.doors.ops.demo.tests.county import county as lay_down_the_county
from zhengwu.doors.ui import page as doors_of_pages
from zhengwu.doors.ui import refusals
from zhengwu.doors.ui.page import ANYONE, Page
from zhengwu.flows.public import ProcessDefinition, StepRow, build_process, publish_process
from zhengwu.forms.public import BLOCKS, FormDefinition, inserted, spelled
from zhengwu.hall.public import Window
from zhengwu.items.public import Draft as ItemDraft
from zhengwu.items.public import (
    add_search_word,
    begin_change,
    bundle_of,
    give_opinion,
    latest_version,
    negative_list,
    open_consultation,
    save_checklist,
    save_part,
)
from zhengwu.kernel.public import SYSTEM, events_of, new_id, pinned_time
from zhengwu.kernel.tests.grounds import ground
from zhengwu.notices.public import notify, write_status_note
from zhengwu.organisations.public import (
    ACTIONS,
    Absence,
    Post,
    appoint,
    create_body,
    create_division,
    create_post,
    delegations_of,
    end_appointment,
    entries_of,
    grant,
    hats_of,
    officer_for,
    request_absence,
)
from zhengwu.parallel.public import project_for_desk
from zhengwu.people.public import (
    Account,
    Kinship,
    LegalPerson,
    Mandate,
    applicants_for,
    complete_uscc,
    declare_kin,
    offer_mandate,
    open_account,
    register_system,
)
from zhengwu.ratings.public import appeal, rate, token_of
from zhengwu.seals.public import Seal, ask_for_use
from zhengwu.supervision.public import Card, Order, Problem, explain_card, rectify_finding, reply_order

NOW, TODAY = desk.NOW, desk.TODAY
USERNAMES = {
    "王芳": "wangfang", "李强": "liqiang", "赵敏": "zhaomin", "孙立": "sunli", "周正": "zhouzheng", "陈静": "chenjing",
    "编辑": "bianji", "管理员": "guanli", OUTSIDER: "wairen", STAFFING: "bianzhi", LEGAL: "fazhi",
}  # fmt: skip
#: What only those may read who are let in to a door with her things behind it.
HERS = ("王芳", "340123199112030028", "13800000012")
SERVICE, SECURITY = "11340123MA000004X1", "11340123MA0000023E"
#: It has delegated something, and entered the centre.
CIVIL = "11340123MA00000581"
#: A base code that 肥西县 itself maintains, and has on its negative list.
COUNTYS_OWN = "340714913000"


def endpoints() -> dict[str, str]:
    """`METHOD /path` → the path, for every endpoint of the API."""
    return {
        f"{method} {path}": path
        for path, view in ((p, v) for router in api._routers for p, v in router[1].path_operations.items())
        for operation in view.operations
        for method in operation.methods
    }


def test_every_door_has_a_row_and_every_row_a_door() -> None:
    assert set(MATRIX) == set(pages()) | set(endpoints())
    assert len(MATRIX) > 80


@dataclass
class World:
    """The objects behind the doors, and whoever tries them."""

    accounts: dict[str, Account]
    objects: dict[str, Any]


def _lay() -> World:
    lay_down_the_county(password=desk.PASSWORD, now=NOW)
    with pinned_time(NOW):
        return World(accounts=_accounts(), objects=_objects())


tried_county = ground("tried_county", _lay)


@pytest.fixture
def world(tried_county: World) -> Iterator[World]:
    with pinned_time(NOW):
        yield tried_county


def _accounts() -> dict[str, Account]:
    found = {name: desk.account(username) for name, username in USERNAMES.items()}
    create_division(code="340124000000", name="庐江县", by=SYSTEM, now=NOW)
    places = {
        NEIGHBOUR: _body("11340124MA000001", "庐江县政务服务管理局", "340124000000"),
        OTHER_BODY: _body("11340123MA000888", "肥西县演示局", "340123000000"),
        CITY: _body("11340100MA000777", "合肥市演示局", "340100000000"),
    }
    for number, (name, body) in enumerate(places.items()):
        found[name] = _account(f"mighty{number}")
        _appointed(_mighty_post(body, alone=name == OTHER_BODY), found[name])
    whole_county = _mighty_post(SERVICE)
    found[ENDED], found[LOCKED], found[RELATIVE] = _account("ended"), _account("locked"), _account("relative")
    found[HERSELF] = _account("herself", person=found["王芳"].person)
    for name in (ENDED, LOCKED, RELATIVE, HERSELF):
        _appointed(whole_county, found[name])
    end_appointment(appointment=found[ENDED].appointments.get(), valid_to=TODAY, by=SYSTEM, now=NOW)
    Account.objects.filter(pk=found[LOCKED].pk).update(is_active=False)
    declare_kin(account=found[RELATIVE], name="王芳", relation="collateral", id_number=HERS[1], now=NOW)
    return found


def _account(username: str, **fields: Any) -> Account:
    return open_account(username=username, display_name="外人", is_staff=True, by=SYSTEM, now=NOW, **fields)


def _body(uscc: str, name: str, division: str) -> str:
    code = complete_uscc(uscc)
    create_body(code=code, name=name, division_code=division, by=SYSTEM, now=NOW)
    return code


def _mighty_post(body: str, *, alone: bool = False) -> Post:
    """A post that may do everything: in its whole division, or over its own body alone."""
    post = create_post(body_code=body, code="ALL", name="全权岗", kind="admin", seats=9, by=SYSTEM, now=NOW)
    for action in ACTIONS:
        grant(post=post, action=action, body_code=body if alone else None, by=SYSTEM, now=NOW)
    return post


def _appointed(post: Post, account: Account) -> None:
    appoint(post=post, account=account, valid_from=TODAY - dt.timedelta(days=30), by=SYSTEM, now=NOW)


def _objects() -> dict[str, Any]:
    cases: dict[str, Case] = {
        "submitted": desk.applied(),
        "received": desk.received(),
        "reviewing": desk.accepted(),
        "reviewed": desk.reviewed(),
    }
    fang, reviewing = desk.account("wangfang"), cases["reviewing"]
    material = reviewing.materials.all()[0]
    document = documents_of(subject=reviewing.subject)[0]
    client = Client()
    client.force_login(fang)
    here = draft_address(client)
    client.post(here, {**posted(), "file.passbook": picture("存折.png")})
    draft = Draft.objects.get()
    checklist = save_checklist(
        task_code=desk.UNEMPLOYMENT, version=latest_version(task_code=desk.UNEMPLOYMENT).version,
        answers={"situation": "dismissed", "residence": "local"}, account_id=fang.pk, now=NOW,
    )  # fmt: skip
    return {
        "checklist": checklist.code,
        **{state: case.project_no for state, case in cases.items()},
        "task": desk.UNEMPLOYMENT,
        "version": checklist.item_version.version,
        "material": material.pk,
        "file": material.file_id,
        "document": document.pk,
        "verify": document.verify_code,
        **_together(fang),
        "draft": draft.pk,
        "draft_file": next(iter(draft.content["materials"].values()))["file_id"],
        "supplied_file": desk.uploaded("补的材料", by=fang).pk,
        "status": 404,
        "credit_mark": CreditMark.objects.create(
            party_ref=reviewing.applicant_ref,
            party_name="王芳",
            case=reviewing,
            kind="missed",
            reason="没有补交",
            marked_at=reviewing.submitted_at,
        ).pk,
        "kinship": Kinship.objects.get().pk,
        "post": desk.officer("zhaomin").post_id,
        "appointment": desk.account("zhaomin").appointments.get().pk,
        "absence": _leave().pk,
        "person": fang.person.pk if fang.person else 0,
        "firm": LegalPerson.objects.get().pk,
        "offer": _offered(fang).pk,
        "account": desk.account("zhaomin").pk,
        "passkey": Authenticator.objects.create(
            user=fang, type="webauthn", data={"name": "我的手机", "credential": {}}
        ).pk,
        "search_word": add_search_word(phrase="饭碗没了", means=["失业登记"], by=SYSTEM, now=NOW).pk,
        "system": register_system(name="演示系统", redirect_uris=["https://s.example/cb"], by=SYSTEM, now=NOW)[0].pk,
        "lock": "lock",
        "pause": "pause",
        "form_draft": _form_draft().pk,
        "form_field": "family",
        "form_section": 0,
        "bundle": "after-losing-a-job",
        "process": "standard",
        "built_process": _built_process().key,
        "first_version": 1,
        "hall": "FX-CENTRE",
        "division": "340123100000",
        "sheet": "divisions",
        "kind": "csv",
        "body": CIVIL,
        "delegation": delegations_of(CIVIL)[0].pk,
        "entry": entries_of(CIVIL)[0].pk,
        "list": "power",
        "csv": "csv",
        **_told(reviewing),
        "share": _shared(fang).pk,
        "notice_kind": "submitted",
        "status_note": _status_note(),
        "sms": "sms",
        "zh": "zh",
        "scheme": "national31",
        "base_code": COUNTYS_OWN,
        "negative": negative_list(on=TODAY).get(code=COUNTYS_OWN).pk,
        "section": "materials",
        "first": 0,
        "one": 1,
        **_items(),
        **desk.counter_things(),
        **_aside(reviewing),
        **_project(),
    }


def _project() -> dict[str, Any]:
    """The county's project: a lane that still waits, the stage it belongs to, a survey, and an agency at work."""
    project = project_for_desk(code=PROJECT, by=desk.officer("zhouzheng"))
    joint = project.joints.get(state="collecting")
    visit = project.visits.get()
    return {
        "project": project.code,
        "project_step": "suspend",
        "joint": joint.pk,
        "lane": joint.members.filter(state="waiting")[0].pk,
        "visit": visit.pk,
        "visit_body": visit.signatures.all()[0].body.code,
        "mediator": project.mediators.get(ended_date=None).pk,
    }


def _aside(case: Case) -> dict[str, Any]:
    """A question to 王芳 with a file, and a package that stands on a list to be destroyed."""
    question = ask_applicant(
        project_no=case.project_no,
        text="哪天离职的",
        files=[desk.uploaded("说明", by=desk.account("sunli"))],
        by=desk.officer("sunli"),
        now=NOW,
    )
    gone = desk.applied()
    withdraw(project_no=gone.project_no, by=desk.account("wangfang").actor, now=NOW)
    package = seal_case(project_no=gone.project_no, by=desk.officer("zhaomin"), now=NOW)
    years_later = NOW + dt.timedelta(days=366 * 12)
    listed = propose_disposal(
        archive_nos=[package.archive_no], reason="到期", by=desk.officer("zhaomin"), now=years_later
    )
    return {
        "question": question.pk,
        "talk_file": question.attached.get().file_id,
        "archive": package.archive_no,
        **_seals(),
        "disposal": listed.pk,
        "year": TODAY.year,
        **_lent(Certificate.objects.get(kind="居民身份证")),
        "certificate_type": certificate_types()[0].pk,
        "certificate_verb": "withhold",
        **_stock(),
        **_disclosed(),
        **_supervised(),
        **_rated(),
        **_appraised(),
        **_analysed(),
        "wording_kind": "receipt",
        "wording_verb": "use",
        "wording": begin_wording(kind="receipt", by=desk.officer("guanli"), now=NOW).pk,
    }


def _supervised() -> dict[str, Any]:
    """A card of the county's market regulator that was explained, an order that was answered, a finding with a photo."""
    unit = desk.officer("sunli")
    paper = desk.uploaded("说明", by=desk.account("sunli"))
    card = Card.objects.get(rule_key="T3")
    explain_card(card_number=card.number, text="说明", files=[paper.pk], by=unit, now=NOW)
    order = Order.objects.get()
    reply_order(number=order.number, text="反馈", files=[paper.pk], by=unit, now=NOW)
    finding = Problem.objects.get()
    rectify_finding(number=finding.number, text="整改", files=[paper.pk], by=unit, now=NOW)
    return {
        "market": card.body_code,
        "card": card.number,
        "card_file": card.entries.get(move="explain").files.get().pk,
        "card_move": "cancel",
        "order": order.number,
        "order_file": order.entries.get(verb="reply").files.get().pk,
        "order_verb": "withdraw",
        "finding": finding.number,
        "finding_file": finding.entries.get(verb="rectify").files.get().pk,
        "finding_verb": "pass",
        "supervision_rule": "T3",
    }


def _analysed() -> dict[str, Any]:
    """The report of last month about the officers' body, and a log they brought."""
    supervisor = desk.officer("chenjing")
    last_month = TODAY.replace(day=1) - dt.timedelta(days=1)
    report = want_report(month=last_month, body_code=supervisor.body_code, by=supervisor, now=NOW)
    make_wanted(now=NOW)
    theirs = io.BytesIO(b"<log><trace><event><string key='concept:name' value='A'/></event></trace></log>")
    return {
        "report": report.pk,
        "visiting_log": bring_log(name="A", file=theirs, by=supervisor, now=NOW).pk,
        "analysis_table": "days",
        "analysis_log": "jsonl",
        "open_table": "bodies",
    }


def _disclosed() -> dict[str, Any]:
    """王芳's permit in public, to which she objected."""
    fang = desk.account("wangfang")
    row = next(row for row in public_list(Looked(kind="permit")) if row.natural)
    paper = desk.uploaded("证明", by=fang)
    plea = object_to(
        disclosure_id=row.pk, words="名称不对", files=[paper.pk], applicants=applicants_for(fang, TODAY), now=NOW
    )
    return {
        "disclosure": row.pk,
        "disclosure_verb": "hold",
        "permit": "permit",
        "plea": plea.pk,
        "plea_file": plea.files.get().pk,
    }


def _appraised() -> dict[str, Any]:
    """A quarter of the bodies, with a recorded point that was objected to."""
    ship_schemes(now=NOW)
    judge = desk.officer("chenjing")
    mark = record_mark(
        target_kind=Target.BODY,
        target=CIVIL,
        body_code=CIVIL,
        source="praise",
        on=dt.date(2026, 8, 3),
        words="锦旗",
        by=judge,
        now=NOW,
    )
    one = compute_round(key="body", period="2026Q3", by=judge, now=NOW)
    publish_round(round_id=one.pk, by=judge, now=NOW)
    loss = Loss.objects.get(result__round=one, result__target=CIVIL)
    asked = object_to_loss(loss_id=loss.pk, reason="不对", by=judge, now=NOW)
    return {
        "appraisal_scheme": "body",
        "appraisal_mark": mark.pk,
        "appraisal_round": one.pk,
        "appraisal_verb": "finalise",
        "appraisal_result": loss.result_id,
        "appraisal_loss": loss.pk,
        "appraisal_objection": asked.pk,
    }


def _rated() -> dict[str, Any]:
    """王芳 rated a case of hers badly; the unit appealed with evidence."""
    case = closed()
    row = rate(case=case, grade=5, tags=["slow"], account_id=desk.account("wangfang").pk, now=NOW)
    paper = desk.uploaded("证据", by=desk.account("zhouzheng"))
    appeal(rating_id=row.pk, reason="不属实", files=[paper.pk], by=desk.officer("zhouzheng"), now=NOW)
    window = Window.objects.select_related("centre").order_by("pk").first()
    assert window is not None
    return {
        "rating": row.pk,
        "rating_verb": "reveal",
        "rating_file": paper.pk,
        "rating_side": "online",
        "rating_token": token_of(row),
        "centre": window.centre.code,
        "window_no": window.no,
    }


def _lent(card: Certificate) -> dict[str, Any]:
    """王芳's card: 赵敏's body may use it in one matter and has its copy, and asks about another."""
    officer, fang = desk.officer("zhaomin"), applicants_for(desk.account("wangfang"), TODAY)[0]
    wanted = Wanted(purpose="handle", matter="1", identifier=card.identifier or "")
    to = Grantee(ref=f"body:{officer.body_code}", name=officer.body_name)
    lent = allow_use(certificate_id=card.pk, to=to, purpose="handle", until=TODAY, most_uses=1, applicant=fang, now=NOW)
    given = request_use(wanted=wanted, by=officer, now=NOW)
    asked = request_use(wanted=dataclasses.replace(wanted, matter="2"), by=officer, now=NOW)
    assert isinstance(given, Given)
    assert given.copy is not None
    assert isinstance(asked, ConsentRequest)
    copy_pdf(given.copy)
    return {
        "certificate": card.pk,
        "certificate_grant": lent.pk,
        "certificate_copy": given.copy.pk,
        "certificate_request": asked.pk,
    }


def _stock() -> dict[str, Any]:
    """A batch of paper certificates whose sample waits to be compared."""
    table = io.BytesIO(
        "编号,姓名,身份证号,发证日期\n1号,李强,340123198506140014,2019-03-01\n2号,,340123198506140014,2019-03-01\n".encode()
    )
    kind, by = certificate_types(state="in_force").filter(holder_category="natural")[0], desk.officer("zhaomin")
    batch = upload_stock(type_code=kind.code, body_code=CIVIL, table=("户口.csv", table), by=by, now=NOW)
    map_stock(batch_id=batch.pk, mapping=batch.mapping, by=by, now=NOW)
    check_stock(batch_id=batch.pk, clock=lambda: NOW)
    return {"stock_batch": batch.pk, "stock_verb": "stop"}


def _seals() -> dict[str, Any]:
    """A seal of the county, and a file that waits to be sealed with it."""
    seal = Seal.objects.filter(kind="main").order_by("number")[0]
    asked = ask_for_use(
        seal_number=seal.number,
        title="函",
        reason="试一试",
        content=b"%PDF-1.4",
        by=desk.officer("zhaomin"),
        now=NOW,
    )
    special = Seal.objects.filter(body=seal.body, kind="special").order_by("number")[0]
    return {"seal": special.number, "seal_request": asked.pk}


def _told(case: Case) -> dict[str, Any]:
    """What 王芳 was told of her case."""
    told = notify(event=events_of(case.subject)[0], now=NOW)
    (notice,) = [one for one in told if one.account_id == case.account_id]
    return {"notice": notice.pk, "sending": notice.sendings.get(channel="sms").pk}


def _status_note() -> int:
    """An administrator told everybody of a disturbance."""
    return write_status_note(part="hall", text="叫号屏在修", by=desk.officer("guanli"), now=NOW).pk


def _shared(fang: Account) -> ProgressShare:
    """王芳 lets 李强 follow all her cases."""
    owner, viewer = fang.person, desk.account("liqiang").person
    assert owner is not None
    assert viewer is not None
    until = TODAY + dt.timedelta(days=30)
    return share_progress(owner=owner, viewer=viewer, valid_to=until, by=fang.actor, now=NOW)


def _items() -> dict[str, Any]:
    """A change of an item, laid before the public, of which somebody said something."""
    draft = begin_change(task_code=desk.UNEMPLOYMENT, reason="名称统一", by=desk.officer("bianji"), now=NOW)
    asked = open_consultation(
        title="名称统一",
        words="好不好懂",
        draft_ids=[draft.pk],
        opens_date=TODAY,
        closes_date=TODAY,
        by=desk.officer("bianji"),
        now=NOW,
    )
    said = give_opinion(consultation_id=asked.pk, name="某人", text="好懂", account_id=None, now=NOW)
    return {
        "item_draft": draft.pk,
        "revision": 1,
        "change": "change",
        "consultation": asked.pk,
        "consulted": asked.drafts.get().pk,
        "opinion": said.pk,
    }


def _together(fang: Account) -> dict[str, Any]:
    """王芳 is writing one application for a whole 一件事, and has handed in another."""
    items = [item.task_code for item in bundle_of(code="after-losing-a-job", on=TODAY).items]
    person = applicants_for(fang, TODAY)[0]
    mine = begin_bundle_draft(
        bundle_code="after-losing-a-job", task_codes=items, account_id=fang.pk, applicant_ref=person.ref, now=NOW
    )
    file = desk.uploaded("户口簿", by=fang)
    kept = {"file_id": str(file.pk), "name": file.name, "size": file.size, "at": NOW.isoformat()}
    save_draft(draft_id=mine.pk, of=BundleDraft, account_id=fang.pk, materials={"户口簿": kept}, now=NOW)
    handed_in = BundleApplication.objects.create(
        pk=new_id(),
        bundle_code="after-losing-a-job",
        bundle_name="失业以后",
        account_id=fang.pk,
        applicant_ref=person.ref,
        applicant_name=person.name,
        idempotency_key="matrix",
        request_digest="",
        submitted_at=NOW,
    )
    return {"bundle_draft": mine.pk, "bundle_draft_file": file.pk, "bundle_application": handed_in.pk}


def _built_process() -> ProcessDefinition:
    """A process from the designer."""
    rows = [StepRow(name="审查", action="cases.review"), StepRow(name="决定", action="cases.decide")]
    xml = build_process(rows, key="built", name="演示流程")
    return publish_process(key="built", name="演示流程", bpmn_xml=xml, by=SYSTEM, at=NOW)


def _form_draft() -> ItemDraft:
    """编辑 writes the form of an item anew."""
    editor = next(hat for hat in hats_of(desk.account("bianji"), today=TODAY) if hat.may("items.edit"))
    begun = begin_change(task_code=ALLOWANCE, reason="表单改版", by=editor, now=NOW)
    form = {"guide.form": spelled(inserted(FormDefinition(), BLOCKS["family"]))}
    return save_part(draft_id=begun.pk, revision=begun.revision, part="form", changes=form, by=editor, now=NOW)


def _leave() -> Absence:
    """赵敏 asks for a day next week."""
    day = TODAY + dt.timedelta(days=7)
    return request_absence(kind="leave", first_day=day, last_day=day, reason="", by=desk.officer("zhaomin"), now=NOW)


def _offered(fang: Account) -> Mandate:
    """王芳 has offered 李强 a mandate."""
    agent = desk.account("liqiang").person
    assert fang.person is not None
    assert agent is not None
    until = TODAY + dt.timedelta(days=30)
    return offer_mandate(
        principal=fang.person, agent=agent, scope="查询", valid_from=TODAY, valid_to=until, by=fang.actor, now=NOW
    )


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifteen thousand calls: who somebody is does not change between two of them, and a refusal is read for what it tells, not for
    the page around it, which is the same each time (`doors/ui/tests`)."""
    known: dict[tuple[Any, ...], Any] = {}

    def once(asks: Any) -> Any:
        def asked(account: Account, **asked_for: Any) -> Any:
            key = (asks.__name__, account.pk, *asked_for.values())
            if key not in known:
                known[key] = asks(account, **asked_for)
            return known[key]

        return asked

    def told(_request: Any, template: str, context: dict[str, Any], status: int) -> HttpResponse:
        assert template == "ui/error.html"
        return HttpResponse(json.dumps(context, ensure_ascii=False, default=str), status=status)

    monkeypatch.setattr(doors_of_pages, "hats_of", once(hats_of))
    monkeypatch.setattr(doors_of_programs, "officer_for", once(officer_for))
    monkeypatch.setattr(refusals, "render", told)


@pytest.mark.django_db
@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("role", ROLES)
def test_every_door_for(role: str, world: World) -> None:
    visitor = Visitor(role, world)
    wrong = [finding for door, row in MATRIX.items() for finding in _tried(door, row, visitor)]
    assert not wrong, "\n".join(wrong)


class Visitor:
    """Somebody who goes from door to door: signed in once, and again as before after each."""

    def __init__(self, role: str, world: World) -> None:
        self.role = role
        post, body = _own_post(role, world)
        self.objects = world.objects | {"own_post": post, "own_body": body}
        self.program = Client(headers=_token(role, world))
        self.browser = Client()
        if role != STRANGER:
            self.browser.force_login(world.accounts[role])
            _sits_down(self.browser, post)
            desk.just_proved(self.browser)
        self._cookies = self.browser.cookies.output(header="")

    def asks(self, door: str, method: str, address: str, **sends: Any) -> Any:
        """One call that leaves nothing behind, neither in the database nor in the browser."""
        if " " not in door:
            self.browser.cookies.clear()
            self.browser.cookies.load(self._cookies)
        with transaction.atomic():
            answer = (self.program if " " in door else self.browser).generic(method, address, **sends)
            transaction.set_rollback(True)
        return answer


def _tried(door: str, row: Row, visitor: Visitor) -> Iterator[str]:
    role, objects = visitor.role, visitor.objects
    at = {name: objects[key] for name, key in row.at.items()}
    sends = _sent(door, row, objects)
    for method, address in _calls(door, at):
        answer = visitor.asks(door, method, address, **sends)
        for lack in wrong_with(answer, guarded=_guarded(door)):
            yield f"{method} {door}: {answer.status_code} {lack}"
        let_in = _let_in(answer) or answer.status_code == row.nothing
        if let_in is not (role in row.lets_in):
            yield f"{method} {door}: {answer.status_code} {'gets in' if let_in else 'is refused'}"
        elif not let_in and role != "王芳" and any(word in answer.content.decode() for word in HERS):
            yield f"{method} {door}: refused, and yet told something of hers"


@cache
def _open_doors() -> frozenset[str]:
    return frozenset(
        str(pattern.name)
        for path, pattern in every_address(get_resolver())
        if getattr(pattern.callback, "policy", None) == ANYONE
    )


def _guarded(door: str) -> bool:
    """Whether a page is behind sign-in; a program that brings a token is answered for itself alone."""
    return " " not in door and door not in _open_doors()


def _sits_down(client: Client, post: int) -> None:
    """Whoever holds several posts is asked which before anything else; here it is the own one."""
    session = client.session
    session["post_id"] = post or None
    session.save()


def _calls(door: str, at: dict[str, Any]) -> list[tuple[str, str]]:
    if " " in door:
        method, path = door.split(" ")
        return [(method, f"/api/v1{path.format(**at)}")]
    return [(method, reverse(door, kwargs=at)) for method in _methods()[door] if method != "HEAD"]


@cache
def _methods() -> dict[str, tuple[str, ...]]:
    """What each page may be asked with."""
    doors = ((str(p.name), p.callback) for _, p in every_address(get_resolver()) if hasattr(p.callback, "methods"))
    return {name: tuple(cast(Page, callback).methods) for name, callback in doors}


def _let_in(answer: Any) -> bool:
    if answer.status_code in {401, 403, 404}:
        return False
    return not (answer.status_code == 302 and answer["Location"].startswith("/sign-in"))


def _token(role: str, world: World) -> dict[str, str]:
    return {} if role == STRANGER else {"Authorization": f"Bearer {token_for(world.accounts[role])}"}


def _own_post(role: str, world: World) -> tuple[int, str]:
    """The post worn today, and the body it is at."""
    officer = officer_for(world.accounts[role], today=TODAY) if role in AT_WORK else None
    return (officer.post_id, officer.body_code) if officer else (0, "")


def _sent(door: str, row: Row, objects: dict[str, Any]) -> dict[str, Any]:
    if door == "POST /files":
        return {"data": b"", "content_type": "multipart/form-data; boundary=x"}
    if " " in door:
        return {"data": json.dumps(row.body or {}), "content_type": "application/json"}
    form = urlencode({name: objects[key] for name, key in row.form.items()})
    return {"data": form, "content_type": "application/x-www-form-urlencoded"}
