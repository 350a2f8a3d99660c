"""The identifier: what it looks like, and what its last sign finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.certificates.rules.identifier import (
    ROOT,
    Identifier,
    WrongIdentifier,
    check_sign,
    identifier,
    looks_like_one,
    read_identifier,
)

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
codes = st.builds(
    lambda kind, issuer, serial, version: str(
        identifier(type_code=kind, issuer_code=issuer, serial=serial, version=version)
    ),
    st.text(SIGNS, min_size=21, max_size=21),
    st.text(SIGNS, min_size=18, max_size=18),
    st.integers(1, 999_999_999),
    st.integers(1, 999),
)


def test_its_parts_stand_in_order_and_read_back() -> None:
    made = identifier(type_code="11100000MB0000000A001", issuer_code="11340123MA00000581-2", serial=26000001)
    assert str(made).startswith(f"{ROOT}.11100000MB0000000A001.11340123MA00000581.026000001.001.")
    assert (
        read_identifier(f" {made} ".lower())
        == made
        == Identifier(
            type_code="11100000MB0000000A001", issuer_code="11340123MA00000581", serial="026000001", version=1
        )
    )
    assert looks_like_one(str(made))
    assert not looks_like_one("皖民 12 号")
    assert check_sign("A.1") == check_sign("A1"), "dots do not count"


@given(code=codes, where=st.integers(0, 10_000), sign=st.sampled_from(SIGNS))
@settings(deadline=None, max_examples=150)
def test_any_single_changed_sign_is_found(code: str, where: int, sign: str) -> None:
    places = [n for n, c in enumerate(code) if n > len(ROOT) and c != "."]
    place = places[where % len(places)]
    changed = code[:place] + sign + code[place + 1 :]
    if changed == code:
        assert str(read_identifier(changed)) == code
    else:
        with pytest.raises(WrongIdentifier):
            read_identifier(changed)


@given(code=codes, where=st.integers(0, 10_000))
@settings(deadline=None, max_examples=150)
def test_neighbours_that_changed_places_are_found(code: str, where: int) -> None:
    """MOD 37,36 promises all single errors and almost all swaps; the version keeps its digits, so swaps stay well formed."""
    places = [n for n in range(len(ROOT) + 1, len(code) - 3) if "." not in code[n : n + 2] and code[n] != code[n + 1]]
    if not places:
        return
    n = places[where % len(places)]
    swapped = code[:n] + code[n + 1] + code[n] + code[n + 2 :]
    body = swapped[len(ROOT) + 1 : -2]
    if check_sign(body) == code[-1]:
        assert {code[n], code[n + 1]} <= set(SIGNS), "the few swaps the standard lets through"
        return
    with pytest.raises(WrongIdentifier):
        read_identifier(swapped)


@pytest.mark.parametrize("text", ["", "1.2.156.3005.2", "abc", f"{ROOT}.A.B.C.1.X", f"{ROOT}..B.1.001.0", "证照\x00"])
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(WrongIdentifier):
        read_identifier(text)


@pytest.mark.parametrize("wrong", [{"serial": 0}, {"version": 1000}, {"type_code": "小"}, {"issuer_code": ""}])
def test_parts_that_no_identifier_can_carry(wrong: dict[str, object]) -> None:
    parts = {"type_code": "A1", "issuer_code": "B1", "serial": 1, "version": 1}
    with pytest.raises(ValueError):
        identifier(**parts | wrong)  # type: ignore[arg-type]
