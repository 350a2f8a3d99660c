"""三员分立 over the table of permissions: no action belongs to two of the three, and no post or person is two of them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.operations._apart import posts_that_mix
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.set_grants import grants_of, set_grants
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.rules.actions import ACTIONS
from zhengwu.organisations.rules.granting import GrantLine
from zhengwu.organisations.rules.separation import OF_MEMBER, Member, MembersMeet, check_apart, members_of
from zhengwu.organisations.tests.factories import NOW, SINCE, County, post

OF_THE_THREE = frozenset().union(*OF_MEMBER.values())
BUSINESS = sorted(set(ACTIONS) - OF_THE_THREE)
any_actions = st.frozensets(st.sampled_from(sorted(ACTIONS)), max_size=12)


def test_the_three_share_no_action_and_each_has_some() -> None:
    for one, other in combinations(Member, 2):
        assert not OF_MEMBER[one] & OF_MEMBER[other]
    assert all(OF_MEMBER[member] and OF_MEMBER[member] <= set(ACTIONS) for member in Member)


def test_whoever_gives_rights_or_reads_the_records_sets_nothing_up() -> None:
    """The line the law draws: a right that changes rights, and the right to read what was done with them, apart from all others."""
    assert {"accounts.edit", "grants.edit", "staff.edit"} <= OF_MEMBER[Member.SECURITY]
    assert "audit.view" in OF_MEMBER[Member.AUDIT]
    assert not any(action.endswith(".edit") or action == "admin" for action in OF_MEMBER[Member.AUDIT])


@given(any_actions)
def test_two_of_the_three_never_meet(actions: frozenset[str]) -> None:
    met = sum(bool(own & actions) for own in OF_MEMBER.values())
    assert len(members_of(actions)) == met
    if met > 1:
        with pytest.raises(MembersMeet):
            check_apart(actions)
    else:
        check_apart(actions)


@given(st.frozensets(st.sampled_from(BUSINESS)), st.sampled_from(list(Member)))
def test_the_business_goes_with_any_one_of_them(business: frozenset[str], member: Member) -> None:
    check_apart(business | OF_MEMBER[member])


@pytest.mark.django_db
class TestAsked:
    """The same, asked of posts and people."""

    @pytest.fixture(autouse=True)
    def apart(self, settings: Any) -> None:
        settings.THREE_MEMBERS = True

    def test_a_post_is_not_two(self, staffed: County) -> None:
        held = staffed.posts["ADMIN"]
        with pytest.raises(MembersMeet):
            grant(post=held, action="audit.view", by=SYSTEM, now=NOW)
        assert "audit.view" not in {line.action for line in grants_of(held)}

    def test_nor_by_one_save_of_the_matrix(self, staffed: County) -> None:
        auditors = staffed.posts["SUPERVISE"]
        before = grants_of(auditors)
        with pytest.raises(MembersMeet):
            set_grants(post=auditors, wanted={*before, GrantLine("staff.edit")}, by=staffed.at_work("管理员"), now=NOW)
        assert grants_of(auditors) == before

    def test_nor_is_a_person(self, staffed: County) -> None:
        with pytest.raises(MembersMeet):
            appoint(
                post=staffed.posts["ADMIN"],
                account=staffed.accounts["陈静"],
                role="B",
                valid_from=SINCE,
                by=SYSTEM,
                now=NOW,
            )

    def test_nor_by_a_right_given_to_a_post_one_holds_beside(self, staffed: County) -> None:
        beside = post("BESIDE", "综合岗", "editor")
        appoint(post=beside, account=staffed.accounts["陈静"], valid_from=SINCE, by=SYSTEM, now=NOW)
        with pytest.raises(MembersMeet):
            grant(post=beside, action="accounts.edit", by=SYSTEM, now=NOW)

    def test_what_was_mixed_before_is_found(self, staffed: County, settings: Any) -> None:
        assert posts_that_mix() == []
        settings.THREE_MEMBERS = False
        grant(post=staffed.posts["ADMIN"], action="calendar.edit", by=SYSTEM, now=NOW)
        assert posts_that_mix() == [staffed.posts["ADMIN"]]
