"""What pages need: reading posts, keeping drafts, filling in what is known, reading the answers back."""

import json
from typing import Any

import pytest
from hypothesis import given

from zhengwu.forms.checks import summary, validate
from zhengwu.forms.rules.draft import DraftTooLarge, as_draft
from zhengwu.forms.rules.posted import from_post
from zhengwu.forms.rules.prefill import prefilled
from zhengwu.forms.tests.factories import ANY_JSON, TODAY, field, form
from zhengwu.kernel.pure import BadInput

ALL = form(
    field("money", "m"), field("number", "n"), field("yes_no", "y"), field("checkboxes", "c"), field("text", "t")
)


@pytest.mark.parametrize(
    ("yuan", "fen"),
    [
        ("12", 1200),
        ("12.5", 1250),
        ("1,234.56", 123456),
        ("１２．５", 1250),
        ("12元", 1200),
        ("1.234", "1.234"),
        ("x", "x"),
        ("-1", "-1"),
    ],
)
def test_money_is_typed_in_yuan_and_kept_in_fen(yuan: Any, fen: Any) -> None:
    assert from_post(ALL, {"m": [yuan]}) == {"m": fen}


def test_a_posted_page_becomes_answers() -> None:
    posted = {"m": ["2.00"], "n": ["３"], "y": ["no"], "c": ["a", "b"], "t": ["王芳"], "csrf": ["x"]}
    answers = from_post(ALL, posted)
    assert validate(ALL, answers, today=TODAY) == {"m": 200, "n": 3, "y": False, "c": ["a", "b"], "t": "王芳"}


def test_what_cannot_be_read_is_left_for_validate_to_explain() -> None:
    with pytest.raises(BadInput) as refusal:
        validate(ALL, from_post(ALL, {"m": ["一百"], "n": ["3.5"], "y": ["也许"], "t": [" "]}), today=TODAY)
    assert {error.loc[1]: error.code for error in refusal.value.errors} == {
        "m": "form.not_number", "n": "form.not_number", "y": "form.not_yes_no", "c": "form.required",
        "t": "form.required",
    }  # fmt: skip


def test_a_draft_keeps_mistakes_but_nothing_strange() -> None:
    kept = as_draft(
        ALL, {"m": "一百", "t": "王\0芳\ud800", "c": ["a", 3], "other": 1, "n": float("nan"), "y": {"deep": 1}}
    )
    assert kept == {"m": "一百", "t": "王芳", "c": ["a"]}


@given(ANY_JSON)
def test_any_draft_can_be_stored(data: Any) -> None:
    try:
        kept = as_draft(ALL, data)
    except BadInput:
        assert not isinstance(data, dict)
    else:
        assert "\\u0000" not in json.dumps(kept, allow_nan=False)


def test_a_draft_has_an_end() -> None:
    with pytest.raises(DraftTooLarge):
        as_draft(ALL, {"t": "字" * 100_000})


def test_what_is_known_is_not_asked_again() -> None:
    definition = form(field("name", "a", prefill="applicant.name"), field("phone", "b", prefill="applicant.phone"))
    assert prefilled(definition, {"applicant.name": "王芳", "applicant.phone": ""}) == {"a": "王芳"}


def test_answers_read_back_in_words() -> None:
    cleaned = {"m": 1250, "n": 3, "y": True, "c": ["a", "b"], "t": "王芳"}
    ((title, rows),) = summary(ALL, cleaned)
    assert title == "基本情况"
    assert [said for _, _, said in rows] == ["12.50 元", "3", "是", "甲、乙", "王芳"]
