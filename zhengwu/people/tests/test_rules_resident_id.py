"""公民身份号码: every way it can be wrong has its own words."""

from __future__ import annotations

import datetime as dt
import string
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput
from zhengwu.people.rules.number_error import NumberRefused
from zhengwu.people.rules.resident_id import (
    PROVINCES,
    ResidentIdCharacters,
    ResidentIdCheckDigit,
    ResidentIdDate,
    ResidentIdFuture,
    ResidentIdLength,
    ResidentIdMissing,
    ResidentIdOldNumber,
    ResidentIdProvince,
    ResidentIdTooEarly,
    read_resident_id,
)
from zhengwu.people.tests.factories import TODAY, WANG_FANG, resident_number

numbers = st.builds(
    resident_number,
    region=st.builds(
        lambda province, rest: f"{province}{rest:04d}", st.sampled_from(sorted(PROVINCES)), st.integers(0, 9999)
    ),
    birth=st.dates(min_value=dt.date(1900, 1, 1), max_value=TODAY),
    order=st.integers(0, 999),
)
ENDS_IN_X = next(n for n in (resident_number(order=i) for i in range(100)) if n.endswith("X"))


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (WANG_FANG, WANG_FANG),
        (ENDS_IN_X.lower(), ENDS_IN_X),
        (full_width(WANG_FANG), WANG_FANG),
        (full_width(ENDS_IN_X.lower()), ENDS_IN_X),
        (f"  {WANG_FANG[:6]} {WANG_FANG[6:14]}-{WANG_FANG[14:]}\u3000", WANG_FANG),
        # First registered in a county whose code is no longer given out: still a number for life.
        (resident_number(region="340199"), resident_number(region="340199")),
        (resident_number(region="810000"), resident_number(region="810000")),
    ],
)
def test_people_may_type_it_as_their_keyboard_does(typed: str, number: str) -> None:
    assert read_resident_id(typed, today=TODAY).number == number


@pytest.mark.parametrize(
    ("typed", "refusal", "code", "said"),
    [
        ("", ResidentIdMissing, "resident_id.missing", "请填写"),
        ("   ", ResidentIdMissing, "resident_id.missing", "请填写"),
        (WANG_FANG[:-1], ResidentIdLength, "resident_id.length", "17 位"),
        (WANG_FANG + "1", ResidentIdLength, "resident_id.length", "19 位"),
        ("340123911203002", ResidentIdOldNumber, "resident_id.old_number", "旧号码"),
        ("34012319911203O028", ResidentIdCharacters, "resident_id.characters", "第 15 位"),
        ("X40123199112030028", ResidentIdCharacters, "resident_id.characters", "第 1 位"),
        ("34012319911203002王", ResidentIdCharacters, "resident_id.characters", "第 18 位"),
        ("٣٤٠١٢٣١٩٩١١٢٠٣٠٠٢٨", ResidentIdCharacters, "resident_id.characters", "第 1 位"),
        ("34012319911203002²", ResidentIdCharacters, "resident_id.characters", "第 18 位"),
        ("34012319911203\x00028", ResidentIdCharacters, "resident_id.characters", "第 15 位"),
        ("\u202e34012319911203028", ResidentIdCharacters, "resident_id.characters", "第 1 位"),
        (resident_number(region="990123"), ResidentIdProvince, "resident_id.province", "99"),
        (resident_number(region="000000"), ResidentIdProvince, "resident_id.province", "00"),
        ("340123199102300028", ResidentIdDate, "resident_id.date", "1991 年 2 月 30 日"),
        ("340123190002290028", ResidentIdDate, "resident_id.date", "1900 年 2 月 29 日"),
        ("340123000001010028", ResidentIdDate, "resident_id.date", "0 年"),
        (resident_number(birth=dt.date(1899, 12, 31)), ResidentIdTooEarly, "resident_id.too_early", "1899"),
        (resident_number(birth=dt.date(2026, 3, 3)), ResidentIdFuture, "resident_id.future", "2026-03-03"),
        ("340123199112030029", ResidentIdCheckDigit, "resident_id.check_digit", "校验位"),
        ("34012319911203002X", ResidentIdCheckDigit, "resident_id.check_digit", "校验位"),
    ],
)
def test_each_mistake_is_named(typed: str, refusal: type[NumberRefused], code: str, said: str) -> None:
    with pytest.raises(refusal) as caught:
        read_resident_id(typed, today=TODAY, loc=("form", "id_number"))
    (error,) = caught.value.errors
    assert (error.code, error.loc) == (code, ("form", "id_number"))
    assert said in error.say()
    assert said in str(caught.value)
    assert "！" not in error.say()


def test_born_today_is_born() -> None:
    assert read_resident_id(resident_number(birth=TODAY), today=TODAY).birth_date == TODAY


@given(numbers, st.data())
def test_any_one_place_changed_is_refused(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 17))
    alphabet = string.digits + ("X" if place == 17 else "")
    other = data.draw(st.sampled_from([c for c in alphabet if c != number[place]]))
    with pytest.raises(BadInput):
        read_resident_id(number[:place] + other + number[place + 1 :], today=TODAY)


@given(numbers, st.integers(0, 16))
def test_two_neighbours_swapped_are_refused(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if swapped != number:
        with pytest.raises(BadInput):
            read_resident_id(swapped, today=TODAY)


@given(numbers)
def test_what_a_number_says(number: str) -> None:
    read = read_resident_id(number, today=TODAY)
    assert read.number == number
    assert f"{read.birth_date:%Y%m%d}" == number[6:14]
    assert read.sex == ("male" if number[16] in "13579" else "female")


@given(st.text(max_size=40))
def test_whatever_is_typed_it_is_read_or_refused(typed: str) -> None:
    with suppress(NumberRefused):
        assert len(read_resident_id(typed, today=TODAY).number) == 18
