"""What a hat may do: pure decisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.organisations.rules.actions import ACTIONS
from zhengwu.organisations.rules.officer import GrantScope, Officer


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


ACCEPT = GrantScope(action="cases.accept", body_codes=frozenset({"A", "B"}))
DECIDE_ONE_ITEM = GrantScope(action="cases.decide", body_codes=frozenset({"A"}), task_code="T1")


@pytest.mark.parametrize(
    ("action", "body_code", "task_code", "may"),
    [
        ("cases.accept", "A", "T1", True),
        ("cases.accept", "B", "T2", True),
        ("cases.accept", "B", "", True),
        ("cases.accept", "C", "T1", False),
        ("cases.accept", "", "", False),
        ("cases.decide", "A", "T1", True),
        ("cases.decide", "A", "T2", False),
        ("cases.decide", "A", "", False),
        ("cases.decide", "B", "T1", False),
        ("cases.review", "A", "T1", False),
        ("admin", "A", "", False),
    ],
)
def test_grants_are_read_exactly(action: str, body_code: str, task_code: str, may: bool) -> None:
    assert officer(ACCEPT, DECIDE_ONE_ITEM).may(action, body_code=body_code, task_code=task_code) is may


def test_without_a_body_the_question_is_whether_at_all() -> None:
    assert officer(DECIDE_ONE_ITEM).may("cases.decide")
    assert not officer(DECIDE_ONE_ITEM).may("cases.accept")


def test_events_name_the_account() -> None:
    assert (officer().actor.ref, officer().actor.name) == ("account:12", "赵敏")


scopes = st.builds(
    GrantScope,
    action=st.sampled_from(sorted(ACTIONS)),
    body_codes=st.frozensets(st.sampled_from("ABC")),
    task_code=st.sampled_from(["", "T1", "T2"]),
)


@given(st.lists(scopes, max_size=4), scopes, st.sampled_from(sorted(ACTIONS)), st.sampled_from("ABC"))
def test_another_grant_never_takes_anything_away(
    grants: list[GrantScope], more: GrantScope, action: str, body: str
) -> None:
    if officer(*grants).may(action, body_code=body, task_code="T1"):
        assert officer(*grants, more).may(action, body_code=body, task_code="T1")


@given(st.sampled_from(sorted(ACTIONS)), st.text(max_size=5), st.text(max_size=5))
def test_without_grants_nothing_is_allowed(action: str, body: str, task: str) -> None:
    assert not officer().may(action, body_code=body, task_code=task)
    assert not officer().may(action)
