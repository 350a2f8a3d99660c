"""统一社会信用代码."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput
from zhengwu.people.rules.number_error import NumberRefused
from zhengwu.people.rules.uscc import (
    ALPHABET,
    UsccCharacters,
    UsccCheckDigit,
    UsccLength,
    UsccMissing,
    UsccOrganisationCode,
    complete_uscc,
    read_uscc,
)

GOOD = "91110000600037341L"
COLLECTIVE = complete_uscc("N2340123MA000001")

codes = st.builds(
    lambda head, region, organisation: complete_uscc(f"{head}{region:06d}{organisation}"),
    st.text(ALPHABET, min_size=2, max_size=2),
    st.integers(0, 999_999),
    st.text(ALPHABET, min_size=8, max_size=8),
).filter(lambda code: set(code) <= set(ALPHABET))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (GOOD, GOOD),
        (GOOD.lower(), GOOD),
        ("９１１１００００ 600037341Ｌ", GOOD),
        (COLLECTIVE, COLLECTIVE),  # 村集体经济组织: registered under N
        ("11340123MA0000015K", "11340123MA0000015K"),
    ],
)
def test_codes_as_people_type_them(typed: str, code: str) -> None:
    assert read_uscc(typed) == code


@pytest.mark.parametrize(
    ("typed", "refusal", "code"),
    [
        ("", UsccMissing, "uscc.missing"),
        (GOOD[:-1], UsccLength, "uscc.length"),
        ("9111000060003734IL", UsccCharacters, "uscc.characters"),
        ("911100A0600037341L", UsccCharacters, "uscc.characters"),
        ("９１１１０００06000373①1L"[:18], UsccCharacters, "uscc.characters"),
        ("91110000600037341M", UsccCheckDigit, "uscc.check_digit"),
        ("911100006000373420", UsccCheckDigit, "uscc.check_digit"),
    ],
)
def test_each_mistake_is_named(typed: str, refusal: type[NumberRefused], code: str) -> None:
    with pytest.raises(refusal) as caught:
        read_uscc(typed)
    assert caught.value.errors[0].code == code


def test_the_organisation_code_has_a_check_of_its_own() -> None:
    from stdnum.cn import uscc

    seventeen = "91110000600037342"  # the ninth place should be 1
    with pytest.raises(UsccOrganisationCode):
        read_uscc(seventeen + uscc.calc_check_digit(seventeen + "0"))


@given(codes, st.data())
def test_any_one_place_changed_is_refused(code: str, data: st.DataObject) -> None:
    assert read_uscc(code) == code
    place = data.draw(st.integers(0, 17))
    other = data.draw(st.sampled_from([c for c in ALPHABET if c != code[place]]))
    with pytest.raises(BadInput):
        read_uscc(code[:place] + other + code[place + 1 :])


@given(st.text(max_size=40))
def test_whatever_is_typed_it_is_read_or_refused(typed: str) -> None:
    with suppress(NumberRefused):
        assert len(read_uscc(typed)) == 18
