"""一件事申请: one submit, one case an item, all of them or none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from zhengwu.cases.models import BundleApplication, BundleDraft, CaseMaterial
from zhengwu.cases.operations.apply.submit_bundle import BundleSubmission
from zhengwu.cases.public import (
    Application,
    Case,
    GivenMaterial,
    begin_bundle_draft,
    bundle_application_of,
    bundle_applications_of,
    bundle_draft_of,
    bundle_drafts_of,
    bundle_from,
    cases_in,
    discard_draft,
    handed_in_together,
    save_draft,
    submit_bundle,
)
from zhengwu.cases.queries.bundles import NoSuchBundleApplication
from zhengwu.cases.rules.application import AlreadyUsed, ItemClosed, LevelTooLow, WrongAudience
from zhengwu.cases.tests.factories import (
    CIVIL,
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
    given,
    item,
    open_world,
    together,
)
from zhengwu.items.public import ItemNotOffered, import_bundles, import_items, suspend
from zhengwu.kernel.public import SYSTEM, BadInput, NotFound, events_of, verify

OTHER_CATALOG = "000714002000"
OTHER = f"{CIVIL}4{OTHER_CATALOG}"
MOVING = {"code": "moving", "name": "搬家一件事", "summary": "搬家", "items": [TASK, OTHER], "valid_from": "2026-01-01"}


def bundled(**rest: Any) -> None:
    """A second item, and the bundle of both."""
    import_items(source=[item(), item(catalog_code=OTHER_CATALOG, name="搬家补贴", **rest)], by=SYSTEM, now=MONDAY)
    import_bundles(source=[MOVING], by=SYSTEM, now=MONDAY)


def both(**rest: Any) -> list[Application]:
    return [application(), application(**{"task_code": OTHER, **rest})]


def hand_in(world: World, applications: list[Application] | None = None, **rest: Any) -> BundleSubmission:
    facts: dict[str, Any] = {"applicant": world.fang, "identity_level": 4, "idempotency_key": "k", "now": MONDAY}
    return submit_bundle(bundle_code="moving", applications=applications or both(), **(facts | rest))


def test_every_item_becomes_a_case_of_its_own_with_one_story_for_all(world: World) -> None:
    bundled()
    done = hand_in(world, list(reversed(both())))
    assert [case.task_code for case in done.cases] == [TASK, OTHER], "in the order of the bundle"
    assert len({case.project_no for case in done.cases}) == 2
    assert [events_of(case.subject)[0].type for case in done.cases] == ["cases.CaseSubmitted"] * 2
    (told,) = events_of(done.application.subject)
    assert told.data["project_nos"] == [case.project_no for case in done.cases]
    assert list(cases_in(done.application)) == list(done.cases)
    together_with = handed_in_together(done.cases[0])
    assert together_with is not None
    assert together_with == (done.application, [done.cases[1]])
    assert list(verify()) == []


def test_one_wrong_item_and_nothing_is_created(world: World) -> None:
    bundled()
    with pytest.raises(BadInput) as refused:
        hand_in(world, both(materials=given(REQUEST), form={}))
    assert {error.loc for error in refused.value.errors} == {
        ("applications", 1, "form", "name"),
        ("applications", 1, "materials", HOUSEHOLD),
        ("applications", 1, "materials", PHOTO),
    }
    assert not Case.objects.exists()
    assert not BundleApplication.objects.exists()


def test_a_case_that_cannot_be_made_takes_the_others_with_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled()
    real = submit_bundle.__globals__["make_case"]

    def broken(application: Application, *args: Any, **rest: Any) -> Case:
        if application.task_code == OTHER:
            raise RuntimeError("the disk is full")
        return real(application, *args, **rest)  # type: ignore[no-any-return]

    monkeypatch.setitem(submit_bundle.__globals__, "make_case", broken)
    with pytest.raises(RuntimeError):
        hand_in(world)
    assert not Case.objects.exists()
    assert not BundleApplication.objects.exists()
    monkeypatch.undo()
    assert hand_in(world).cases[0].project_no.endswith("0001"), "nor is a number lost"


def test_one_file_goes_with_every_case_that_needs_it(world: World) -> None:
    bundled()
    file = a_file(world)
    papers = (GivenMaterial(name=HOUSEHOLD, file_id=file.pk), *given(REQUEST, PHOTO))
    done = hand_in(world, [application(materials=papers), application(task_code=OTHER, materials=papers)])
    rows = CaseMaterial.objects.filter(file=file)
    assert {row.case_id for row in rows} == {case.pk for case in done.cases}


@pytest.mark.parametrize("codes", [[TASK], [TASK, TASK], [TASK, f"{CIVIL}4000714009000"]])
def test_it_takes_two_items_of_this_bundle(world: World, codes: list[str]) -> None:
    bundled()
    with pytest.raises(BadInput):
        hand_in(world, [application(task_code=code) for code in codes])


@pytest.mark.parametrize(
    ("rest", "level", "refusal"),
    [
        ({"audience": "legal"}, 4, WrongAudience),
        ({"min_level": 5}, 4, LevelTooLow),
        ({"guide": {"periods": [{"from": "11-15", "to": "12-31"}]}}, 4, ItemClosed),
    ],
)
def test_what_one_item_forbids_stops_all(
    world: World, rest: dict[str, Any], level: int, refusal: type[Exception]
) -> None:
    bundled(**rest)
    with pytest.raises(refusal):
        hand_in(world, identity_level=level)
    assert not Case.objects.exists()


def test_a_bundle_that_is_not_there_and_an_item_that_rests(world: World) -> None:
    with pytest.raises(NotFound):
        hand_in(world)
    bundled()
    suspend(task_code=OTHER, version=1, reason="停办", by=SYSTEM, now=MONDAY)
    with pytest.raises((BadInput, ItemNotOffered)):
        hand_in(world)


def test_the_same_submit_again_gives_the_same_cases_and_another_is_refused(world: World) -> None:
    bundled()
    first, again = hand_in(world), hand_in(world)
    assert again.repeated
    assert again.cases == first.cases
    with pytest.raises(AlreadyUsed):
        hand_in(world, both(form={"name": "王芳", "story": "另一份"}))
    assert Case.objects.count() == 2


def test_a_draft_is_one_per_bundle_kept_as_typed_and_goes_with_the_submit(world: World) -> None:
    bundled()
    mine: dict[str, Any] = {"account_id": world.fang.account_id}
    begun = begin_bundle_draft(
        bundle_code="moving", task_codes=[OTHER, TASK], applicant_ref=world.fang.ref, now=MONDAY, **mine
    )
    assert begun.task_codes == [TASK, OTHER]
    save_draft(draft_id=begun.pk, of=BundleDraft, form={"name": "王"}, now=at("03-03"), **mine)
    again = begin_bundle_draft(
        bundle_code="moving", task_codes=[TASK, OTHER], applicant_ref=world.fang.ref, now=at("03-04"), **mine
    )
    assert (again.pk, again.content["form"]) == (begun.pk, {"name": "王"})
    with pytest.raises(NotFound):
        bundle_draft_of(draft_id=begun.pk, account_id=world.wairen_account.pk)
    done = hand_in(world, draft_id=begun.pk, idempotency_key=f"draft:{begun.pk}")
    assert not bundle_drafts_of(now=at("03-05"), **mine)
    assert bundle_from(begun.pk, **mine) == done.application
    with pytest.raises(NotFound):
        discard_draft(draft_id=begun.pk, of=BundleDraft, **mine)


def test_nobody_else_sees_it(world: World) -> None:
    bundled()
    done = hand_in(world)
    today = day("03-02")
    assert bundle_application_of(application_id=done.application.pk, account=world.fang_account, today=today)
    with pytest.raises(NoSuchBundleApplication):
        bundle_application_of(application_id=done.application.pk, account=world.wairen_account, today=today)
    assert not bundle_applications_of(account=world.wairen_account, today=today)


class TestAtOnce:
    """Two presses of the button, each on a connection of its own."""

    pytestmark = pytest.mark.django_db(transaction=True)

    def test_pressed_twice_it_is_handed_in_once(self) -> None:
        world = open_world()
        bundled()
        one, other = together(lambda: hand_in(world), lambda: hand_in(world))
        assert isinstance(one, BundleSubmission)
        assert isinstance(other, BundleSubmission)
        assert sorted([one.repeated, other.repeated]) == [False, True]
        assert (Case.objects.count(), BundleApplication.objects.count()) == (2, 1)
        assert list(verify()) == []

    def test_two_people_at_once_do_not_wait_for_each_other_in_a_circle(self) -> None:
        world = open_world()
        bundled()
        reversed_bundle = MOVING | {"code": "gnivom", "items": [OTHER, TASK]}
        import_bundles(source=[MOVING, reversed_bundle], by=SYSTEM, now=MONDAY)
        done = together(
            lambda: hand_in(world),
            lambda: submit_bundle(
                bundle_code="gnivom",
                applications=both(),
                applicant=replace(world.fang),
                identity_level=4,
                idempotency_key="another",
                now=MONDAY,
            ),
        )
        assert all(isinstance(answer, BundleSubmission) for answer in done)
        assert Case.objects.count() == 4
