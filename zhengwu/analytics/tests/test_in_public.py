"""Small numbers are kept back."""

from __future__ import annotations

import pytest

from zhengwu.analytics.queries.in_public import FEWEST, shown, shown_opinion, shown_share


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(0, 4, None), (3, 10, None), (8, 10, None), (10, 10, 1.0), (0, 10, 0.0), (5, 10, 0.5), (995, 1000, 0.995)],
)
def test_an_opinion_is_said_only_where_no_handful_can_be_told_apart(part: int, whole: int, share: float | None) -> None:
    assert shown_opinion(part, whole) == share


@pytest.mark.parametrize(("part", "whole", "share"), [(4, 4, None), (3, 10, 0.3), (9, 10, 0.9)])
def test_a_share_of_deeds_is_said_from_five_on(part: int, whole: int, share: float | None) -> None:
    assert shown_share(part, whole) == share


def test_a_number_is_said_from_five_on() -> None:
    assert [shown(n) for n in (0, 1, FEWEST - 1, FEWEST)] == [0, None, None, FEWEST]
