"""JSON Schema and `validate` are two voices of one definition."""

from itertools import product
from typing import Any

import jsonschema_rs
import pytest

from zhengwu.forms.checks import validate
from zhengwu.forms.rules.json_schema import json_schema, ui_schema
from zhengwu.forms.tests.factories import TODAY, field, form
from zhengwu.kernel.pure import BadInput

SIMPLE = [
    field("text"), field("text", required=False), field("text", max_length=3), field("long_text"), field("address"),
    field("number"), field("number", min=2, max=5), field("number", required=False), field("money"), field("money",
    max=100),
    field("select"), field("radio", required=False), field("yes_no"), field("yes_no", required=False),
    field("checkboxes"), field("checkboxes", required=False), field("checkboxes", min=2), field("checkboxes",
    required=False, min=2),
    field("checkboxes", max=1), field("date"), field("date", required=False),
]  # fmt: skip
VALUES: list[Any] = [
    None, "", " ", "a", "字字字", "字字字字", "c", 0, 1, 2, 5, 6, 100, 101, -1, 1.0, 1.5, 10**16, True, False, [],
    ["a"], ["a", "b"],
    ["a", "a"], ["c"], [1], {}, "2026-09-01", "2026-02-30", "1700-01-01", "字" * 201,
]  # fmt: skip


def accepts(definition: Any, data: Any, answers: Any = None) -> tuple[bool, bool]:
    try:
        validate(definition, data, today=TODAY, answers=answers)
        by_us = True
    except BadInput:
        by_us = False
    schema = json_schema(definition, answers)
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid(data), by_us


@pytest.mark.parametrize("one", SIMPLE, ids=lambda one: one.model_dump_json(exclude_defaults=True))
def test_the_schema_accepts_exactly_what_validate_accepts(one: Any) -> None:
    definition = form(one)
    cases: list[Any] = [{"x": value} for value in VALUES] + [{}, {"y": 1}, {"x": "a", "y": 1}, [], None]
    for data in cases:
        by_schema, by_us = accepts(definition, data)
        assert by_schema == by_us, data


def test_conditions_become_if_and_then() -> None:
    definition = form(
        field("radio", "a", required=False),
        field("checkboxes", "b", required=False, when={"not": {"eq": ["a", "b"]}}),
        field("yes_no", "c", when={"any": [{"in": ["b", ["a"]]}, {"answered": "a"}]}),
        field("number", "d", when={"all": [{"eq": ["c", True]}, {"eq": ["b", "b"]}]}),
        field("text", "e", when={"ge": ["d", 3]}),
    )
    choices = ([None, "a", "b"], [None, [], ["a"], ["b"], ["a", "b"]], [None, True, False], [None, 2, 3], [None, "字"])
    for values in product(*choices):
        data = {key: value for key, value in zip("abcde", values, strict=True) if value is not None}
        by_schema, by_us = accepts(definition, data)
        assert by_schema == by_us, data


@pytest.mark.parametrize("answers", [{"s": "x"}, {"s": "y"}, {}])
def test_conditions_on_the_guides_questions_are_settled_by_its_answers(answers: Any) -> None:
    definition = form(
        field("yes_no", "a", when={"eq": ["s", "x"]}),
        field("yes_no", "b", when={"any": [{"eq": ["a", True]}, {"not": {"eq": ["s", "x"]}}]}),
        context=("s",),
    )
    for a, b in product([None, True, False], repeat=2):
        data = {key: value for key, value in (("a", a), ("b", b)) if value is not None}
        by_schema, by_us = accepts(definition, data, answers)
        assert by_schema == by_us, (answers, data)


def test_without_the_guides_answers_such_a_field_is_optional() -> None:
    definition = form(field(when={"eq": ["s", "x"]}), context=("s",))
    assert accepts(definition, {}) == (True, True)


def test_the_plan_of_the_page_names_kind_words_and_condition() -> None:
    plan = ui_schema(form(field("radio", "a"), field("text", "b", when={"eq": ["a", "a"]}, hint="照证件写")))
    first, second = plan["sections"][0]["fields"]
    assert [option["label"] for option in first["options"]] == ["甲", "乙"]
    assert second | {"when": {"eq": ["a", "a"]}, "hint": "照证件写", "kind": "text", "required": True} == second
