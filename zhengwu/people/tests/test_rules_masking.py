"""脱敏: never fails, never shows more than it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.people.rules.masking import mask_address, mask_id, mask_name, mask_phone


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        (mask_id("340123199112030028"), "3401**********0028"),
        (mask_id("91340123MA00001542"), "9134**********1542"),
        (mask_id("E12345678"), "*******78"),
        (mask_id("12345"), "*****"),
        (mask_id(""), ""),
        (mask_phone("13800000012"), "138****0012"),
        (mask_phone("055168841234"), "055*****1234"),
        (mask_phone("12345"), "*****"),
        (mask_phone(""), ""),
        (mask_name("王芳"), "王*"),
        (mask_name("欧阳震华"), "欧***"),
        (mask_name("㛃𬭼"), "㛃*"),
        (mask_name("𬭼"), "*"),
        (mask_name("阿卜杜拉·买买提"), "阿*******"),
        (mask_name("  王芳 "), "王*"),
        (mask_name(""), ""),
        (mask_address("安徽省合肥市肥西县上派镇演示路 8 号"), "安徽省合肥市" + "*" * 13),
        (mask_address("北京"), "北*"),
        (mask_address(""), ""),
    ],
)
def test_what_is_shown(masked: str, shown: str) -> None:
    assert masked == shown


anything = st.text(max_size=40) | st.text("𬭼㛃𠮷王", max_size=5)


@given(anything.map(lambda text: text.replace("*", "")))
def test_masks_never_show_more_than_they_may(text: str) -> None:
    for mask, most in ((mask_id, 8), (mask_phone, 7), (mask_address, 6)):
        masked = mask(text)
        assert len(masked) == len(text)
        assert sum(char != "*" for char in masked) <= most
        assert all(hidden in {"*", char} for hidden, char in zip(masked, text, strict=True))
        if text:
            assert "*" in masked


@given(anything)
def test_a_name_shows_its_first_character_at_most(name: str) -> None:
    assert sum(char != "*" for char in mask_name(name)) <= 1


@given(st.text("0123456789X", min_size=18, max_size=18))
def test_a_birth_date_is_always_hidden(number: str) -> None:
    assert mask_id(number)[6:14] == "*" * 8
