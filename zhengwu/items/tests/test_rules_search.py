"""What is lit up of a name is what was typed, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.search import lit_up, plain_words


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("就业失业登记证发放", "失业登记", "就业[失业登记]证发放"),
        ("就业失业登记证发放", "我想办理失业登记？", "就业[失业登记]证发放"),
        ("户口迁入和户口迁出", "户口", "[户口]迁入和[户口]迁出"),
        ("收养证办理", "证", "收养[证]办理"),
        ("收养证办理", "证照", "收养证办理"),
        ("孩子上户口", "给孩子上户口", "[孩子上户口]"),
        ("农村低保", "dibao", "农村低保"),
        ("VISA 签证", "visa", "[VISA] 签证"),
        ("低保", "", "低保"),
        ("低保", "！！", "低保"),
        ("", "低保", ""),
        ("城镇低保、农村低保", "农村低保", "城镇[低保]、[农村低保]"),
    ],
)
def test_what_was_typed_is_lit(text: str, typed: str, shown: str) -> None:
    assert "".join(f"[{piece}]" if lit else piece for piece, lit in lit_up(text, typed)) == shown


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("我想办理低保？", "低保"), ("ＶＩＳＡ 办理", "visa"), ("怎么办", "怎么办"), ("!", ""), ("", "")],
)
def test_plain_words(typed: str, plain: str) -> None:
    assert plain_words(typed) == plain


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_character_is_lost(text: str, typed: str) -> None:
    assert "".join(piece for piece, _ in lit_up(text, typed)) == text
