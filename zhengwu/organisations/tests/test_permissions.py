"""Who may do what: the whole cast, every action, every body."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM, NotPermitted, StoredEvent, events_of
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_refusal import record_refusal
from zhengwu.organisations.operations.grants.withdraw_grant import withdraw_grant
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.queries import hats_of, holders, officer_for, posts_that_may, require
from zhengwu.organisations.rules.actions import ACTIONS, UnknownAction
from zhengwu.organisations.rules.officer import MayNot, NobodyMay, NotAtWork
from zhengwu.organisations.tests.factories import (
    BODIES,
    CITY,
    CIVIL,
    NEIGHBOUR,
    NOW,
    POSTS,
    SERVICE,
    SINCE,
    TODAY,
    TOWN,
    USERNAMES,
    County,
    over,
    post,
)

IN_THE_COUNTY = {SERVICE, CIVIL, TOWN}
TASK = CIVIL + "4050000000001"
MAY = {holder: set(actions) for _, _, holder, actions in POSTS.values()}


def test_everybody_may_exactly_what_their_post_was_granted(county: County) -> None:
    officers = {name: county.officer(name) for name in USERNAMES}
    for action, body in product(ACTIONS, BODIES):
        held_by = {officer.name for officer in holders(action, over=over(body, TASK), today=TODAY)}
        for name, officer in officers.items():
            expected = action in MAY.get(name, set()) and body in IN_THE_COUNTY
            allowed = officer is not None and officer.may(action, over(body, TASK))
            assert allowed is expected, (name, action, body)
            assert (name in held_by) is expected, (name, action, body)


def test_wai_ren_is_refused_everywhere(county: County) -> None:
    wai_ren = county.officer("外人")
    for action, body in product(ACTIONS, (*BODIES, "", "unknown", "\x00")):
        with pytest.raises(NotAtWork) as caught:
            require(wai_ren, action, over=over(body))
        assert ACTIONS[action].name in str(caught.value)
        assert caught.value.facts["action"] == action


@pytest.mark.parametrize("name", ["王芳", "李强"])
def test_applicants_are_not_officers(county: County, name: str) -> None:
    assert county.officer(name) is None
    assert hats_of(county.accounts[name], today=TODAY) == []


def test_require_lets_zhao_min_accept_and_tells_her_who_decides(county: County) -> None:
    zhao_min = county.at_work("赵敏")
    assert require(zhao_min, "cases.accept", over=over(CIVIL, TASK)) == zhao_min
    with pytest.raises(MayNot) as caught:
        require(zhao_min, "cases.decide", over=over(CIVIL, TASK))
    assert "您没有“决定”的权限。可以办理的岗位：县政务服务局审批岗。" in str(caught.value)


def test_where_nobody_may_the_refusal_says_so(county: County) -> None:
    with pytest.raises(NobodyMay):
        require(county.at_work("赵敏"), "cases.accept", over=over(NEIGHBOUR))
    with pytest.raises(NobodyMay):
        require(county.at_work("赵敏"), "admin", over=over(CIVIL))


def test_an_unknown_action_is_nobodys(county: County) -> None:
    with pytest.raises(UnknownAction):
        require(county.at_work("赵敏"), "cases.fly", over=over(CIVIL))
    with pytest.raises(UnknownAction):
        holders("cases.fly", over=over(CIVIL), today=TODAY)


def test_a_grant_without_a_body_reaches_down_never_up_nor_aside(county: County) -> None:
    reach = {body for body in BODIES if county.at_work("赵敏").may("cases.accept", over(body))}
    assert reach == {SERVICE, CIVIL, TOWN}
    city_post = post("CITY", "市级审查岗", "reviewer", body_code=CITY)
    appoint(post=city_post, account=county.accounts["外人"], valid_from=SINCE, by=SYSTEM, now=NOW)
    grant(post=city_post, action="cases.review", by=SYSTEM, now=NOW)
    reach = {body for body in BODIES if county.at_work("外人").may("cases.review", over(body))}
    assert reach == set(BODIES)
    assert [o.name for o in holders("cases.review", over=over(NEIGHBOUR), today=TODAY)] == ["外人"]
    assert {o.name for o in holders("cases.review", over=over(TOWN), today=TODAY)} == {"孙立", "外人"}


def test_a_grant_over_one_body_and_one_item(county: County) -> None:
    window = county.posts["WINDOW"]
    grant(post=window, action="cases.accept", body_code=NEIGHBOUR, task_code="T1", by=SYSTEM, now=NOW)
    zhao_min = county.at_work("赵敏")
    assert zhao_min.may("cases.accept", over(NEIGHBOUR, "T1"))
    assert not zhao_min.may("cases.accept", over(NEIGHBOUR, "T2"))
    assert [o.name for o in holders("cases.accept", over=over(NEIGHBOUR, "T1"), today=TODAY)] == ["赵敏"]
    assert holders("cases.accept", over=over(NEIGHBOUR, "T2"), today=TODAY) == []
    assert holders("cases.accept", over=over(NEIGHBOUR), today=TODAY) == []


def test_a_body_founded_later_is_within_reach_at_once(county: County) -> None:
    from zhengwu.organisations.operations.bodies.create_body import create_body
    from zhengwu.people.public import complete_uscc

    fresh = complete_uscc("11340123MA000777")
    create_body(code=fresh, name="肥西县新设局", division_code="340123", by=SYSTEM, now=NOW)
    assert county.at_work("赵敏").may("cases.accept", over(fresh))


def test_what_is_withdrawn_is_gone(county: County) -> None:
    window = county.posts["WINDOW"]
    assert withdraw_grant(post=window, action="cases.accept", by=SYSTEM, now=NOW)
    assert not withdraw_grant(post=window, action="cases.accept", by=SYSTEM, now=NOW)
    assert not county.at_work("赵敏").may("cases.accept", over(CIVIL))
    assert holders("cases.accept", over=over(CIVIL), today=TODAY) == []
    assert posts_that_may("cases.accept", over=over(CIVIL), today=TODAY) == []
    assert StoredEvent.objects.filter(type="organisations.GrantWithdrawn").count() == 1


def test_an_appointment_is_live_from_its_first_day_until_it_ends(county: County) -> None:
    assert county.officer("赵敏", SINCE - dt.timedelta(days=1)) is None
    assert county.officer("赵敏", SINCE) is not None
    (held,) = county.posts["WINDOW"].appointments.all()
    end_appointment(appointment=held, valid_to=TODAY, by=SYSTEM, now=NOW)
    assert county.officer("赵敏", TODAY - dt.timedelta(days=1)) is not None
    assert county.officer("赵敏", TODAY) is None
    assert holders("cases.accept", over=over(CIVIL), today=TODAY) == []


def test_a_locked_account_is_not_at_work(county: County) -> None:
    zhao_min = county.accounts["赵敏"]
    zhao_min.is_active = False
    zhao_min.save()
    assert county.officer("赵敏") is None
    assert holders("cases.accept", over=over(CIVIL), today=TODAY) == []


def test_one_person_two_hats_and_what_one_may_the_other_may_not(county: County) -> None:
    sun_li = county.accounts["孙立"]
    appoint(post=county.posts["WINDOW"], account=sun_li, role="B", valid_from=SINCE, by=SYSTEM, now=NOW)
    assert [(hat.post_name, hat.role) for hat in hats_of(sun_li, today=TODAY)] == [("审查岗", "A"), ("综合窗口", "B")]
    first = officer_for(sun_li, today=TODAY)
    assert first is not None
    assert first.post_name == "审查岗"
    assert not first.may("cases.accept", over(CIVIL))
    window = officer_for(sun_li, today=TODAY, post_id=county.posts["WINDOW"].pk)
    assert window is not None
    assert window.may("cases.accept", over(CIVIL))
    assert not window.may("cases.review", over(CIVIL))
    assert officer_for(sun_li, today=TODAY, post_id=county.posts["HEAD"].pk) is None, "not a hat of this person"
    assert [(o.name, o.role) for o in holders("cases.accept", over=over(CIVIL), today=TODAY)] == [
        ("赵敏", "A"),
        ("孙立", "B"),
    ]


def test_holders_carry_everything_their_hat_may_do(county: County) -> None:
    (zhou_zheng,) = holders("cases.decide", over=over(CIVIL), today=TODAY)
    assert zhou_zheng == county.officer("周正")
    assert zhou_zheng.may("cases.extend", over(TOWN))


def test_a_refusal_is_written_down_in_the_chain_of_who_tried(county: County) -> None:
    wai_ren = county.accounts["外人"]
    with pytest.raises(NotPermitted):
        require(county.officer("外人"), "cases.view", over=over(CIVIL))
    record_refusal(by=wai_ren.actor, action="cases.view", subject="case:0192", at=NOW)
    event = list(events_of(wai_ren.ref))[-1]
    assert event.type == "organisations.PermissionRefused"
    assert event.data == {"who": wai_ren.ref, "action": "cases.view", "about": "case:0192"}
    assert not StoredEvent.objects.filter(subject="case:0192").exists()


def test_officer_for_takes_one_statement(county: County, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        officer_for(county.accounts["赵敏"], today=TODAY)
    with django_assert_num_queries(1):
        officer_for(county.accounts["外人"], today=TODAY)


def test_holders_takes_one_statement_however_many_hold(
    county: County, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        more = post(f"W{number}", f"窗口{number}", "window")
        appoint(post=more, account=county.accounts["外人"], valid_from=SINCE, by=SYSTEM, now=NOW)
        grant(post=more, action="cases.accept", by=SYSTEM, now=NOW)
        grant(post=more, action="cases.accept", body_code=CIVIL, by=SYSTEM, now=NOW)
    with django_assert_num_queries(1):
        assert len(holders("cases.accept", over=over(CIVIL, TASK), today=TODAY)) == 6
    with django_assert_num_queries(1):
        assert len(hats_of(county.accounts["外人"], today=TODAY)) == 5


def test_allowed_costs_no_statement_and_a_refusal_two(
    county: County, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    zhao_min = county.at_work("赵敏")
    with django_assert_num_queries(0):
        require(zhao_min, "cases.accept", over=over(CIVIL))
    with django_assert_num_queries(2), pytest.raises(MayNot):  # the posts, and their bodies
        require(zhao_min, "cases.decide", over=over(CIVIL))
