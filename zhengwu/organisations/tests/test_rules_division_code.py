"""行政区划代码."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.organisations.rules.division_code import (
    DivisionCodeWrong,
    division_path_codes,
    read_division_code,
    subtree_prefix,
)


@pytest.mark.parametrize(
    ("typed", "code", "level", "prefix", "parent"),
    [
        ("340000000000", "340000000000", 1, "34", None),
        ("340100000000", "340100000000", 2, "3401", "340000000000"),
        ("340123000000", "340123000000", 3, "340123", "340100000000"),
        ("340123100000", "340123100000", 4, "340123100", "340123000000"),
        ("340123100001", "340123100001", 5, "340123100001", "340123100000"),
        ("34", "340000000000", 1, "34", None),
        (" 340123 ", "340123000000", 3, "340123", "340100000000"),
        ("441900003000", "441900003000", 4, "441900003", "441900000000"),  # 东莞 has no counties
        ("500200000000", "500200000000", 2, "5002", "500000000000"),
    ],
)
def test_a_code_says_where_it_is(typed: str, code: str, level: int, prefix: str, parent: str | None) -> None:
    read = read_division_code(typed)
    assert (read.code, read.level, read.prefix, read.parent_code) == (code, level, prefix, parent)
    assert subtree_prefix(typed) == prefix


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("34", ("340000000000",)),
        ("340123", ("340000000000", "340100000000", "340123000000")),
        ("340123100001", ("340000000000", "340100000000", "340123000000", "340123100000", "340123100001")),
        ("441900003000", ("440000000000", "441900000000", "441900003000")),
    ],
)
def test_what_is_above_a_code_and_the_code_itself(code: str, path: tuple[str, ...]) -> None:
    assert division_path_codes(code) == path


@pytest.mark.parametrize(
    "typed", ["", "3", "340", "34012", "3401230000000", "34012300000X", "000000000000", "00", "٣٤", "34\x0000", "３４"]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(DivisionCodeWrong) as caught:
        read_division_code(typed)
    assert caught.value.errors[0].code == "division.code"


@given(st.from_regex(r"[1-9][0-9]{11}", fullmatch=True))
def test_every_division_lies_in_the_subtree_of_its_parent(code: str) -> None:
    read = read_division_code(code)
    assert code.startswith(read.prefix)
    if read.parent_code is not None:
        parent = read_division_code(read.parent_code)
        assert parent.level < read.level
        assert read.prefix.startswith(parent.prefix)
