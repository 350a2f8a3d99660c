"""JSON Schema and `validate` are two voices of one definition."""

from itertools import product
from typing import Any

import jsonschema_rs
import pytest

from zhengwu.forms.checks import validate
from zhengwu.forms.rules.definition import text_version
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


V = text_version("都是真的")
EXACT = [
    field("email"), field("email", required=False), field("time"), field("file"), field("file", required=False),
    field("declaration", text="都是真的"), field("signature", text="都是真的"), field("signature", text="都是真的", required=False),
    field("table", columns=[field("number", "n"), field("yes_no", "y", required=False)], max=2),
    field("table", columns=[field("number", "n")], required=False, min=2),
]  # fmt: skip
SENT: list[Any] = [
    None, "", "a", "ana@example.com", "ana@example", "09:30", "9:05", "24:00", 3, [], {}, {"x": 1}, {"agreed": True},
    {"agreed": True, "version": V}, {"agreed": True, "version": "old"}, {"agreed": 1, "version": V},
    {"name": "王芳", "version": V}, {"name": "王芳"}, {"name": "王芳", "version": "old"},
    {"file_id": "0197f7a0-0000-7000-8000-000000000001"}, {"file_id": "x"}, {"file_id": 3},
    {"file_id": "0197f7a0-0000-7000-8000-000000000001", "name": "a.jpg"},
    [{"n": 1}], [{"n": 1, "y": True}, {"n": 2}], [{"n": 1}, {"n": 2}, {"n": 3}], [{"n": "x"}], [{"y": True}],
    [{"n": 1, "z": 2}], [3],
]  # fmt: skip


@pytest.mark.parametrize("one", EXACT, ids=lambda one: one.model_dump_json(exclude_defaults=True))
def test_the_schema_of_several_parts_accepts_exactly_what_validate_accepts(one: Any) -> None:
    for value in SENT:
        by_schema, by_us = accepts(form(one), {"x": value})
        assert by_schema == by_us, value


KINDER = [
    field("person"), field("person", required=False), field("company"), field("identity"), field("map_point"),
]  # fmt: skip
PEOPLE: list[Any] = [
    {"name": "王芳", "id_type": "passport", "id_number": "E1234567"}, {"name": "王芳", "id_type": "passport"},
    {"name": "王芳", "id_type": "resident_id", "id_number": "1"}, {"id_type": "passport", "id_number": "E1234567"},
    {"name": "王芳", "uscc": "11340123MA0000066U"}, {"name": "王芳", "uscc": "1"}, {"name": "", "uscc": ""},
    {"point": "31.7,117.1", "words": "门口"}, {"point": "0,0"}, {"point": ""}, None, {}, [], "王芳", 3,
]  # fmt: skip


@pytest.mark.parametrize("one", KINDER, ids=lambda one: one.model_dump_json(exclude_defaults=True))
def test_beyond_the_schema_are_only_numbers_and_places_that_do_not_exist(one: Any) -> None:
    """Whatever `validate` accepts the schema accepts; `validate` refuses besides what has to be looked up or counted out."""
    beyond = 0
    for value in PEOPLE:
        by_schema, by_us = accepts(form(one), {"x": value})
        blanks = value == {"name": "", "uscc": ""}
        assert by_schema or not by_us or blanks, value
        beyond += by_schema and not by_us
    assert beyond <= 1


def test_what_is_calculated_is_read_only_and_an_explanation_is_not_there() -> None:
    definition = form(
        field("number", "n"),
        field("number", "double", calculate={"product": [{"field": "n"}, {"number": 2}]}),
        field("text", "why", when={"ge": ["double", 10]}),
        field("heading", "h", text="说明"),
    )
    schema = json_schema(definition)
    assert schema["properties"]["double"] == {"title": "一项", "readOnly": True}
    assert set(schema["properties"]) == {"n", "double", "why"}
    assert schema["required"] == ["n"]
    # Whether `why` is asked depends on what is computed: the schema leaves it open, `validate` decides.
    assert accepts(definition, {"n": 5}) == (True, False)
    assert accepts(definition, {"n": 5, "why": "多", "double": "anything"}) == (True, True)
    fields = ui_schema(definition)["sections"][0]["fields"]
    assert [one["required"] for one in fields] == [True, False, True, False]
    assert fields[3]["text"] == "说明"


def test_conditions_on_parts_become_conditions_on_nested_properties() -> None:
    definition = form(
        field("map_point", "at", required=False),
        field("yes_no", "why", when={"eq": ["at.words", "门口"]}),
        field("yes_no", "more", when={"answered": "at.point"}),
    )
    for at, why, more in product(
        [None, {"point": "31.7,117.1"}, {"point": "31.7,117.1", "words": "门口"}], [None, True], [None, True]
    ):
        data = {key: value for key, value in (("at", at), ("why", why), ("more", more)) if value is not None}
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
