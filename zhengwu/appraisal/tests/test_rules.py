"""考核: points, caps, bands and periods, as rules alone."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.appraisal.rules.periods import Length, period_before, read_period
from zhengwu.appraisal.rules.samples import SAMPLES, WINDOW
from zhengwu.appraisal.rules.scheme import MEASURES, SOURCES, Indicator, Spec, Way, check_spec, spec_of
from zhengwu.appraisal.rules.scoring import POINT, Occurrence, Scored, band_of, list_of, score, stars_of
from zhengwu.forms.pure import compute
from zhengwu.kernel.pure import BadInput

DAY = dt.date(2026, 10, 9)


def scored(spec: Spec, happened: dict[str, int], measures: dict[str, int] | None = None, **rest: object) -> Scored:
    occurrences = {
        source: [Occurrence(ref=f"mark:{n}", on=DAY) for n in range(times)] for source, times in happened.items()
    }
    return score(
        spec,
        occurrences=occurrences,
        measures=measures or dict.fromkeys(MEASURES, 100),
        compute=lambda formula, given_: compute(formula, given_, today=DAY),
        **rest,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("happened", "points"),
    [
        ({}, 100),
        ({"half_day_absence": 1}, 97),
        ({"missed_review": 1}, 95),
        ({"receipt": 2}, 96),
        ({"receipt": 50}, 85),
        ({"charge": 1, "overdue_cases": 1}, 90),
        ({"praise": 3}, 106),
        ({"praise": 50}, 110),
        ({"praise": 50, "hygiene": 1}, 109),
    ],
)
def test_the_window_score_of_the_domain(happened: dict[str, int], points: int) -> None:
    assert scored(WINDOW, happened).total == points * POINT


@pytest.mark.parametrize("key", SAMPLES)
def test_what_ships_is_whole_and_comes_back_from_its_data(key: str) -> None:
    _name, _target, _length, spec = SAMPLES[key]
    assert check_spec(spec) == spec
    assert spec_of(spec.as_data()) == spec
    assert scored(spec, {}).total == 100 * POINT


@given(st.dictionaries(st.sampled_from(sorted(SOURCES)), st.integers(0, 30)), st.integers(0, 100))
def test_a_result_lies_between_nothing_and_the_cap(happened: dict[str, int], percent: int) -> None:
    for _name, _target, _length, spec in SAMPLES.values():
        found = scored(spec, happened, dict.fromkeys(MEASURES, percent))
        assert 0 <= found.total <= spec.cap * POINT
        assert found == scored(spec, happened, dict.fromkeys(MEASURES, percent)), "the same facts, the same result"


@given(st.lists(st.integers(0, 99), max_size=20, unique=True))
def test_the_order_in_which_things_are_found_changes_nothing(numbers: list[int]) -> None:
    def of(several: list[int]) -> str:
        found = {"receipt": [Occurrence(ref=f"mark:{n}", on=DAY) for n in several]}
        return score(WINDOW, occurrences=found, measures={}, compute=lambda _f, _m: 0).digest

    assert of(numbers) == of(numbers[::-1])


def test_what_was_waived_costs_nothing_and_still_stands_there() -> None:
    found = scored(WINDOW, {"charge": 1}, waived={("charge", "mark:0")})
    assert (found.total, found.causes[0].waived, found.causes[0].hundredths) == (100 * POINT, True, 0)


def test_a_formula_weighs_its_measure() -> None:
    body = SAMPLES["body"][3]
    measures = dict.fromkeys(MEASURES, 100) | {"good_percent": 80}
    assert scored(body, {}, measures).total == 97 * POINT


@pytest.mark.parametrize(
    ("points", "band", "stars", "listed"),
    [
        (100, "优秀", 5, "honour"),
        (97, "优秀", 4, ""),
        (85, "良好", 2, ""),
        (65, "合格", 1, "warning"),
        (50, "不合格", 0, "warning"),
    ],
)
def test_bands_stars_and_lists(points: int, band: str, stars: int, listed: str) -> None:
    total = points * POINT
    assert (band_of(total, WINDOW), stars_of(total, WINDOW), list_of(total, WINDOW)) == (band, stars, listed)


@pytest.mark.parametrize(
    "change",
    [
        {"indicators": ()},
        {"cap": 0},
        {"bands": (60, 80, 90)},
        {"indicators": (Indicator(key="a", name="甲", way=Way.DEDUCT, points=5, source="nothing"),)},
        {"indicators": (Indicator(key="a", name="甲", way=Way.FORMULA, points=5, formula={"field": "unknown"}),)},
        {"indicators": (Indicator(key="a", name="甲", way=Way.FORMULA, points=5, formula={"eval": "1"}),)},
        {"indicators": (Indicator(key="甲", name="甲", way=Way.DEDUCT, points=5, source="receipt"),)},
    ],
)
def test_a_scheme_that_cannot_be_computed_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        check_spec(dataclasses.replace(WINDOW, **change))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "length", "first", "last"),
    [
        ("2026-02", Length.MONTH, "2026-02-01", "2026-02-28"),
        ("2026Q4", Length.QUARTER, "2026-10-01", "2026-12-31"),
    ],
)
def test_periods(name: str, length: Length, first: str, last: str) -> None:
    found = read_period(name, length)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize("name", ["2026-13", "2026Q5", "2026", "", "²026-10", "2026-10-01"])
def test_no_periods(name: str) -> None:
    for length in Length:
        with pytest.raises(BadInput):
            read_period(name, length)


def test_the_period_before() -> None:
    assert period_before(dt.date(2026, 1, 5), Length.MONTH) == "2025-12"
    assert period_before(dt.date(2026, 1, 5), Length.QUARTER) == "2025Q4"
    assert period_before(dt.date(2026, 5, 5), Length.QUARTER) == "2026Q1"
