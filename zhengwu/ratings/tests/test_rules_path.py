"""The table of the loop, the days, and what is masked: rules alone."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput
from zhengwu.ratings.rules.moderation import STARS, masked_text
from zhengwu.ratings.rules.path import FINAL, TABLE, NotNow, State, Verb, next_state
from zhengwu.ratings.rules.rates import Rates
from zhengwu.ratings.rules.terms import Terms, check_terms, due_dates
from zhengwu.timelimits.public import WorkCalendar


def test_every_state_is_reached_and_final_ones_are_left_by_nobody() -> None:
    assert {State.OPEN, *TABLE.values()} == set(State)
    assert {state for state, _ in TABLE} == set(State) - FINAL


@given(st.sampled_from(State), st.sampled_from(Verb))
def test_what_is_not_in_the_table_is_refused(state: State, verb: Verb) -> None:
    if (state, verb) in TABLE:
        assert next_state(state, verb) == TABLE[state, verb]
    else:
        with pytest.raises(NotNow):
            next_state(state, verb)


@pytest.mark.parametrize(
    ("terms", "contact", "rectify"),
    [
        (Terms(), "2026-03-09", "2026-03-21"),
        (Terms(contact_days=2, rectify_days=7), "2026-03-10", "2026-03-13"),
        (Terms(rectify_days=15, rectify_in_workdays=1), "2026-03-09", "2026-03-27"),
    ],
)
def test_the_days_of_a_rating_given_on_a_friday(terms: Terms, contact: str, rectify: str) -> None:
    due = due_dates(terms, rated=dt.date(2026, 3, 6), calendar=WorkCalendar())
    assert (due.contact.isoformat(), due.rectify.isoformat()) == (contact, rectify)


@pytest.mark.parametrize("figures", [{"x": 1}, {"contact_days": 0}, {"contact_days": 999}, {"default_good": 2}])
def test_figures_out_of_range(figures: dict[str, int]) -> None:
    with pytest.raises(BadInput):
        check_terms(figures)


@pytest.mark.parametrize(
    "secret",
    [
        *("13800000012", "138 0000 0012", "+86 13800000012", "340123199112030028", "34012319911203002X"),
        *("0551-68840001", "（0551）68840001", "6222 0200 1234 5678 901", "a.b@example.com"),
    ],
)
def test_numbers_of_persons_are_masked(secret: str) -> None:
    masked = masked_text(f"打我{secret}找我")
    assert secret not in masked
    assert STARS in masked


def test_names_and_insults_are_masked_and_the_rest_stays() -> None:
    assert masked_text("我叫王芳，等了 3 天 20 分钟") == f"我叫{STARS}，等了 3 天 20 分钟"
    assert masked_text("王芳说混蛋", names=["王芳"]) == f"{STARS}说{STARS}"


@given(st.text(alphabet="我叫13579 -电话x微信号", max_size=60))
def test_masking_twice_masks_nothing_more(text: str) -> None:
    once = masked_text(text)
    assert len(masked_text(once)) >= 0
    assert "13579135791" not in once or "13579135791" not in text


@given(st.lists(st.integers(0, 100), min_size=5, max_size=5))
def test_good_and_bad_are_everything(grades: list[int]) -> None:
    one, two, three, four, five = grades
    rates = Rates(asked=sum(grades), rated=sum(grades), grades=(one, two, three, four, five))
    if rates.counted:
        assert rates.good_rate is not None
        assert rates.bad_rate is not None
        assert rates.good_rate + rates.bad_rate == pytest.approx(1)
    else:
        assert (rates.good_rate, rates.bad_rate, rates.active_rate) == (None, None, None)
