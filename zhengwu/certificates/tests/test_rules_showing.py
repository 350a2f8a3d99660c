"""What a certificate may be used for, how long, and by whose hand: the rules alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.certificates.rules.showing.disposing import OnlyTheHolder, must_be_holder
from zhengwu.certificates.rules.showing.periods import check_until, check_uses, is_over, stands
from zhengwu.certificates.rules.showing.purposes import PURPOSES, check_purpose, purpose_words
from zhengwu.certificates.tests.factories import MONDAY
from zhengwu.kernel.public import BadInput

TODAY = dt.date(2026, 3, 2)
SECOND = dt.timedelta(seconds=1)


def test_purposes_days_and_numbers_are_read_strictly() -> None:
    assert purpose_words("trade", "绿化工程") == "投标、签合同（绿化工程）"
    assert purpose_words("other", "借书") == "借书"
    assert check_purpose("other", words="借书").tells == "status"
    assert not any(one.copy and one.tells == "status" for one in PURPOSES.values()), "a copy tells everything"
    wrong: tuple[Callable[[], object], ...] = (
        lambda: check_purpose("", words=""),
        lambda: check_purpose("other", words=""),
        lambda: check_until(None, today=TODAY, most_days=1),
        lambda: check_until(TODAY - dt.timedelta(days=1), today=TODAY, most_days=1),
        lambda: check_until(TODAY + dt.timedelta(days=2), today=TODAY, most_days=1),
        lambda: check_uses(0),
        lambda: check_uses(1000),
    )
    for each in wrong:
        with pytest.raises(BadInput):
            each()
    assert check_until(TODAY, today=TODAY, most_days=1) == TODAY
    assert (check_uses(None), check_uses(1)) == (None, 1)
    assert (is_over(MONDAY, now=MONDAY), is_over(MONDAY, now=MONDAY - SECOND)) == (True, False)


@given(st.booleans(), st.integers(-3, 3), st.integers(0, 4), st.one_of(st.none(), st.integers(1, 4)))
def test_an_authorisation_stands_until_it_is_ended_over_or_used_up(
    ended: bool, days: int, uses: int, most: int | None
) -> None:
    found = stands(ended=ended, until=TODAY + dt.timedelta(days=days), uses=uses, most_uses=most, today=TODAY)
    assert found == (not ended and days >= 0 and (most is None or uses < most))


@pytest.mark.parametrize(
    ("natural", "by_agent", "limited", "may"),
    [
        (True, False, False, True),
        (True, True, False, False),
        (True, True, True, False),
        (False, True, False, True),
        (False, True, True, False),
    ],
)
def test_an_agent_passes_nothing_on(natural: bool, by_agent: bool, limited: bool, may: bool) -> None:
    if may:
        must_be_holder(natural=natural, by_agent=by_agent, limited=limited)
    else:
        with pytest.raises(OnlyTheHolder):
            must_be_holder(natural=natural, by_agent=by_agent, limited=limited)
