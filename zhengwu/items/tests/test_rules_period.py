"""Periods of the year, over New Year and on leap days."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.period import Season, Standing, is_open, season
from zhengwu.items.tests.factories import a_guide

RETIREES = a_guide(periods=[{"from": "11-15", "to": "12-31"}], overdue={"note": "交至县退管服务中心"})
OVER_NEW_YEAR = a_guide(periods=[{"from": "12-01", "to": "01-31"}])
LEAP = a_guide(periods=[{"from": "02-01", "to": "02-29"}])


@pytest.mark.parametrize(
    ("guide", "day", "standing"),
    [
        (a_guide(), date(2026, 5, 1), Season(standing=Standing.OPEN)),
        (
            RETIREES, date(2026, 11, 15),
            Season(standing=Standing.OPEN, opens_date=date(2027, 11, 15), closes_date=date(2026, 12, 31)),
        ),
        (RETIREES, date(2026, 11, 14), Season(standing=Standing.OVERDUE, opens_date=date(2026, 11, 15))),
        (RETIREES, date(2027, 1, 1), Season(standing=Standing.OVERDUE, opens_date=date(2027, 11, 15))),
        (
            OVER_NEW_YEAR, date(2027, 1, 31),
            Season(standing=Standing.OPEN, opens_date=date(2027, 12, 1), closes_date=date(2027, 1, 31)),
        ),
        (OVER_NEW_YEAR, date(2027, 2, 1), Season(standing=Standing.CLOSED, opens_date=date(2027, 12, 1))),
        (
            LEAP, date(2028, 2, 29),
            Season(standing=Standing.OPEN, opens_date=date(2029, 2, 1), closes_date=date(2028, 2, 29)),
        ),
        (LEAP, date(2027, 3, 1), Season(standing=Standing.CLOSED, opens_date=date(2028, 2, 1))),
    ],
)  # fmt: skip
def test_how_an_item_stands(guide: Any, day: Any, standing: Any) -> None:
    assert season(guide, day) == standing


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from([RETIREES, OVER_NEW_YEAR, LEAP]))
def test_both_readings_agree_and_the_next_opening_is_the_first_open_day_to_come(day: Any, guide: Any) -> None:
    found = season(guide, day)
    assert is_open(guide.periods, day) == (found.standing is Standing.OPEN)
    assert found.opens_date
    assert is_open(guide.periods, found.opens_date)
    if found.standing is not Standing.OPEN:
        assert not is_open(guide.periods, found.opens_date - timedelta(days=1))
