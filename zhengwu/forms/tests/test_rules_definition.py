"""A definition that could not work is refused when it is read."""

from typing import Any

import pytest
from pydantic import ValidationError

from zhengwu.forms.rules.definition import FormDefinition
from zhengwu.forms.tests.factories import field, form


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"kind": "radio", "options": ()}, "options"),
        ({"kind": "text", "options": ({"value": "a", "label": "甲"},)}, "options"),
        ({"kind": "radio", "options": ({"value": "a", "label": "甲"}, {"value": "a", "label": "乙"})}, "重复"),
        ({"kind": "number", "max_length": 3}, "max_length"),
        ({"kind": "text", "max_length": 10_001}, "max_length"),
        ({"kind": "text", "min": 3}, "min"),
        ({"kind": "number", "min": 3, "max": 2}, "min"),
        ({"kind": "text", "requierd": True}, "requierd"),
        ({"kind": "text", "required": "yes"}, "required"),
        ({"kind": "text", "when": {"is": ["a", 1]}}, "运算符"),
    ],
)
def test_a_field_that_cannot_work_is_refused(fault: Any, said: Any) -> None:
    with pytest.raises(ValidationError, match=said):
        field(**fault)


def test_a_key_stands_once() -> None:
    with pytest.raises(ValidationError, match="重复"):
        form(field(), field())


def test_a_condition_looks_only_upwards() -> None:
    with pytest.raises(ValidationError, match="不存在的 'y'"):
        form(field(when={"answered": "y"}), field(key="y"))


def test_a_condition_may_look_at_the_guides_questions() -> None:
    assert form(field(when={"eq": ["situation", "laid_off"]}), context=("situation",)).context == ("situation",)


def test_a_definition_survives_storage() -> None:
    before = form(field("radio"), field("text", "y", when={"eq": ["x", "a"]}, max_length=20, prefill="applicant.name"))
    assert FormDefinition.model_validate(before.model_dump(mode="json")) == before
