"""Page numbers: all of a few; of many both ends and those around here, gaps between."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.doors.ui.paging import page_numbers


def written(here: int, last: int) -> str:
    numbers = page_numbers(here=here, last=last, href=lambda n: f"?page={n}")
    return " ".join(f"[{n.text}]" if n.current else n.text for n in numbers)


@pytest.mark.parametrize(
    ("here", "last", "expected"),
    [
        (1, 1, ""),
        (2, 3, "1 [2] 3"),
        (4, 7, "1 2 3 [4] 5 6 7"),
        (1, 48, "[1] 2 … 48"),
        (20, 48, "1 … 19 [20] 21 … 48"),
        (3, 48, "1 2 [3] 4 … 48"),
        (4, 48, "1 2 3 [4] 5 … 48"),
        (48, 48, "1 … 47 [48]"),
    ],
)
def test_numbers(here: int, last: int, expected: str) -> None:
    assert written(here, last) == expected


@given(st.integers(1, 500), st.data())
def test_a_gap_hides_at_least_two_and_a_line_stays_short(last: int, data: st.DataObject) -> None:
    here = data.draw(st.integers(1, last))
    numbers = page_numbers(here=here, last=last, href=str)
    assert len(numbers) <= 9
    assert sum(n.current for n in numbers) == (last > 1)
    for before, after in itertools.pairwise(numbers):
        if before.href and after.href:
            assert int(after.href) == int(before.href) + 1
    for one, gap, other in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if not gap.href:
            assert int(other.href) - int(one.href) > 2
