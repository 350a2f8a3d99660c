"""Conditions: their shape, their two readings, and that more answers never turn a settled one round."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.forms.rules.condition import check_condition, decide, holds

KEYS = ["a", "b", "c"]
VALUES = ["x", "y", 1, 2, True, False]


@pytest.mark.parametrize(
    ("condition", "answers", "settled", "held"),
    [
        ({"eq": ["a", "x"]}, {"a": "x"}, True, True),
        ({"eq": ["a", "x"]}, {"a": "y"}, False, False),
        ({"eq": ["a", "x"]}, {}, None, False),
        ({"eq": ["a", "x"]}, {"a": ""}, None, False),
        ({"eq": ["a", "x"]}, {"a": ["y", "x"]}, True, True),
        ({"eq": ["a", 1]}, {"a": True}, False, False),
        ({"in": ["a", ["x", "y"]]}, {"a": "y"}, True, True),
        ({"in": ["a", ["x"]]}, {"a": ["y"]}, False, False),
        ({"not": {"eq": ["a", "x"]}}, {}, None, True),
        ({"not": {"eq": ["a", "x"]}}, {"a": "y"}, True, True),
        ({"any": [{"eq": ["a", "x"]}, {"eq": ["b", "y"]}]}, {"a": "x"}, True, True),
        ({"any": [{"eq": ["a", "x"]}, {"eq": ["b", "y"]}]}, {"a": "y"}, None, False),
        ({"all": [{"eq": ["a", "x"]}, {"eq": ["b", "y"]}]}, {"a": "y"}, False, False),
        ({"ge": ["a", 16]}, {"a": 16}, True, True),
        ({"gt": ["a", 16]}, {"a": 16}, False, False),
        ({"le": ["a", "2026-01-01"]}, {"a": "2025-12-31"}, True, True),
        ({"lt": ["a", 3]}, {"a": "2"}, False, False),
        ({"answered": "a"}, {"a": False}, True, True),
        ({"answered": "a"}, {"a": []}, None, False),
        ({"answered": "a"}, {}, None, False),
    ],
)
def test_what_a_condition_says(condition: Any, answers: Any, settled: Any, held: Any) -> None:
    assert decide(condition, answers) is settled
    assert holds(condition, answers) is held


def test_no_condition_always_holds() -> None:
    assert holds(None, {})


@pytest.mark.parametrize(
    "condition",
    [
        None, "a", {}, {"eq": ["a", 1], "not": {}}, {"eq": "a"}, {"eq": ["a"]}, {"eq": [1, "a"]}, {"in": ["a", "x"]},
        {"in": ["a", []]},
        {"all": []}, {"any": {}}, {"not": []}, {"answered": ""}, {"answered": ["a"]}, {"ge": ["a", None]},
        {"ge": ["a", True]},
        {"equals": ["a", 1]}, {"not": {"not": {"bad": 1}}},
    ],
)  # fmt: skip
def test_a_broken_condition_is_explained(condition: Any) -> None:
    (said,) = check_condition(condition, {"a"})
    assert said


def test_unknown_keys_are_named() -> None:
    assert check_condition({"any": [{"eq": ["a", 1]}, {"answered": "z"}]}, {"a"}) == ["条件里用到了不存在的 'z'"]


def test_nesting_has_an_end() -> None:
    condition: dict[str, Any] = {"answered": "a"}
    for _ in range(50):
        condition = {"not": condition}
    assert "层" in check_condition(condition, {"a"})[0]


leaves = (
    st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)).map(lambda pair: {"eq": list(pair)})
    | st.tuples(st.sampled_from(KEYS), st.lists(st.sampled_from(VALUES), min_size=1)).map(
        lambda pair: {"in": list(pair)}
    )
    | st.tuples(st.sampled_from(KEYS), st.integers(0, 3)).map(lambda pair: {"ge": list(pair)})
    | st.sampled_from(KEYS).map(lambda key: {"answered": key})
)
conditions = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts})
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts})
        | inner.map(lambda part: {"not": part})
    ),
    max_leaves=6,
)
answers = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES))


@given(conditions, answers, answers)
def test_more_answers_never_turn_a_settled_condition_round(condition: Any, some: Any, more: Any) -> None:
    before = decide(condition, some)
    if before is not None:
        assert decide(condition, {**more, **some}) is before


@given(conditions, answers)
def test_with_every_answer_given_both_readings_agree(condition: Any, some: Any) -> None:
    everything = dict.fromkeys(KEYS, "x") | some
    assert decide(condition, everything) is holds(condition, everything)
