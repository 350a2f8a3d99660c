"""Yearly windows as RFC 5545 wants them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.calendar import LONGEST_LINE, Window, calendar, escaped, folded
from zhengwu.items.rules.guide import Period
from zhengwu.items.rules.period import is_open


def window(first: str, last: str, **rest: Any) -> Window:
    facts: dict[str, Any] = {
        "task_code": "11340123MA0000066U4341009901000", "number": 1, "name": "资格认证", "version": 1,
        "since_date": date(2026, 1, 1), "url": "http://x.example/items/1",
    }  # fmt: skip
    return Window(**facts | rest, period=Period.model_validate({"from": first, "to": last}))


def lines(*windows: Window) -> list[str]:
    text = calendar(windows, name="时段", host="x.example")
    return text.replace("\r\n ", "").split("\r\n")


def test_a_window_is_an_all_day_event_that_ends_before_the_day_after() -> None:
    found = lines(window("11-15", "12-31"))
    assert found[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//zhengwu//items//ZH"]
    assert found[-2:] == ["END:VCALENDAR", ""]
    # 2025's run ended before the version came into force.
    assert "DTSTART;VALUE=DATE:20261115" in found
    assert "DTEND;VALUE=DATE:20270101" in found
    assert "RRULE:FREQ=YEARLY" in found
    assert "UID:11340123MA0000066U4341009901000-1@x.example" in found


def test_a_window_over_new_year_is_one_event() -> None:
    found = lines(window("12-20", "01-10"))
    assert found.count("BEGIN:VEVENT") == 1
    # The run that began last December is still open on the first day of the version.
    assert "DTSTART;VALUE=DATE:20251220" in found
    assert "DTEND;VALUE=DATE:20260111" in found


def test_a_window_over_the_end_of_february_has_its_longer_years_written_out() -> None:
    found = lines(window("02-01", "03-31"))
    assert "RECURRENCE-ID;VALUE=DATE:20280201" in found
    assert found.count("DTEND;VALUE=DATE:20280401") == 1
    assert len({line for line in found if line.startswith("UID:")}) == 1


def test_the_last_day_of_february_recurs_every_year() -> None:
    found = lines(window("02-29", "03-05"))
    assert "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" in found
    assert "DTSTART;VALUE=DATE:20260228" in found


def test_a_new_version_moves_the_same_event_and_a_cancelled_item_strikes_it_out() -> None:
    assert "SEQUENCE:2" in lines(window("11-15", "12-31", version=3))
    gone = lines(window("11-15", "12-31", version=3, cancelled=True))
    assert {"SEQUENCE:3", "STATUS:CANCELLED"} <= set(gone)


@pytest.mark.parametrize(
    ("text", "written"),
    [("甲,乙;丙", r"甲\,乙\;丙"), ("a\\b", r"a\\b"), ("一\r\n二\n三", r"一\n二\n三"), ("\x00\x07铃", "铃")],
)
def test_what_separates_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@given(st.text())
def test_lines_are_folded_at_75_octets_between_characters_and_unfold_to_what_they_were(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    whole = folded(line)
    assert whole.endswith("\r\n")
    assert all(len(piece.encode()) <= LONGEST_LINE for piece in whole.split("\r\n"))
    assert whole.removesuffix("\r\n").replace("\r\n ", "") == line


months = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: f"{day:%m-%d}")


@given(months, months, st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_the_series_covers_exactly_the_days_on_which_the_item_is_open(first: str, last: str, day: date) -> None:
    one = window(first, last)
    assert any(begins <= day < ends for begins, ends in occurrences(lines(one))) == is_open((one.period,), day)


def occurrences(found: list[str]) -> list[tuple[date, date]]:
    """As a reader of calendars works them out: the series, and its exceptions in place of their days."""
    series: list[tuple[date, date]] = []
    exceptions: dict[date, tuple[date, date]] = {}
    for block in "\n".join(found).split("BEGIN:VEVENT")[1:]:
        facts = dict(line.split(":", 1) for line in block.strip().split("\n") if ":" in line)
        begins, ends = (date.fromisoformat(facts[f"DT{what};VALUE=DATE"]) for what in ("START", "END"))
        if replaced := facts.get("RECURRENCE-ID;VALUE=DATE"):
            exceptions[date.fromisoformat(replaced)] = (begins, ends)
            continue
        for year in range(begins.year, begins.year + 8):
            last_of_february = date(year, 3, 1) - timedelta(days=1)
            start = last_of_february if "BYMONTHDAY=-1" in facts["RRULE"] else begins.replace(year=year)
            series.append((start, start + (ends - begins)))
    return [exceptions.get(begins, (begins, ends)) for begins, ends in series]
