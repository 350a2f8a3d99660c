"""农历 against days everybody knows: the eve of every mistake is a new year's day."""

from datetime import date, timedelta

import pytest

from zhengwu.forms.rules.lunar import FIRST_DAY, first_of, lunar_day, lunar_words


@pytest.mark.parametrize(
    "new_year",
    [
        "1949-01-29", "1954-02-03", "1978-02-07", "1985-02-20", "2000-02-05", "2012-01-23", "2015-02-19", "2018-02-16",
        "2020-01-25", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2033-01-31", "2034-02-19",
    ],
)  # fmt: skip
def test_new_years_days(new_year: str) -> None:
    day = date.fromisoformat(new_year)
    assert first_of(day.year) == day
    assert lunar_words(day) == "农历正月初一"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-09-25", "农历八月十五"),
        ("2025-10-06", "农历八月十五"),
        ("2025-07-25", "农历闰六月初一"),
        ("2033-12-22", "农历闰冬月初一"),
        ("2026-02-16", "农历腊月廿九"),
        ("2024-02-09", "农历腊月三十"),
        ("2026-06-19", "农历五月初五"),
        ("2026-03-08", "农历正月二十"),
        ("1900-01-30", ""),
        ("2100-02-09", ""),
    ],
)
def test_days_in_words(day: str, words: str) -> None:
    assert lunar_words(date.fromisoformat(day)) == words


def test_every_day_of_the_table_follows_the_one_before() -> None:
    before = lunar_day(FIRST_DAY)
    day = FIRST_DAY + timedelta(days=1)
    assert before is not None
    while (now := lunar_day(day)) is not None and day.year < 1905:
        assert now == (*before[:3], before[3] + 1) or (now[3] == 1 and before[3] in (29, 30) and now[:3] != before[:3])
        before, day = now, day + timedelta(days=1)
