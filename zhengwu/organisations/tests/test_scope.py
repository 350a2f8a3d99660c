"""Lists show what the grants cover, in one statement, and agree with the question row by row."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.models import Body, Grant
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.queries import covered_by
from zhengwu.organisations.rules.actions import ACTIONS
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests.factories import (
    BODIES,
    CIVIL,
    NEIGHBOUR,
    NOW,
    POSTS,
    SERVICE,
    TOWN,
    County,
    over,
)


def listed(officer: Officer, *actions: str) -> set[str]:
    return set(
        Body.objects.filter(covered_by(officer, actions=actions, body_field="code", task_field="")).values_list(
            "code", flat=True
        )
    )


@pytest.mark.parametrize("name", [holder for _, _, holder, _ in POSTS.values()])
def test_a_list_agrees_with_the_question_row_by_row(county: County, name: str) -> None:
    officer = county.at_work(name)
    for action in ACTIONS:
        assert listed(officer, action) == {body for body in BODIES if officer.may(action, over(body))}


def test_one_statement_and_bodies_granted_singly(
    county: County, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    grant(post=county.posts["WINDOW"], action="cases.accept", body_code=NEIGHBOUR, by=SYSTEM, now=NOW)
    zhao_min = county.at_work("赵敏")
    with django_assert_num_queries(1):
        assert listed(zhao_min, "cases.accept") == {SERVICE, CIVIL, TOWN, NEIGHBOUR}
    assert listed(zhao_min, "cases.receive") == {SERVICE, CIVIL, TOWN}


def test_rows_that_name_their_own_action_and_item(county: County) -> None:
    # Grants themselves stand in here for any table with an action, a body and an item in each row.
    window, head = county.posts["WINDOW"], county.posts["HEAD"]
    grant(post=window, action="cases.accept", body_code=NEIGHBOUR, task_code="T1", by=SYSTEM, now=NOW)
    for action, body, task in [
        ("cases.accept", CIVIL, "T9"),
        ("cases.decide", CIVIL, "T9"),
        ("cases.accept", NEIGHBOUR, "T1"),
        ("cases.accept", NEIGHBOUR, "T2"),
    ]:
        grant(post=head, action=action, body_code=body, task_code=task, by=SYSTEM, now=NOW)
    rows = Grant.objects.filter(post=head, body__isnull=False)
    seen = rows.filter(
        covered_by(county.at_work("赵敏"), action_field="action", body_field="body__code", task_field="task_code")
    )
    assert {(row.action, row.task_code) for row in seen} == {("cases.accept", "T9"), ("cases.accept", "T1")}


def test_without_grants_a_list_is_empty(county: County) -> None:
    Grant.objects.all().delete()
    assert listed(county.at_work("赵敏")) == set()
