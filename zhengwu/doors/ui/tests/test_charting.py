"""Scales hold what they are asked to hold, lines stay in their frame, places are shared by equals."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.doors.ui.charting import (
    Frame,
    area_path,
    full_scale,
    height_of,
    labelled,
    line_path,
    places_on,
    ranked,
    ticks,
)
from zhengwu.doors.ui.charts import bars_context, ranking_context, trend_context
from zhengwu.doors.ui.shapes import Bar, Bars, Grid, Point, Rank, Ranking, Trend

FRAME = Frame(left=52, top=24, right=696, bottom=228)
figures = st.integers(-10_000_000, 10_000_000).map(lambda n: n / 100)
TABLE = Grid(columns=("a",), rows=())


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (98.0, 99.2, (98.0, 98.5, 99.0, 99.5)),
        (0, 100, (0, 25, 50, 75, 100)),
        (0, 7, (0, 2, 4, 6, 8)),
        (12, 12, (10, 11, 12, 13, 14)),
        (0, 0, (-1, -0.5, 0, 0.5, 1)),
        (5, 1, (1, 2, 3, 4, 5)),
    ],
)
def test_round_values_on_the_axis(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert ticks(low, high) == pytest.approx(expected)


@given(figures, figures, st.integers(2, 8))
def test_an_axis_holds_its_values_with_even_steps(one: float, other: float, most: int) -> None:
    scale = ticks(one, other, most=most)
    low, high = sorted((one, other))
    room = 1e-6 * max(abs(low), abs(high), 1)
    assert scale[0] <= low + room
    assert scale[-1] >= high - room
    assert 2 <= len(scale) <= most + 1
    steps = [b - a for a, b in itertools.pairwise(scale)]
    assert steps == pytest.approx([steps[0]] * len(steps), rel=1e-6)


@given(st.lists(figures, min_size=1, max_size=60))
def test_a_line_stays_in_its_frame_and_higher_is_further_up(values: list[float]) -> None:
    scale = ticks(min(values), max(values))
    points = places_on(values, FRAME, low=scale[0], high=scale[-1])
    assert len(points) == len(values)
    assert all(FRAME.left <= x <= FRAME.right and FRAME.top <= y <= FRAME.bottom for x, y in points)
    assert points[-1][0] == FRAME.right
    assert [x for x, _ in points] == sorted(x for x, _ in points)
    assert points[values.index(max(values))][1] == min(y for _, y in points)


def test_beyond_the_scale_is_on_the_edge() -> None:
    assert height_of(200, FRAME, low=0, high=100) == FRAME.top
    assert height_of(-5, FRAME, low=0, high=100) == FRAME.bottom


def test_paths() -> None:
    points = ((52.0, 100.5), (696.0, 24.0))
    assert line_path(points) == "M52 100.5 696 24"
    assert area_path(points, FRAME) == "M52 100.5 696 24 696 228 52 228z"
    assert line_path(points[:1]) == area_path(points[:1], FRAME) == ""


@given(st.integers(0, 400), st.integers(2, 8))
def test_names_on_the_axis_are_few_and_hold_both_ends(count: int, most: int) -> None:
    shown = labelled(count, most=most)
    assert len(shown) <= most
    if count:
        assert (shown[0], shown[-1]) == (0, count - 1)


@given(st.lists(figures, max_size=30))
def test_equals_share_a_place_and_the_next_ones_wait(values: list[float]) -> None:
    places = ranked(values)
    for place, value in zip(places, values, strict=True):
        assert place == 1 + sum(other > value for other in values)
    assert ranked((9, 8, 8, 7)) == (1, 2, 2, 4)
    assert full_scale(values) > 0


def test_a_trend_says_its_last_value_and_where_its_goal_is() -> None:
    drawn = trend_context(
        Trend(title="t", points=(Point("a", 98), Point("b", 99.2)), unit="%", goal=98, goal_words="98", table=TABLE)
    )
    assert drawn["dot"]["words"] == "99.2%"
    assert drawn["goal"] == {"y": 228.0, "words_y": 220.0}
    assert drawn["goal"]["y"] == drawn["points"][0][1]
    assert [row["words"] for row in drawn["grid"]] == ["98%", "98.5%", "99%", "99.5%"]
    assert [day["words"] for day in drawn["days"]] == ["a", "b"]


def test_no_values_draw_nothing() -> None:
    assert trend_context(Trend(title="t", points=(), table=TABLE))["points"] == ()
    assert bars_context(Bars(title="t", bars=(), table=TABLE))["rows"] == []
    assert ranking_context(Ranking(title="t", ranks=(), table=TABLE))["rows"] == []


def test_bars_share_one_scale_and_limits_count() -> None:
    drawn = bars_context(Bars(title="t", bars=(Bar("a", 0.4, limit=5), Bar("b", 6.2, words="6,2")), table=TABLE))
    assert drawn["scale"] == "6.2"
    assert [(row["got"], row["limit"], row["words"]) for row in drawn["rows"]] == [
        ("0.4", "5", "0.4"),
        ("6.2", "", "6,2"),
    ]


def test_a_ranking_puts_the_best_first() -> None:
    ranks = (Rank("c", 86), Rank("a", 99.5), Rank("b", 95.1), Rank("d", 95.1))
    drawn = ranking_context(Ranking(title="t", ranks=ranks, table=TABLE))
    assert [(row["place"], row["rank"].name) for row in drawn["rows"]] == [(1, "a"), (2, "b"), (2, "d"), (4, "c")]
