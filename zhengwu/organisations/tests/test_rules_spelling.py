"""Names are spelt as they are said, quickly or by phrase, and always into letters one can type."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.organisations.rules.spelling import spell


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("肥西县", "feixixian", "fxx"),
        ("重庆市", "chongqingshi", "cqs"),
        ("厦门市", "xiamenshi", "xms"),
        ("六安市", "luanshi", "las"),
        ("番禺区", "panyuqu", "pyq"),
        ("吕梁市", "lvliangshi", "lls"),
        ("花园A区（一期）", "huayuanaquyiqi", "hyaqyq"),
        ("", "", ""),
    ],
)
def test_how_a_name_is_spelt(name: str, pinyin: str, initials: str) -> None:
    assert spell(name) == (pinyin, initials)


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12))
def test_a_name_has_an_initial_for_every_character(name: str) -> None:
    spelling = spell(name)
    assert len(spelling.initials) == len(name)
    assert spelling.pinyin == spelling.pinyin.lower()
    # ê is a syllable of its own; a character nobody has a reading for stands for itself.
    unread = {character for character in name if spell(character).pinyin == character}
    assert all(letter.isascii() or letter == "ê" or letter in unread for letter in spelling.pinyin)
