"""Codes that are given: after GB/T 39046-2020, and for 业务办理项."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.codes import (
    MOST_SUB_ITEMS,
    TASK_SHAPES,
    NoSubNumberLeft,
    Scheme,
    TaskCodeWrong,
    make_gbt_code,
    next_sub_code,
    sub_number_of,
)
from zhengwu.items.rules.source import ItemSource

PARENT = "11340123MA0000023E4000714001000"


@pytest.mark.parametrize(
    ("code", "number"),
    [
        (f"{PARENT}01", 1),
        (f"{PARENT}99", 99),
        (f"{PARENT}00", None),
        (f"{PARENT}1", None),
        (f"{PARENT}001", None),
        (f"{PARENT}1a", None),
        (PARENT, None),
        ("01", None),
    ],
)
def test_a_sub_item_is_its_item_and_two_digits(code: str, number: int | None) -> None:
    assert sub_number_of(code, parent=PARENT) == number


def test_numbers_go_on_and_gaps_are_filled_last() -> None:
    def after(*numbers: int) -> str:
        return next_sub_code(parent=PARENT, taken=[f"{PARENT}{n:02d}" for n in numbers])[-2:]

    assert (after(), after(1), after(1, 5), after(*range(1, 99))) == ("01", "02", "06", "99")
    assert after(*range(1, 7), *range(8, 100)) == "07"
    with pytest.raises(NoSubNumberLeft, match="99 个"):
        after(*range(1, 100))


@given(st.sets(st.integers(1, MOST_SUB_ITEMS), max_size=MOST_SUB_ITEMS - 1))
def test_the_next_code_is_never_taken(numbers: set[int]) -> None:
    taken = {f"{PARENT}{n:02d}" for n in numbers}
    assert next_sub_code(parent=PARENT, taken=taken) not in taken


def test_codes_after_gbt39046_leave_room_for_sub_items() -> None:
    code = make_gbt_code(catalog_code="XK00001001", division="340123000000", serial=2)
    assert code == "XK0000100134012300002"
    sub = next_sub_code(parent=code, taken=[])
    assert re.fullmatch(TASK_SHAPES[Scheme.GBT39046], sub)
    for wrong in ("XK000010011", "xk1", "X"):
        with pytest.raises(TaskCodeWrong):
            make_gbt_code(catalog_code=wrong, division="340123000000")


def test_a_source_says_of_which_item_it_is_a_part() -> None:
    row = {
        "catalog_code": "000714001000", "body": PARENT[:18], "division": "340123000000", "name": "就业登记", "item_type": "07",
        "audience": "natural", "promise": {"days": 1}, "case_type": "promised", "effective_date": "2026-01-01",
        "guide": {"summary": "登记"}, "parent": PARENT,
    }  # fmt: skip
    assert ItemSource.model_validate(row | {"task_code": f"{PARENT}01"}).parent == PARENT
    for wrong in ({}, {"task_code": PARENT}, {"task_code": f"{PARENT}00"}):
        with pytest.raises(ValueError, match="加两位数字"):
            ItemSource.model_validate(row | wrong)
