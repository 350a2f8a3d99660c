"""申请: handed in once, complete, and pinned to what was in force."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from zhengwu.cases.models import CaseMaterial, Draft
from zhengwu.cases.operations.apply.submit import verified_answers
from zhengwu.cases.public import (
    Application,
    Case,
    GivenMaterial,
    accept,
    begin_draft,
    needed_by,
    progress_of,
    query_password,
    receive,
    submit,
)
from zhengwu.cases.rules.application import AlreadyUsed, ItemClosed, LevelTooLow, WrongAudience
from zhengwu.cases.tests.factories import (
    ALL,
    HOUSEHOLD,
    ILLNESS,
    LEASE,
    MONDAY,
    PHOTO,
    REQUEST,
    TASK,
    TWO_REVIEWS,
    World,
    a_file,
    application,
    at,
    fact,
    fresh,
    given,
    handed_in,
    item,
    published_process,
    reviewing,
    submitted,
    told,
)
from zhengwu.flows.public import open_work_items, process_picture
from zhengwu.forms.public import FormDefinition
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput, NotFound, StoredEvent, blind_index, verify
from zhengwu.people.public import Applicant


def codes(refused: BadInput) -> set[tuple[Any, str]]:
    return {(error.loc[-1], error.code) for error in refused.errors}


def test_an_application_becomes_a_case_pinned_to_the_versions_of_the_day(world: World) -> None:
    submission = handed_in(world)
    case = fresh(submission.case)
    assert case.project_no == f"{TASK}202603020001"
    assert len(case.project_no) == 43
    assert (case.state, case.item_version.version, case.process_version) == ("submitted", 1, 1)
    assert (case.form, case.answers) == ({"name": "王芳"}, {"home": "own"})
    assert {m.name: m.kind for m in case.materials.all()} == dict.fromkeys((REQUEST, HOUSEHOLD, PHOTO), "certificate")
    assert told(case) == ["CaseSubmitted"]
    assert submission.query_password == query_password(case)
    assert not submission.repeated


def test_what_identifies_the_applicant_is_sealed_and_found_by_its_index(world: World) -> None:
    case = handed_in(world).case
    with connection.cursor() as cursor:
        cursor.execute("SELECT applicant_id_number, phone, sealed_form FROM cases")
        sealed = b"".join(bytes(column) for column in cursor.fetchone())
        cursor.execute("SELECT data::text FROM event WHERE subject = %s", [case.subject])
        payload: str = cursor.fetchone()[0]
    for secret in (world.fang.id_number, world.fang.phone):
        assert secret.encode() not in sealed
        assert secret not in payload
    assert Case.objects.get(applicant_index=blind_index(world.fang.id_number)).phone == world.fang.phone


def test_numbers_run_within_a_day_and_begin_anew(world: World) -> None:
    days = [MONDAY, MONDAY, at("03-03", 0, 1), at("03-02", 23, 59)]
    numbers = [handed_in(world, now=now).case.project_no[-12:] for now in days]
    assert numbers == ["202603020001", "202603020002", "202603030001", "202603020003"]


class TestAgain:
    """Whoever presses twice has handed in once."""

    def test_the_same_key_gives_the_same_case_and_password(self, world: World) -> None:
        first, second = (handed_in(world, key="k") for _ in range(2))
        assert (second.case.pk, second.query_password, second.repeated) == (first.case.pk, first.query_password, True)
        assert Case.objects.count() == 1
        assert told(first.case) == ["CaseSubmitted"]

    def test_even_after_the_case_went_on_and_the_item_changed(self, world: World) -> None:
        first = handed_in(world, key="k").case
        receive(project_no=first.project_no, by=world.zhao_min, now=MONDAY)
        import_items(source=[item(2, min_level=5)], by=SYSTEM, now=at("03-03"))
        assert handed_in(world, key="k", now=at("03-04")).case.pk == first.pk

    def test_the_same_key_with_other_content_is_refused(self, world: World) -> None:
        handed_in(world, key="k")
        for other in (application(form={"name": "王小芳"}), application(materials=ALL[::-1])):
            with pytest.raises(AlreadyUsed):
                handed_in(world, key="k", what=other)
        with pytest.raises(AlreadyUsed):
            handed_in(world, key="k", applicant=_other_identity(world))

    def test_keys_of_two_accounts_do_not_meet(self, world: World) -> None:
        assert handed_in(world, key="k").case.pk != handed_in(world, key="k", applicant=world.li_qiang).case.pk

    @pytest.mark.parametrize("key", ["", "  ", "\x00", "a\nb", "k" * 101, "\ud800"])
    def test_a_key_must_be_one(self, world: World, key: str) -> None:
        with pytest.raises(BadInput) as refused:
            submit(application=application(), applicant=world.fang, identity_level=4, idempotency_key=key, now=MONDAY)
        assert refused.value.errors[0].loc == ("Idempotency-Key",)


def _other_identity(world: World) -> Applicant:
    return replace(world.fang, ref="legal:99")


class TestRefused:
    """Everything wrong is said at once, and nothing is stored."""

    @pytest.mark.parametrize(
        ("what", "wrong"),
        [
            ({"answers": {}}, {("home", "answers.missing")}),
            ({"answers": {"home": "boat"}}, {("home", "answers.missing")}),
            ({"answers": {"home": "own", "pet": "cat"}}, {("pet", "answers.unknown")}),
            ({"form": {}}, {("name", "form.required")}),
            ({"form": {"name": "王芳", "phone": "12"}}, {("phone", "phone.length")}),
            ({"form": {"name": "王芳", "age": 3}}, {("age", "form.unknown")}),
            ({"materials": given(REQUEST, PHOTO)}, {(HOUSEHOLD, "materials.missing")}),
            ({"answers": {"home": "rent"}}, {(LEASE, "materials.missing")}),
            ({"materials": given(PHOTO, tolerate=(REQUEST, HOUSEHOLD))}, {
                (REQUEST, "materials.not_tolerable"), (HOUSEHOLD, "materials.not_tolerable")}),
            ({"materials": (*ALL, GivenMaterial(name="驾照", tolerate=True))}, {(3, "material.unknown")}),
            ({"materials": (*ALL, *given(PHOTO))}, {(3, "material.twice")}),
            ({"materials": (*ALL, GivenMaterial(name=ILLNESS))}, {(3, "material.one_way")}),
            ({"materials": (*ALL, GivenMaterial(name=ILLNESS, certificate_identifier="\x00"))}, {(3, "text.control")}),
            ({"form": {}, "materials": given(REQUEST, PHOTO), "answers": {"home": "x"}}, {
                ("home", "answers.missing"), ("name", "form.required"), (HOUSEHOLD, "materials.missing")}),
        ],
    )  # fmt: skip
    def test_incomplete(self, world: World, what: dict[str, Any], wrong: set[tuple[Any, str]]) -> None:
        with pytest.raises(BadInput) as refused:
            handed_in(world, what=application(**what))
        found = codes(refused.value)
        assert {place for place, _ in found} == {place for place, _ in wrong}
        assert {code for _, code in wrong if not code.startswith("phone")} <= {code for _, code in found}
        assert not Case.objects.exists()

    def test_a_file_of_somebody_else_reads_like_no_file(self, world: World) -> None:
        theirs = a_file(world, applicant=world.li_qiang)
        said = set()
        for file_id in (theirs.pk, uuid4()):
            with pytest.raises(BadInput) as refused:
                handed_in(
                    world,
                    what=application(
                        materials=(*given(REQUEST, PHOTO), GivenMaterial(name=HOUSEHOLD, file_id=file_id))
                    ),
                )
            said.add(refused.value.say())
        assert len(said) == 1

    def test_the_wrong_audience_and_too_unsure_an_identity(self, world: World) -> None:
        with pytest.raises(LevelTooLow):
            handed_in(world, level=2)
        import_items(source=[item(2, audience="legal")], by=SYSTEM, now=MONDAY)
        with pytest.raises(WrongAudience, match="个人"):
            handed_in(world)
        assert handed_in(world, applicant=world.li_qiang).case.agent_name == "李强"

    def test_outside_the_open_part_of_the_year(self, world: World) -> None:
        periods = [{"from": "10-01", "to": "10-31", "every": "year"}]
        import_items(source=[item(2, guide={"periods": periods})], by=SYSTEM, now=MONDAY)
        with pytest.raises(ItemClosed, match="2026-10-01"):
            handed_in(world)
        assert handed_in(world, now=at("10-08")).case.state == "submitted"

    def test_an_unknown_item(self, world: World) -> None:
        with pytest.raises(NotFound):
            handed_in(world, what=application(task_code=TASK[:-1] + "9"))


def test_own_files_tolerated_and_optional_materials_are_kept_as_they_came(world: World) -> None:
    file = a_file(world)
    brought = (
        GivenMaterial(name=HOUSEHOLD, file_id=file.pk),
        GivenMaterial(name=LEASE, certificate_identifier="租-1"),  # asked in another situation; welcome anyway
        *given(REQUEST, tolerate=(PHOTO,)),
    )
    case = handed_in(world, what=application(materials=brought)).case
    kinds = {m.name: (m.kind, m.file_id, m.certificate_identifier) for m in CaseMaterial.objects.all()}
    assert kinds == {
        HOUSEHOLD: ("file", file.pk, ""),
        LEASE: ("certificate", None, "租-1"),
        REQUEST: ("certificate", None, f"CERT-{REQUEST}"),
        PHOTO: ("tolerated", None, ""),
    }
    assert fact(case, "CaseSubmitted")["materials"] == [HOUSEHOLD, LEASE, REQUEST, PHOTO]


def test_the_draft_it_came_from_goes_with_it_and_only_ones_own(world: World) -> None:
    mine, theirs = (
        begin_draft(task_code=TASK, account_id=who.account_id, applicant_ref=who.ref, now=MONDAY)
        for who in (world.fang, world.li_qiang)
    )
    for n, draft in enumerate((mine, theirs)):
        submit(
            application=application(),
            applicant=world.fang,
            identity_level=4,
            idempotency_key=f"k{n}",
            draft_id=draft.pk,
            now=MONDAY,
        )
    assert list(Draft.objects.values_list("pk", flat=True)) == [theirs.pk]


def test_a_refused_application_keeps_its_draft(world: World) -> None:
    draft = begin_draft(task_code=TASK, account_id=world.fang.account_id, applicant_ref=world.fang.ref, now=MONDAY)
    with pytest.raises(BadInput):
        submit(
            application=Application(task_code=TASK, answers={}, form={}, materials=()),
            applicant=world.fang,
            identity_level=4,
            idempotency_key="k",
            draft_id=draft.pk,
            now=MONDAY,
        )
    assert Draft.objects.filter(pk=draft.pk).exists()


def test_a_crash_before_commit_leaves_no_case_and_no_event_and_its_number_unused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("zhengwu.cases.operations.apply.submit.publish", crash)
        with pytest.raises(ZeroDivisionError):
            handed_in(world)
    assert not Case.objects.exists()
    assert not StoredEvent.objects.filter(type="cases.CaseSubmitted").exists()
    assert handed_in(world).case.project_no.endswith("0002"), "taken ahead, a number is lost with its case"


class TestPinned:
    """New versions published in the middle of a case are for the next applicant."""

    def test_the_case_keeps_its_guide_limits_and_process(self, world: World) -> None:
        case = submitted(world)
        newer = {"materials": [{"key": "other", "name": "新材料"}], "questions": []}
        import_items(source=[item(2, promise={"days": 1}, guide=newer)], by=SYSTEM, now=MONDAY)
        published_process(*TWO_REVIEWS)
        receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
        accept(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
        case = fresh(case)
        assert (case.item_version.version, case.process_version) == (1, 1)
        assert case.promise_due_date == dt.date(2026, 3, 9)
        assert [m.name for m in needed_by(case).materials] == [REQUEST, HOUSEHOLD, PHOTO, ILLNESS]
        assert [step.name for step in process_picture(subject=case.subject)] == ["审查", "决定"]

    def test_the_next_case_takes_the_new_ones(self, world: World) -> None:
        import_items(source=[item(2, promise={"days": 1})], by=SYSTEM, now=MONDAY)
        published_process(*TWO_REVIEWS)
        case = reviewing(world)
        assert (case.item_version.version, case.process_version) == (2, 2)
        assert case.promise_due_date == dt.date(2026, 3, 3)
        assert [w.name for w in open_work_items(subject=case.subject)] == ["初审"]
        assert progress_of(case).step == "初审"


def test_the_whole_log_is_clean_afterwards(world: World) -> None:
    reviewing(world)
    assert list(verify()) == []


def test_nobody_applies_under_another_name(world: World) -> None:
    fields = [
        {"key": "who", "label": "姓名", "kind": "name", "prefill": "applicant.name"},
        {"key": "number", "label": "证件号", "kind": "text", "prefill": "applicant.id_number", "required": False},
        {"key": "child", "label": "孩子的姓名", "kind": "name"},
    ]
    form = FormDefinition.model_validate({"key": "f", "title": "表", "sections": [{"title": "人", "fields": fields}]})
    written = {"who": "李强", "number": "11010519491231002X", "child": "陈静"}
    known = verified_answers(form, written, world.fang)
    assert written | known == {"who": world.fang.name, "number": world.fang.id_number, "child": "陈静"}
    assert verified_answers(form, {}, world.fang) == {"who": world.fang.name}, "what is optional stays out"
