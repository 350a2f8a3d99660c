"""What a hat may do: pure decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.pure import NotPermitted
from zhengwu.organisations.rules.actions import ACTIONS
from zhengwu.organisations.rules.conditions import DidTheOtherSide, KinsMatter, OwnMatter, OwnUnit
from zhengwu.organisations.rules.officer import GrantScope, Interest, Officer
from zhengwu.organisations.rules.over import Over


def officer(*grants: GrantScope) -> Officer:
    return Officer(
        account_id=12,
        name="赵敏",
        post_id=3,
        post_name="综合窗口",
        post_kind="window",
        body_code="A",
        body_name="县政务服务局",
        division_code="340123000000",
        grants=grants,
    )


HERE = "340123000000"
ACCEPT = GrantScope(action="cases.accept", subtree="340123")
DECIDE_ONE_ITEM = GrantScope(action="cases.decide", body_code="A", task_code="T1")


@pytest.mark.parametrize(
    ("action", "division", "body", "task", "may"),
    [
        ("cases.accept", HERE, "A", "T1", True),
        ("cases.accept", "340123100001", "B", "T2", True),
        ("cases.accept", HERE, "", "", True),
        ("cases.accept", "340124000000", "A", "T1", False),
        ("cases.accept", "340100000000", "A", "", False),
        ("cases.decide", HERE, "A", "T1", True),
        ("cases.decide", "110000000000", "A", "T1", True),
        ("cases.decide", HERE, "A", "T2", False),
        ("cases.decide", HERE, "A", "", False),
        ("cases.decide", HERE, "B", "T1", False),
        ("cases.decide", HERE, "", "T1", False),
        ("cases.review", HERE, "A", "T1", False),
        ("admin", HERE, "A", "", False),
    ],
)
def test_grants_are_read_exactly(action: str, division: str, body: str, task: str, may: bool) -> None:
    over = Over(division_code=division, body_code=body, task_code=task)
    assert officer(ACCEPT, DECIDE_ONE_ITEM).may(action, over) is may


def test_a_grant_of_nothing_covers_nothing() -> None:
    nothing = GrantScope(action="cases.accept")
    assert not nothing.covers("cases.accept", Over(division_code=HERE))
    assert not nothing.covers("cases.accept", Over(division_code=HERE, body_code="A"))


def test_without_an_object_the_question_is_whether_at_all() -> None:
    assert officer(DECIDE_ONE_ITEM).may("cases.decide")
    assert not officer(DECIDE_ONE_ITEM).may("cases.accept")


def test_events_name_the_account() -> None:
    assert (officer().actor.ref, officer().actor.name) == ("account:12", "赵敏")


def wide(*actions: str) -> tuple[GrantScope, ...]:
    return tuple(GrantScope(action=action, subtree="34") for action in actions)


@pytest.mark.parametrize(
    ("action", "over", "refusal"),
    [
        ("cases.review", Over(division_code=HERE, parties=frozenset({"person:7"})), OwnMatter),
        ("cases.view", Over(division_code=HERE, parties=frozenset({"legal:3", "person:1"})), OwnMatter),
        ("cases.accept", Over(division_code=HERE, parties=frozenset({"person:8"})), KinsMatter),
        ("cases.accept", Over(division_code=HERE, parties=frozenset({"person:9"})), None),
        ("people.reveal", Over(division_code=HERE, parties=frozenset({"person:8"})), KinsMatter),
        ("items.edit", Over(division_code=HERE, parties=frozenset({"person:7"})), None),
        ("cases.decide", Over(division_code=HERE, done_by={"cases.review": {12}}), DidTheOtherSide),
        ("cases.decide", Over(division_code=HERE, done_by={"cases.review": {13}}), None),
        ("cases.decide", Over(division_code=HERE, done_by={"cases.accept": {12}}), None),
        ("cases.review", Over(division_code=HERE, done_by={"cases.review": {12}}), None),
        ("entries.approve", Over(division_code=HERE, done_by={"entries.request": {12}}), DidTheOtherSide),
        ("cases.supervise", Over(division_code=HERE, body_code="A"), OwnUnit),
        ("cases.supervise", Over(division_code=HERE, body_code="B"), None),
    ],
)
def test_what_no_grant_can_buy(action: str, over: Over, refusal: type[NotPermitted] | None) -> None:
    at_work = replace(
        officer(*wide(action)),
        interests=(Interest("person:7", "own"), Interest("legal:3", "own"), Interest("person:8", "kin")),
    )
    assert at_work.grant_for(action, over) is not None
    barred = at_work.barred(action, over)
    assert (type(barred) if barred else None) is refusal
    assert at_work.may(action, over) is (refusal is None)


def test_every_action_on_a_case_recuses() -> None:
    assert all(action.recuses for action in ACTIONS.values() if action.over == "case")


scopes = st.builds(
    GrantScope,
    action=st.sampled_from(sorted(ACTIONS)),
    body_code=st.sampled_from(["", "A", "B", "C"]),
    subtree=st.sampled_from(["", "34", "340123", "11"]),
    task_code=st.sampled_from(["", "T1", "T2"]),
)
objects = st.builds(
    Over,
    division_code=st.sampled_from([HERE, "340100000000", "110101000000"]),
    body_code=st.sampled_from(["", "A", "B", "C"]),
    task_code=st.sampled_from(["", "T1"]),
    parties=st.frozensets(st.sampled_from(["person:7", "person:9"])),
    done_by=st.dictionaries(st.sampled_from(["cases.review", "entries.request"]), st.sets(st.sampled_from([12, 13]))),
)


@given(st.lists(scopes, max_size=4), scopes, st.sampled_from(sorted(ACTIONS)), objects)
def test_another_grant_never_takes_anything_away(
    grants: list[GrantScope], more: GrantScope, action: str, over: Over
) -> None:
    if officer(*grants).may(action, over):
        assert officer(*grants, more).may(action, over)


@given(st.lists(scopes, max_size=4), st.sampled_from(sorted(ACTIONS)), objects)
def test_another_interest_never_gives_anything(grants: list[GrantScope], action: str, over: Over) -> None:
    free = officer(*grants)
    bound = replace(free, interests=(Interest("person:7", "kin"),))
    assert not (bound.may(action, over) and not free.may(action, over))


@given(st.sampled_from(sorted(ACTIONS)), objects)
def test_without_grants_nothing_is_allowed(action: str, over: Over) -> None:
    assert not officer().may(action, over)
    assert not officer().may(action)
