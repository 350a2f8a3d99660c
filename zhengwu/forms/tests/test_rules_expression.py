"""Calculated fields: what they may say, what comes out, and that nobody else can say it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from zhengwu.forms.checks import validate
from zhengwu.forms.rules.expression import LARGEST, Terms, check_expression, compute
from zhengwu.forms.rules.validation import calculated
from zhengwu.forms.tests.factories import ANY_JSON, TODAY, field, form
from zhengwu.kernel.pure import BadInput

TERMS = Terms(
    numbers={"n": "number", "m": "money"},
    tables={"rows": {"income": "money", "age": "number"}},
    days=frozenset({"born", "until"}),
)
N, M, THREE, FEN = {"field": "n"}, {"field": "m"}, {"number": 3}, {"fen": 500}


@pytest.mark.parametrize(
    ("expression", "answers", "result"),
    [
        ({"sum": [N, THREE]}, {"n": 4}, 7),
        ({"sum": [N, {"field": "other"}]}, {"n": 4}, 4),
        ({"sum": [N]}, {}, None),
        ({"difference": [N, THREE]}, {"n": 1}, -2),
        ({"difference": [N, THREE]}, {}, None),
        ({"product": [N, THREE, N]}, {"n": 2}, 12),
        ({"product": [N, {"field": "other"}]}, {"n": 2}, None),
        ({"min": [N, THREE]}, {"n": 9}, 3),
        ({"max": [N, THREE]}, {}, 3),
        ({"count": "rows"}, {"rows": [{}, {}]}, 2),
        ({"count": "rows"}, {}, 0),
        ({"sum_of": ["rows", "income"]}, {"rows": [{"income": 100}, {}, {"income": 250}]}, 350),
        ({"sum_of": ["rows", "income"]}, {"rows": [{"income": "一百"}, 3, {"income": True}]}, 0),
        ({"age": ["born", "today"]}, {"born": "2008-09-01"}, 18),
        ({"age": ["born", "today"]}, {"born": "2008-09-02"}, 17),
        ({"age": ["born", "until"]}, {"born": "2004-02-29", "until": "2022-02-28"}, 17),
        ({"age": ["born", "until"]}, {"born": "2004-02-29", "until": "2022-03-01"}, 18),
        ({"age": ["born", "today"]}, {"born": "2027-01-01"}, None),
        ({"age": ["born", "today"]}, {"born": "昨天"}, None),
        ({"days": ["born", "until"]}, {"born": "2026-02-27", "until": "2026-03-01"}, 2),
        ({"days": ["until", "until"]}, {"until": "2026-03-01"}, 0),
        ({"product": [N, N]}, {"n": 10**9}, None),
    ],
)
def test_what_comes_out(expression: Any, answers: Any, result: Any) -> None:
    assert compute(expression, answers, today=TODAY) == result


@pytest.mark.parametrize(
    ("expression", "unit"),
    [
        ({"sum": [N, {"number": 2}]}, "number"),
        ({"sum": [M, FEN]}, "money"),
        ({"product": [N, M]}, "money"),
        ({"difference": [{"sum_of": ["rows", "income"]}, M]}, "money"),
        ({"max": [{"count": "rows"}, {"age": ["born", "today"]}]}, "number"),
        ({"days": ["born", "until"]}, "number"),
    ],
)
def test_units_are_kept_apart_and_these_fit(expression: Any, unit: str) -> None:
    assert check_expression(expression, TERMS, unit) == []
    assert check_expression(expression, TERMS, {"number": "money", "money": "number"}[unit]) != []


@pytest.mark.parametrize(
    "expression",
    [
        {"sum": [N, M]}, {"product": [M, M]}, {"sum": []}, {"difference": [N]}, {"field": "nobody"}, {"count": "n"},
        {"sum_of": ["rows", "name"]}, {"sum_of": ["nobody", "x"]}, {"age": ["n", "today"]}, {"age": ["born"]},
        {"number": True}, {"number": 1.5}, {"number": LARGEST + 1}, {"eval": "1+1"}, {}, [], None, "n",
        {"sum": [N], "max": [N]}, {"max": [N, M]},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_in_words(expression: Any) -> None:
    (said,) = check_expression(expression, TERMS, "number")
    assert said


def test_depth_has_an_end() -> None:
    deep: Any = N
    for _ in range(9):
        deep = {"sum": [deep]}
    assert "嵌套" in check_expression(deep, TERMS, "number")[0]


def _expressions() -> st.SearchStrategy[Any]:
    keys = st.sampled_from(["n", "m", "rows", "born", "until", "today", "income"])
    leaves = st.one_of(
        st.builds(lambda k: {"field": k}, keys),
        st.builds(lambda k: {"count": k}, keys),
        st.builds(lambda n: {"number": n}, st.integers(-LARGEST, LARGEST)),
        *[st.builds(lambda a, b, name=name: {name: [a, b]}, keys, keys) for name in ("age", "days", "sum_of")],
    )
    several = st.sampled_from(["sum", "product", "min", "max"])
    return st.recursive(
        leaves,
        lambda inner: (
            st.builds(lambda o, parts: {o: parts}, several, st.lists(inner, min_size=1, max_size=3))
            | st.builds(lambda a, b: {"difference": [a, b]}, inner, inner)
        ),
        max_leaves=8,
    )


@given(_expressions(), st.dictionaries(st.sampled_from(["n", "m", "rows", "born", "until"]), ANY_JSON))
def test_whatever_the_answers_are_a_calculation_gives_a_number_or_nothing(expression: Any, answers: Any) -> None:
    result = compute(expression, answers, today=TODAY)
    assert result is None or (type(result) is int and abs(result) <= LARGEST)


INCOME = form(
    field("table", "rows", required=False, columns=[field("money", "income", required=False)]),
    field("money", "rent", required=False),
    field("money", "left", calculate={"difference": [{"sum_of": ["rows", "income"]}, {"field": "rent"}]}, max=1000),
    field("text", "why", when={"ge": ["left", 500]}),
)


@given(ANY_JSON, st.integers(0, 400))
def test_what_was_sent_for_a_calculated_field_makes_no_difference(sent: Any, rent: int) -> None:
    data = {"rows": [{"income": 300}, {}, {"income": 100}], "rent": rent}
    assert validate(INCOME, {**data, "left": sent}, today=TODAY) == validate(INCOME, data, today=TODAY)
    assert validate(INCOME, data, today=TODAY)["left"] == 400 - rent
    assert calculated(INCOME, {**data, "left": sent}, today=TODAY) == {"left": 400 - rent}


def test_conditions_look_at_what_is_calculated() -> None:
    with pytest.raises(BadInput) as refusal:
        validate(INCOME, {"rows": [{"income": 900}], "rent": 100, "left": 0}, today=TODAY)
    assert [error.loc for error in refusal.value.errors] == [("form", "why")]


def test_a_result_has_bounds_like_any_number_but_no_mistake_counts_twice() -> None:
    with pytest.raises(BadInput) as refusal:
        validate(INCOME, {"rows": [{"income": 5000}], "rent": 100, "why": "多"}, today=TODAY)
    assert [error.code for error in refusal.value.errors] == ["form.too_big"]
    with pytest.raises(BadInput) as refusal:
        validate(INCOME, {"rows": [{"income": "x"}], "rent": 100}, today=TODAY)
    assert [error.loc for error in refusal.value.errors] == [("form", "rows", 0, "income")]


def test_a_field_can_look_only_at_what_stands_above_it() -> None:
    with pytest.raises(ValidationError, match="不是前面的"):
        form(field("number", "a", calculate={"field": "b"}), field("number", "b"))
    with pytest.raises(ValidationError, match="只用于整数和金额"):
        form(field("text", "a", calculate={"number": 1}))


def test_age_counts_today_as_given() -> None:
    definition = form(field("date", "born"), field("number", "age", calculate={"age": ["born", "today"]}))
    for today, age in ((date(2026, 6, 30), 17), (date(2026, 7, 1), 18)):
        assert validate(definition, {"born": "2008-07-01"}, today=today)["age"] == age
