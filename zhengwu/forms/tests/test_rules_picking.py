"""Conditions as rows somebody picks: the meaning stays, whatever their shape."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.forms.pure import NOT_APPLICABLE, check_condition, decide
from zhengwu.forms.rules.picking import MOST_ROWS, Pick, condition_of, picks_of

KEYS, VALUES = ("child", "from", "kind"), ("a", "b", "c")
_KEY, _VALUE = st.sampled_from(KEYS), st.sampled_from(VALUES)
LEAVES = st.one_of(
    st.builds(lambda key, value: {"eq": [key, value]}, _KEY, _VALUE),
    st.builds(lambda key, values: {"in": [key, values]}, _KEY, st.lists(_VALUE, min_size=1, max_size=3)),
    st.builds(lambda key: {"answered": key}, _KEY),
)
CONDITIONS: st.SearchStrategy[dict[str, Any]] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=6,
)
ANSWERS = st.fixed_dictionaries(
    {key: st.one_of(st.none(), _VALUE, st.just(NOT_APPLICABLE), st.lists(_VALUE, max_size=3)) for key in KEYS}
)


@given(CONDITIONS, ANSWERS)
def test_laid_out_and_put_together_it_means_the_same(condition: dict[str, Any], answers: dict[str, Any]) -> None:
    picks = picks_of(condition)
    if picks is None:
        return
    again = condition_of(picks)
    assert again is not None
    assert check_condition(again, set(KEYS)) == []
    assert decide(again, answers) is decide(condition, answers)


@given(CONDITIONS)
def test_what_was_picked_comes_back_as_the_same_rows(condition: dict[str, Any]) -> None:
    picks = picks_of(condition)
    if picks is not None:
        assert picks_of(condition_of(picks)) == picks


@pytest.mark.parametrize(
    ("condition", "rows"),
    [
        (None, []),
        ({"eq": ["child", "a"]}, [[Pick(key="child", values=("a",))]]),
        (
            {"not": {"any": [{"eq": ["child", "a"]}, {"answered": "from"}]}},
            [[Pick(key="child", says="is_not", values=("a",)), Pick(key="from", says="not_answered")]],
        ),
        (
            {"any": [{"in": ["child", ["a", "b"]]}, {"eq": ["from", "c"]}]},
            [[Pick(key="child", values=("a", "b"))], [Pick(key="from", values=("c",))]],
        ),
    ],
)
def test_rows(condition: Any, rows: Any) -> None:
    assert picks_of(condition) == rows


def test_what_nobody_could_pick_is_left_as_it_is() -> None:
    assert picks_of({"ge": ["age", 16]}) is None
    assert picks_of({"eq": ["retired", True]}) is None
    pair = {"any": [{"eq": ["child", "a"]}, {"eq": ["from", "b"]}]}
    assert picks_of({"all": [pair] * MOST_ROWS}) is None


def test_rows_that_say_nothing_yet_are_no_condition() -> None:
    assert condition_of([]) is None
    assert condition_of([[Pick(key="child")]]) is None
    assert condition_of([[Pick(key="child"), Pick(key="from", says="answered")]]) == {"answered": "from"}
