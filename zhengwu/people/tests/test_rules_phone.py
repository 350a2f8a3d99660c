"""联系电话."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.people.rules.number_error import NumberRefused
from zhengwu.people.rules.phone import is_mobile, read_phone


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("13800000012", "13800000012"),
        ("138 0000 0012", "13800000012"),
        ("１３８００００００１２", "13800000012"),
        ("+86 138-0000-0012", "13800000012"),
        ("008613800000012", "13800000012"),
        ("0551-68841234", "055168841234"),
        ("(010) 66001234", "01066001234"),
        ("（0551）68841234", "055168841234"),
        ("12345", "12345"),
        ("4001234567", "4001234567"),
        ("+852 2345 6789", "+85223456789"),
        ("00852 23456789", "+85223456789"),
    ],
)
def test_numbers_as_people_write_them(typed: str, number: str) -> None:
    assert read_phone(typed) == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "phone.missing"),
        ("1380000001", "phone.length"),
        ("138000000123", "phone.length"),
        ("13800000o12", "phone.characters"),
        ("一三八", "phone.characters"),
        ("12800000012", "phone.unknown"),
        ("68841234", "phone.unknown"),
        ("00000000000", "phone.unknown"),
        ("+", "phone.characters"),
    ],
)
def test_each_mistake_is_named(typed: str, code: str) -> None:
    with pytest.raises(NumberRefused) as caught:
        read_phone(typed)
    assert caught.value.errors[0].code == code


def test_only_a_mobile_takes_messages() -> None:
    assert is_mobile("13800000012")
    assert not is_mobile("055168841234")


@given(st.text(max_size=30))
def test_what_is_read_is_read_again_unchanged(typed: str) -> None:
    try:
        number = read_phone(typed)
    except NumberRefused:
        return
    assert read_phone(number) == number
