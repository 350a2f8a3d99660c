"""How satisfied people are, said only when enough of them have spoken."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.ratings.public import ENOUGH_RATINGS, Rating, satisfaction

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)


def rated(*grades: int, ago: dt.timedelta = dt.timedelta(days=1)) -> None:
    for grade in grades:
        Rating.objects.create(
            subject=f"case:{Rating.objects.count()}",
            body_code="1",
            task_code="1",
            account_id=1,
            grade=grade,
            rated_at=NOW - ago,
        )


def test_grades_one_to_three_are_satisfied() -> None:
    rated(1, 2, 3, 4, 5)
    found = satisfaction(now=NOW)
    assert (found.rated, found.satisfied, found.share) == (5, 3, None)


def test_a_share_is_given_once_enough_have_spoken() -> None:
    rated(*[1] * (ENOUGH_RATINGS - 2), 4)
    assert satisfaction(now=NOW).share is None
    rated(4)
    assert satisfaction(now=NOW).share == 0.9


@pytest.mark.parametrize(("ago", "counts"), [(30, 0), (29.9, 1), (0, 1), (-1, 0)])
def test_the_last_thirty_days(ago: float, counts: int) -> None:
    rated(1, ago=dt.timedelta(days=ago))
    assert satisfaction(now=NOW).rated == counts


def test_nobody_has_spoken() -> None:
    assert (satisfaction(now=NOW).rated, satisfaction(now=NOW).share) == (0, None)


def test_it_costs_one_statement(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        satisfaction(now=NOW)
