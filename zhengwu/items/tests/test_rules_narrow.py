"""Narrowing: tables for what people see, properties for what must never happen."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.narrow import Given, check_answers, check_materials, narrow
from zhengwu.items.tests.factories import a_guide
from zhengwu.kernel.pure import BadInput

OPTIONS = {"from": ["here", "away"], "basis": ["home", "job"], "kind": ["staff", "shop"]}


def keys(materials: Any) -> list[str]:
    return [material.key for material in materials]


def test_before_any_answer_only_what_everybody_needs_is_sure() -> None:
    needed = narrow(a_guide(), {})
    assert keys(needed.materials) == ["request", "illness", "photo"]
    assert keys(needed.perhaps) == ["household", "deed", "lease", "licence"]
    assert [question.key for question in needed.unanswered_questions] == ["from", "basis"]
    assert [fee.name for fee in needed.perhaps_fees] == ["工本费"]
    assert not needed.settled


def test_two_answers_settle_the_list() -> None:
    needed = narrow(a_guide(), {"from": "here", "basis": "home"})
    assert needed.settled
    assert not needed.perhaps
    assert keys(needed.materials) == ["request", "deed", "lease", "illness", "photo"]
    assert keys(needed.singles) == ["request", "illness", "photo"]
    ((group),) = needed.one_of_groups
    assert (group.required, keys(group.materials)) == (True, ["deed", "lease"])
    assert needed.fee_fen == 0


def test_a_question_that_is_not_put_needs_no_answer_and_its_old_answer_counts_for_nothing() -> None:
    needed = narrow(a_guide(), {"from": "away", "basis": "home", "kind": "shop"})
    assert needed.settled
    assert "licence" not in keys(needed.materials) + keys(needed.perhaps)
    assert needed.fee_fen == 1200


def test_an_old_bookmark_does_not_break_the_page() -> None:
    assert narrow(a_guide(), {"from": "moon", "basis": ["home"], "gone": "x"}) == narrow(a_guide(), {})


def test_after_the_period_the_overdue_branch_adds_its_form_and_its_steps() -> None:
    guide = a_guide(
        periods=[{"from": "11-15", "to": "12-31"}],
        steps=[{"order": 1, "actor": "申请人", "name": "到社区登记"}],
        overdue={
            "materials": [{"key": "form", "name": "资格认证表", "type": "form", "copies": 2}],
            "steps": [{"order": 1, "actor": "申请人", "name": "到社区领取认证表"}],
        },
    )
    late = narrow(guide, {}, overdue=True)
    assert keys(late.materials)[-1] == "form"
    assert [step.name for step in late.steps] == ["到社区领取认证表"]
    assert [step.name for step in narrow(guide, {}).steps] == ["到社区登记"]


options = [{"value": value, "text": value} for value in "xyz"]
leaf = st.sampled_from("abc").flatmap(
    lambda key: st.sampled_from("xyz").map(lambda value: {"eq": [key, value]}) | st.just({"answered": key})
)
condition = (
    st.none()
    | leaf
    | leaf.map(lambda one: {"not": one})
    | st.lists(leaf, min_size=1, max_size=3).map(lambda many: {"any": many})
)


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    def one(place: int) -> dict[str, Any]:
        return {
            "key": f"m{place}", "name": f"材料{place}", "required": draw(st.booleans()), "when": draw(condition),
            "exempt_when": draw(condition), "one_of": draw(st.sampled_from([None, None, "g"])),
        }  # fmt: skip

    second = draw(st.none() | st.sampled_from("xyz").map(lambda value: {"eq": ["a", value]}))
    third = draw(st.none() | st.sampled_from("xyz").map(lambda value: {"not": {"eq": ["b", value]}}))
    asked = [("a", None), ("b", second), ("c", third)]
    questions = [{"key": key, "text": key, "options": options, "when": when} for key, when in asked]
    return Guide.model_validate(
        {"summary": "s", "questions": questions, "materials": [one(n) for n in range(draw(st.integers(0, 6)))]}
    )


given_answers = st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz"))


@given(guides(), given_answers, st.sampled_from("abc"), st.sampled_from("xyz"))
def test_one_more_answer_only_settles_more(guide: Any, answers: Any, key: Any, value: Any) -> None:
    before, after = narrow(guide, answers), narrow(guide, {key: value} | answers)
    assert set(keys(before.materials)) <= set(keys(after.materials))
    assert set(keys(after.materials) + keys(after.perhaps)) <= set(keys(before.materials) + keys(before.perhaps))


@given(guides(), given_answers)
def test_what_everybody_needs_is_never_lost(guide: Any, answers: Any) -> None:
    everybody = {m.key for m in guide.materials if m.when is None and m.exempt_when is None}
    assert everybody <= set(keys(narrow(guide, answers).materials))


@given(guides(), given_answers)
def test_a_material_stands_in_one_place_in_the_order_of_the_guide(guide: Any, answers: Any) -> None:
    needed = narrow(guide, answers)
    order = keys(guide.materials)
    assert not set(keys(needed.materials)) & set(keys(needed.perhaps))
    assert keys(needed.materials) == sorted(keys(needed.materials), key=order.index)
    grouped = [m.key for group in needed.one_of_groups for m in group.materials]
    assert sorted(grouped + keys(needed.singles)) == sorted(keys(needed.materials))


@given(guides(), given_answers)
def test_with_every_question_answered_nothing_is_left_open(guide: Any, answers: Any) -> None:
    needed = narrow(guide, answers)
    if needed.settled:
        assert not needed.perhaps


@given(guides(), given_answers)
def test_handing_in_everything_asked_for_is_complete(guide: Any, answers: Any) -> None:
    needed = narrow(guide, answers)
    assert check_materials(needed, [Given(material=m.name) for m in needed.materials]) == ()


HOME = {"from": "here", "basis": "home"}


@pytest.mark.parametrize(
    ("handed", "problems"),
    [
        ([], {"个人申请": "missing", "房屋产权证”或“租赁合同": "one_of_missing", "照片": "missing"}),
        (["request", "deed", "photo"], {}),
        (["个人申请", "租赁合同", "照片"], {}),
        (["request", "deed", "photo", "illness"], {}),
        (["request", "deed", "~photo"], {}),
        (["request", "~lease", "photo"], {}),
        (["~request", "deed", "photo"], {"个人申请": "not_tolerable"}),
        (["request", "~deed", "photo"], {"房屋产权证": "not_tolerable"}),
        (["request", "deed", "photo", "营业执照"], {"营业执照": "not_asked"}),
        (["request", "deed", "photo", "'; DROP TABLE"], {"'; DROP TABLE": "not_asked"}),
    ],
)
def test_what_is_missing_and_what_is_too_much(handed: Any, problems: Any) -> None:
    given_ = [Given(material=name.removeprefix("~"), tolerate=name.startswith("~")) for name in handed]
    gaps = check_materials(narrow(a_guide(), HOME), given_)
    assert {gap.name: gap.problem for gap in gaps} == problems
    assert all(gap.as_input_error().say() for gap in gaps)


def test_answers_kept_by_a_case_are_complete_and_only_to_what_was_asked() -> None:
    kept = check_answers(a_guide(), {"from": "here", "basis": "home", "kind": "shop"})
    assert kept == {"from": "here", "basis": "home"}


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({}, {("answers", "from"), ("answers", "basis")}),
        ({"from": "here", "basis": "job"}, {("answers", "kind")}),
        ({"from": "moon", "basis": "home"}, {("answers", "from")}),
        ({"from": "here", "basis": "home", "x": 1}, {("answers", "x")}),
        ([], {("answers",)}),
        ({"from": {"here": 1}, "basis": "home"}, {("answers", "from")}),
    ],
)
def test_answers_that_cannot_be_kept_are_all_named(answers: Any, wrong: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        check_answers(a_guide(), answers)
    assert {error.loc for error in refusal.value.errors} == wrong


def test_several_answers_where_several_may_be_ticked() -> None:
    question = {"key": "a", "text": "?", "options": options, "multiple": True}
    guide = Guide.model_validate(
        {"summary": "s", "questions": [question], "materials": [{"key": "m", "name": "m", "when": {"eq": ["a", "y"]}}]}
    )
    assert keys(narrow(guide, {"a": ["x", "y"]}).materials) == ["m"]
    assert keys(narrow(guide, {"a": "y"}).materials) == ["m"]
    assert check_answers(guide, {"a": ["x", "y"]}) == {"a": ["x", "y"]}
    with pytest.raises(BadInput):
        check_answers(guide, {"a": ["x", "moon"]})


def limited(**rest: Any) -> Guide:
    """Another limit for people from elsewhere, and a third one for those who open a shop."""
    limits = [
        {"when": {"eq": ["from", "away"]}, "promise_days": 10, "statutory_days": 30},
        {"when": {"eq": ["kind", "shop"]}, "promise_days": 5},
    ]
    return a_guide(limits=limits, **rest)


@pytest.mark.parametrize(
    ("answers", "days", "open_ones"),
    [
        ({}, None, 2),
        ({"from": "away"}, 10, 0),
        ({"from": "here"}, None, 1),
        ({"from": "here", "basis": "home"}, None, 0),
        ({"from": "here", "basis": "job", "kind": "shop"}, 5, 0),
        # The first that holds counts; while it is open, a later one that holds is not settled either.
        ({"from": "away", "basis": "job", "kind": "shop"}, 10, 0),
        ({"basis": "job", "kind": "shop"}, None, 2),
    ],
)
def test_the_first_limit_that_holds_counts(answers: dict[str, str], days: int | None, open_ones: int) -> None:
    needed = narrow(limited(), answers)
    assert (needed.limit.promise_days if needed.limit else None) == days
    assert len(needed.perhaps_limits) == open_ones


@st.composite
def limited_guides(draw: st.DrawFn) -> Guide:
    guide = draw(guides())
    whens = draw(st.lists(condition.filter(bool), max_size=4))
    limits = [{"when": when, "promise_days": place} for place, when in enumerate(whens)]
    return Guide.model_validate(guide.model_dump(by_alias=True) | {"limits": limits})


@given(limited_guides(), given_answers, st.sampled_from("abc"), st.sampled_from("xyz"))
def test_a_settled_limit_stays_and_one_ruled_out_never_returns(guide: Any, answers: Any, key: Any, value: Any) -> None:
    before, after = narrow(guide, answers), narrow(guide, {key: value} | answers)
    if before.limit or not before.perhaps_limits:
        assert after.limit == before.limit
        assert not after.perhaps_limits
    still = {limit.promise_days for limit in after.perhaps_limits + ((after.limit,) if after.limit else ())}
    assert still <= {limit.promise_days for limit in before.perhaps_limits + ((before.limit,) if before.limit else ())}
