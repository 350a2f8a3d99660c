"""What a body was entrusted with (委托) its officers may do for the other, as far as they may do it at home. 行政许可法 art. 24."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.operations.delegations.accept_delegation import accept_delegation
from zhengwu.organisations.operations.delegations.end_delegation import end_delegation
from zhengwu.organisations.operations.delegations.propose_delegation import propose_delegation
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.queries import holders, officer_for, posts_that_may
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests.agreeing import BENEFIT, DAY, LICENCE, answering, asking
from zhengwu.organisations.tests.factories import CIVIL, NOW, SERVICE, SINCE, TODAY, TOWN, County, over, post

STEPS = ("cases.receive", "cases.accept")


@pytest.fixture
def town_window(county: County) -> County:
    """外人 stands at the window of the township, whose post may receive, review and see what belongs to the township."""
    window = post("TOWN", "综合窗口", "window", body_code=TOWN)
    appoint(post=window, account=county.accounts["外人"], valid_from=SINCE, by=SYSTEM, now=NOW)
    for action in ("cases.receive", "cases.review", "cases.view"):
        grant(post=window, action=action, by=SYSTEM, now=NOW)
    return county


def entrusted(county: County, *task_codes: str) -> tuple[int, Officer]:
    """The civil affairs bureau entrusts receiving and accepting of these items to the township."""
    giver = asking(county)
    proposed = propose_delegation(
        from_code=CIVIL, to_code=TOWN, task_codes=task_codes, actions=STEPS, valid_from=TODAY, basis="肥政〔2026〕1 号",
        by=giver, now=NOW,
    )  # fmt: skip
    accept_delegation(number=proposed.pk, by=answering(county), now=NOW)
    return proposed.pk, giver


def at_the_window(county: County, *, on: int = 0) -> Officer:
    found = officer_for(county.accounts["外人"], today=TODAY + on * DAY)
    assert found is not None
    return found


def test_the_township_may_what_it_may_at_home_and_was_entrusted_with(town_window: County) -> None:
    assert not at_the_window(town_window).may("cases.receive", over(CIVIL, BENEFIT))
    number, _ = entrusted(town_window, BENEFIT)
    officer = at_the_window(town_window)
    may = {
        (action, task)
        for action in ("cases.receive", "cases.accept", "cases.review", "cases.view", "cases.decide")
        for task in (BENEFIT, LICENCE, "")
        if officer.may(action, over(CIVIL, task))
    }
    assert may == {("cases.receive", BENEFIT), ("cases.view", BENEFIT)}
    granted = officer.grant_for("cases.receive", over(CIVIL, BENEFIT))
    assert granted is not None
    assert granted.delegation == number
    assert not officer.may("cases.receive", over(SERVICE, BENEFIT)), "nobody else's items"


def test_all_items_and_the_end_of_it(town_window: County) -> None:
    number, giver = entrusted(town_window)
    assert at_the_window(town_window).may("cases.receive", over(CIVIL, LICENCE))
    end_delegation(number=number, valid_to=TODAY + DAY, reason="收回", by=giver, now=NOW)
    assert at_the_window(town_window).may("cases.receive", over(CIVIL, LICENCE))
    assert not at_the_window(town_window, on=1).may("cases.receive", over(CIVIL, LICENCE))


def test_holders_and_posts_agree_in_one_statement(
    town_window: County, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    entrusted(town_window, BENEFIT)
    with django_assert_num_queries(1):
        found = holders("cases.receive", over=over(CIVIL, BENEFIT), today=TODAY)
    assert {officer.name for officer in found} == {"赵敏", "外人"}
    assert {officer.name for officer in holders("cases.receive", over=over(CIVIL, LICENCE), today=TODAY)} == {"赵敏"}
    assert {officer.name for officer in holders("cases.accept", over=over(CIVIL, BENEFIT), today=TODAY)} == {"赵敏"}
    assert all(officer.may("cases.receive", over(CIVIL, BENEFIT)) for officer in found)
    posts = posts_that_may("cases.receive", over=over(CIVIL, BENEFIT), today=TODAY)
    assert [one.code for one in posts] == ["WINDOW", "TOWN"]
    assert [one.code for one in posts_that_may("cases.receive", over=over(CIVIL, BENEFIT), today=None)] == ["WINDOW"]
