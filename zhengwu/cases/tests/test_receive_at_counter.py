"""赵敏 writes an application for 王芳, who stands there."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from zhengwu.cases.events import OneTimeNoticeGiven
from zhengwu.cases.models import Case, CaseMaterial, Reception, WindowDraft
from zhengwu.cases.public import (
    AtCounter,
    GivenMaterial,
    Submission,
    Trust,
    begin_at_counter,
    cases_of,
    give_one_time_notice,
    identify,
    judge_material,
    receive_at_counter,
    reusable_by_name,
    reuse_material,
    window_draft_of,
)
from zhengwu.cases.rules.reach import OutOfReach
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    TASK,
    World,
    a_file,
    application,
    at,
    day,
    handed_in,
    item,
    open_world,
    paper,
    together,
    told,
)
from zhengwu.documents.public import StoredFile, content_of
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput, Conflict, LawForbids, NotFound, NotPermitted, events_of
from zhengwu.organisations.public import (
    Interest,
    Officer,
    appoint,
    create_body,
    create_division,
    create_post,
    grant,
    officer_for,
)
from zhengwu.people.public import complete_uscc, give_consent, open_account, person_of

pytestmark = pytest.mark.django_db

CARD = "340123199112030028"
ON_PAPER = tuple(GivenMaterial(name=name, paper=True) for name in (REQUEST, HOUSEHOLD, PHOTO))
THERE = AtCounter(signed_on_paper=True, hall_name="长丰大厅", collect_hall_code="CF", collect_hall_name="长丰大厅")
HERE = AtCounter(channel="window", hall_code="FX", hall_name="肥西大厅", signed_on_paper=True)


def scanned(world: World) -> GivenMaterial:
    """The household register, scanned by 赵敏 who saw the original."""
    file = a_file(world, applicant=replace(world.fang, account_id=world.zhao_min.account_id))
    return GivenMaterial(name=HOUSEHOLD, file_id=file.pk, original_seen=True, copies=1)


def brought(world: World) -> tuple[GivenMaterial, ...]:
    return (
        GivenMaterial(name=REQUEST, paper=True),
        scanned(world),
        GivenMaterial(name=PHOTO, paper=True, original_seen=True, copies=2),
    )


def taken_in(
    world: World, *, by: Officer | None = None, counter: AtCounter = HERE, key: str = "", **rest: object
) -> Submission:
    walk_in = replace(world.fang, account_id=0)
    return receive_at_counter(
        application=application(**{"materials": brought(world), **rest}),
        applicant=walk_in,
        counter=counter,
        idempotency_key=key or str(uuid4()),
        by=by or world.zhao_min,
        now=MONDAY,
    )


def test_whoever_stands_there_is_found_by_the_whole_card_or_registered() -> None:
    world = open_world()
    found = identify(name="王芳", id_number=CARD, by=world.zhao_min, now=MONDAY)
    assert found.ref == world.fang.ref
    with pytest.raises(Conflict):
        identify(name="李强", id_number=CARD, by=world.zhao_min, now=MONDAY)
    with pytest.raises(BadInput):
        identify(name="王芳", id_number="340123", by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotPermitted):
        identify(name="王芳", id_number=CARD, by=world.sun_li, now=MONDAY)


def test_taken_in_at_once_with_receipt_reception_and_trust() -> None:
    world = open_world()
    case = taken_in(world, key="once").case
    assert (case.state, case.source, case.account_id) == ("received", "window", 0)
    assert case.acceptance_due_date == day("03-09")
    assert told(case) == [
        "CaseSubmitted",
        "TakenInAtCounter",
        "DocumentIssued",
        "CaseReceived",
    ] or "CaseReceived" in told(case)
    rows = {m.name: m for m in case.materials.all()}
    assert {name: m.trust_level for name, m in rows.items()} == {REQUEST: Trust.D, HOUSEHOLD: Trust.B, PHOTO: Trust.B}
    assert rows[PHOTO].kind == "paper"
    listed = {m["name"]: (m["form"], m["copies"]) for m in paper(case, "receipt").values["materials"]}
    assert listed[PHOTO] == ("纸质件", 2)
    assert paper(case, "receipt").values["place"] == "肥西大厅"
    kept = Reception.objects.get(case=case)
    assert (kept.received_by, kept.hall_name, kept.across, kept.signed_on_paper) == ("赵敏", "肥西大厅", False, True)
    # The applicant sees it under their own account; the receptionist's own list stays empty.
    assert list(cases_of(account=world.fang_account, today=day("03-02"))) == [case]


def test_the_same_button_twice_makes_one_case() -> None:
    world = open_world()
    first, again = (taken_in(world, key="twice", materials=ON_PAPER) for _ in range(2))
    assert (again.case, again.repeated, again.query_password) == (first.case, True, first.query_password)
    with pytest.raises(Conflict):
        taken_in(world, key="twice", materials=ON_PAPER, answers={"home": "rent"})


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_the_same_moment_make_one_case() -> None:
    world = open_world()
    done = together(*[lambda: taken_in(world, key="race", materials=ON_PAPER)] * 2)
    assert Case.objects.count() == 1
    assert all(isinstance(one, Submission) for one in done)


def test_everything_wrong_is_named_at_once_and_nothing_is_made() -> None:
    world = open_world()
    with pytest.raises(BadInput) as refused:
        taken_in(world, materials=(), form={})
    places = {error.loc[0] for error in refused.value.errors}
    assert places == {"form", "materials"}
    for counter, field in [
        (AtCounter(channel="village"), "helper_name"),
        (AtCounter(channel="village", helper_name="代办员"), "mandate_note"),
        (AtCounter(channel="horse"), "channel"),
        (AtCounter(), "signed_on_paper"),
    ]:
        with pytest.raises(BadInput) as refused:
            taken_in(world, counter=counter)
        assert field in {error.loc[-1] for error in refused.value.errors}
    assert not Case.objects.exists()


def test_a_paper_stays_paper_only_at_a_counter_and_files_are_the_receptionists() -> None:
    world = open_world()
    with pytest.raises(BadInput):
        handed_in(world, what=application(materials=(GivenMaterial(name=REQUEST, paper=True),)))
    others = a_file(world)  # 王芳's own upload, not what the receptionist scanned
    with pytest.raises(BadInput) as refused:
        taken_in(world, materials=(*brought(world)[::2], GivenMaterial(name=HOUSEHOLD, file_id=others.pk)))
    assert {error.code for error in refused.value.errors} == {"material.file_unknown"}


def test_a_village_helper_is_named_with_the_mandate() -> None:
    world = open_world()
    mandate = {"helper_name": "代办员", "mandate_note": "王芳书面委托，附后"}
    counter = AtCounter(channel="village", hall_name="青年站", signed_on_paper=True, **mandate)
    case = taken_in(world, counter=counter).case
    assert case.source == "village"
    assert case.reception.helper_name == "代办员"


def neighbour(*actions: str, division: str = "340121000000") -> Officer:
    """A receptionist in the next county."""
    create_division(code=division, name="长丰县", by=SYSTEM, now=MONDAY)
    code = complete_uscc("11340121MA000009")
    create_body(
        code=code,
        name="长丰县政务服务局",
        short_name="长丰局",
        doc_prefix="长政",
        division_code=division,
        by=SYSTEM,
        now=MONDAY,
    )
    post = create_post(body_code=code, code="W", name="通办窗口", kind="window", by=SYSTEM, now=MONDAY)
    for action in actions:
        grant(post=post, action=action, body_code=code, by=SYSTEM, now=MONDAY)
    account = open_account(username="neighbour", display_name="编辑", is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    found = officer_for(account, today=day("03-02"))
    assert found is not None
    return found


def test_received_here_decided_there_where_the_guide_allows_it() -> None:
    world = open_world()
    clerk = neighbour("cases.receive", "cases.receive_anywhere")
    with pytest.raises(OutOfReach):
        taken_in(world, by=clerk, materials=ON_PAPER)
    import_items(source=[item(version=2, guide={"reach": "city"})], by=SYSTEM, now=MONDAY)
    case = taken_in(
        world,
        by=clerk,
        materials=ON_PAPER,
        counter=THERE,
    ).case
    assert case.body.name == "肥西县民政局"
    assert (case.reception.across, case.reception.body_name) == (True, "长丰县政务服务局")


def test_without_the_grant_nobody_takes_in_for_others() -> None:
    world = open_world()
    with pytest.raises(NotPermitted):
        taken_in(world, by=neighbour("cases.receive"), materials=())


def test_what_is_missing_is_told_once_and_no_case_is_made() -> None:
    world = open_world()
    draft = begin_at_counter(task_code=TASK, applicant=world.fang, counter=HERE, by=world.zhao_min, now=MONDAY)
    again = begin_at_counter(task_code=TASK, applicant=world.fang, counter=HERE, by=world.zhao_min, now=MONDAY)
    assert again.pk == draft.pk
    give_one_time_notice(draft=draft, gaps=["户口簿：没有带"], by=world.zhao_min, now=MONDAY)
    (event,) = events_of(f"window-draft:{draft.pk}")
    assert event.type == OneTimeNoticeGiven.type_name()
    assert event.data["gaps"] == ["户口簿：没有带"]
    assert not Case.objects.exists()
    with pytest.raises(Conflict):
        give_one_time_notice(draft=draft, gaps=[], by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotFound):
        window_draft_of(draft_id=draft.pk, by=world.colleague)
    assert WindowDraft.objects.count() == 1


def test_a_paper_is_used_again_with_consent_marked_and_no_better_than_before() -> None:
    world = open_world()
    earlier = taken_in(world).case
    (kept,) = reusable_by_name(applicant_ref=world.fang.ref, names=[HOUSEHOLD, REQUEST]).values()
    assert kept.name == HOUSEHOLD

    def again(ref: str = world.fang.ref) -> tuple[StoredFile, CaseMaterial]:
        return reuse_material(
            material_id=kept.pk, applicant_ref=ref, purpose="租房补贴", by=world.zhao_min, now=at("04-01")
        )

    with pytest.raises(LawForbids):
        again()
    give_consent(
        person=person_of(person_id=int(world.fang.ref.partition(":")[2])), purpose="reuse", by=SYSTEM, now=MONDAY
    )
    copy, source = again()
    assert kept.file is not None
    assert content_of(copy) != content_of(kept.file)
    assert copy.owner_ref == f"account:{world.zhao_min.account_id}"
    reused = GivenMaterial(name=HOUSEHOLD, file_id=copy.pk, reused_from=source.pk)
    case = taken_in(world, materials=(*brought(world)[::2], reused)).case
    row = case.materials.get(name=HOUSEHOLD)
    assert (row.trust_level, row.reused_from_id) == (Trust.B, kept.pk)
    assert events_of(world.fang.ref)[-1].data["from_project_no"] == earlier.project_no
    # Not somebody else's, and nothing that was found unfit.
    with pytest.raises(NotFound):
        again(world.li_qiang.ref)
    judge_material(
        project_no=earlier.project_no, material_id=kept.pk, fit=False, reason="缺页", by=world.zhao_min, now=MONDAY
    )
    with pytest.raises(NotFound):
        again()


def test_an_opinion_on_one_paper_by_whoever_has_the_case() -> None:
    world = open_world()
    case = taken_in(world).case
    no, row = case.project_no, case.materials.get(name=REQUEST)
    with pytest.raises(NotPermitted):
        judge_material(project_no=no, material_id=row.pk, fit=True, by=world.sun_li, now=MONDAY)
    with pytest.raises(BadInput):
        judge_material(project_no=no, material_id=row.pk, fit=False, by=world.zhao_min, now=MONDAY)
    judge_material(project_no=no, material_id=row.pk, fit=False, reason="没有签名", by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotFound):
        judge_material(project_no=no, material_id=0, fit=True, by=world.zhao_min, now=MONDAY)
    opinion = row.opinions.get()
    assert (opinion.fit, opinion.reason, opinion.given_by, opinion.step) == (False, "没有签名", "赵敏", "已收件")


def test_an_own_matter_is_taken_in_by_somebody_else() -> None:
    world = open_world()
    herself = replace(world.zhao_min, interests=(Interest(world.fang.ref, "own"),))
    with pytest.raises(NotPermitted):
        taken_in(world, by=herself, materials=())
