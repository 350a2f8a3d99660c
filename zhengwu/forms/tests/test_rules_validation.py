"""Validation: what is kept, what is refused, and that every mistake is named at once."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.forms.checks import validate
from zhengwu.forms.rules.definition import FormDefinition
from zhengwu.forms.tests.factories import ANY_JSON, TODAY, field, form, naughty_strings
from zhengwu.kernel.pure import BadInput, shows

KINDS = [
    "text", "long_text", "name", "phone", "resident_id", "uscc", "date", "past_date", "number", "money", "select",
    "radio",
    "checkboxes", "yes_no", "address",
]  # fmt: skip
TEXT_KINDS = ["text", "long_text", "name", "phone", "resident_id", "uscc", "address", "date", "select"]
EVERY_KIND = form(*(field(kind, f"f_{kind}", required=False) for kind in KINDS))


def codes(definition: FormDefinition, data: Any, **rest: Any) -> set[str]:
    with pytest.raises(BadInput) as refusal:
        validate(definition, data, today=TODAY, **rest)
    return {error.code for error in refusal.value.errors}


@pytest.mark.parametrize(
    ("kind", "given_", "kept"),
    [
        ("text", "  王㛃𬭼 ", "王㛃𬭼"),
        ("text", "e\u0301", "é"),
        ("long_text", "第一行\r\n第二行", "第一行\n第二行"),
        ("name", "阿卜杜拉·买买提", "阿卜杜拉·买买提"),
        ("phone", "138 0000-0012", "13800000012"),
        ("resident_id", "11010519491231002x", "11010519491231002X"),
        ("date", "2026-12-31", "2026-12-31"),
        ("past_date", "2026-09-01", "2026-09-01"),
        ("number", 3, 3),
        ("number", 3.0, 3),
        ("money", 1250, 1250),
        ("radio", "a", "a"),
        ("checkboxes", ["b", "a"], ["b", "a"]),
        ("yes_no", False, False),
    ],
)
def test_what_is_kept(kind: Any, given_: Any, kept: Any) -> None:
    assert validate(form(field(kind)), {"x": given_}, today=TODAY) == {"x": kept}


@pytest.mark.parametrize(
    ("kind", "given_", "code"),
    [
        ("text", None, "form.required"),
        ("text", "  ", "form.required"),
        ("text", 3, "form.not_text"),
        ("text", "字" * 201, "text.too_long"),
        ("text", "a\u202eb", "text.control"),
        ("name", "王芳😀", "name.symbol"),
        ("phone", "1380000001", "phone.length"),
        ("resident_id", "110105194912310021", "resident_id.check_digit"),
        ("resident_id", "110105203012310025", "resident_id.future"),
        ("uscc", "91350100M000100Y44", "uscc.check_digit"),
        ("date", "2026-02-30", "form.not_a_day"),
        ("date", "20260201", "form.not_a_day"),
        ("date", "0000-01-01", "form.not_a_day"),
        ("date", "２０２６-01-01", "form.not_a_day"),
        ("past_date", "2026-09-02", "form.future_day"),
        ("number", "3", "form.not_number"),
        ("number", True, "form.not_number"),
        ("number", 1.5, "form.not_number"),
        ("number", float("inf"), "form.not_number"),
        ("number", float("nan"), "form.not_number"),
        ("money", -1, "form.too_small"),
        ("number", 10**400, "form.too_big"),
        ("radio", "c", "form.not_an_option"),
        ("radio", ["a"], "form.not_an_option"),
        ("radio", {"a": 1}, "form.not_an_option"),
        ("checkboxes", [], "form.required"),
        ("checkboxes", "a", "form.not_an_option"),
        ("checkboxes", ["a", "a"], "form.option_twice"),
        ("checkboxes", ["a", ["b"]], "form.not_an_option"),
        ("checkboxes", ["a"] * 9, "form.too_many_options"),
        ("yes_no", "yes", "form.not_yes_no"),
        ("yes_no", 1, "form.not_yes_no"),
    ],
)
def test_what_is_refused_and_why(kind: Any, given_: Any, code: Any) -> None:
    assert codes(form(field(kind)), {"x": given_}) == {code}


def test_every_mistake_is_named_at_once() -> None:
    definition = form(field("phone", "phone"), field("date", "day"), field("text", "name"))
    with pytest.raises(BadInput) as refusal:
        validate(definition, {"phone": "1", "day": "x", "nmae": "王芳"}, today=TODAY)
    assert {error.loc for error in refusal.value.errors} == {("form", key) for key in ("phone", "day", "name", "nmae")}


def test_a_million_unknown_keys_do_not_make_a_million_errors() -> None:
    with pytest.raises(BadInput) as refusal:
        validate(form(field(required=False)), {f"k{n}": n for n in range(1000)}, today=TODAY)
    assert len(refusal.value.errors) == 21
    assert "980" in refusal.value.errors[-1].say()


@pytest.mark.parametrize("data", [None, [], "x", 3, True])
def test_a_form_is_an_object(data: Any) -> None:
    assert codes(form(field()), data) == {"form.not_an_object"}


def test_hidden_fields_are_dropped_and_what_hangs_on_them_too() -> None:
    definition = form(
        field("radio", "a"), field("yes_no", "b", when={"eq": ["a", "a"]}), field("text", "c", when={"eq": ["b", True]})
    )
    assert validate(definition, {"a": "b", "b": True, "c": "\0"}, today=TODAY) == {"a": "b"}
    assert codes(definition, {"a": "a", "b": True}) == {"form.required"}


def test_the_guides_answers_decide_too() -> None:
    definition = form(field(when={"eq": ["situation", "laid_off"]}), context=("situation",))
    assert validate(definition, {}, today=TODAY) == {}
    assert codes(definition, {}, answers={"situation": "laid_off"}) == {"form.required"}


def tried(definition: FormDefinition, data: Any) -> dict[str, Any] | BadInput:
    """What was kept, or the refusal."""
    try:
        return validate(definition, data, today=TODAY)
    except BadInput as refusal:
        return refusal


@given(ANY_JSON)
def test_any_json_is_taken_or_refused_but_never_crashes(data: Any) -> None:
    outcome = tried(EVERY_KIND, data)
    if isinstance(outcome, BadInput):
        assert outcome.errors
        assert all(error.say() for error in outcome.errors)


@given(st.fixed_dictionaries({f"f_{kind}": ANY_JSON for kind in KINDS}))
def test_any_value_in_any_field_is_taken_or_refused(data: Any) -> None:
    outcome = tried(EVERY_KIND, data)
    if isinstance(outcome, BadInput):
        assert {error.loc[0] for error in outcome.errors} == {"form"}
    else:
        assert tried(EVERY_KIND, outcome) == outcome


@pytest.mark.parametrize("kind", TEXT_KINDS)
def test_every_naughty_string_comes_back_unchanged_or_is_refused_with_words(kind: Any) -> None:
    definition = form(field(kind, required=False))
    for text in naughty_strings():
        outcome = tried(definition, {"x": text})
        if isinstance(outcome, BadInput):
            assert outcome.errors[0].say().strip()
            assert "\0" not in outcome.say()
        elif kind in ("text", "long_text", "name", "address"):
            lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
            assert outcome.get("x", "") == (lines if shows(lines) else "")


def test_ten_thousand_characters_fit_where_they_are_allowed() -> None:
    essay = "字" * 10_000
    assert validate(form(field("long_text", max_length=10_000)), {"x": essay}, today=TODAY) == {"x": essay}


@pytest.mark.parametrize("blank", ["\u200b", "\u3164", "\u2800"])
def test_a_compulsory_field_that_shows_nothing_is_not_filled_in(blank: str) -> None:
    outcome = tried(form(field("long_text")), {"x": blank})
    assert isinstance(outcome, BadInput)
    assert [error.code for error in outcome.errors] == ["form.required"]
