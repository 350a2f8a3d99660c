"""Which way old codes lead, what may lie under what, and when a division can change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.pure import Refusal
from zhengwu.organisations.rules.division_change import (
    Edge,
    check_above,
    check_change_date,
    check_empty,
    check_same_level,
    successors,
)

DAY = dt.date(2026, 3, 2)
ONE = dt.timedelta(days=1)


def leads(code: str, edges: Sequence[tuple[str, str, int]], on: int = 9) -> frozenset[str]:
    made = [Edge(old_code=old, new_code=new, change_date=DAY + day * ONE) for old, new, day in edges]

    def edges_of(codes: Iterable[str]) -> list[Edge]:
        return [edge for edge in made if edge.old_code in set(codes)]

    return successors(code, on=DAY + on * ONE, edges_of=edges_of)


@pytest.mark.parametrize(
    ("edges", "on", "ends"),
    [
        ([], 9, {"A"}),
        ([("A", "B", 1)], 9, {"B"}),
        ([("A", "B", 5)], 4, {"A"}),
        ([("A", "B", 5)], 5, {"B"}),
        ([("A", "B", 1), ("B", "C", 2)], 9, {"C"}),
        ([("A", "B", 1), ("B", "C", 2)], 1, {"B"}),
        ([("A", "B", 1), ("A", "C", 1)], 9, {"B", "C"}),
        ([("A", "A", 1), ("A", "C", 1)], 9, {"A", "C"}),
        ([("A", "", 1)], 9, set()),
        ([("A", "B", 1), ("B", "", 2)], 9, set()),
    ],
)
def test_where_an_old_code_leads(edges: list[tuple[str, str, int]], on: int, ends: set[str]) -> None:
    assert leads("A", edges, on) == ends


_CODES = st.sampled_from("ABCDE")


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(_CODES, _CODES, st.integers(0, 5)), max_size=12))
def test_however_the_changes_lie_the_search_for_successors_ends(edges: list[tuple[str, str, int]]) -> None:
    assert leads("A", edges) <= set("ABCDE")


@pytest.mark.parametrize(
    ("code", "parent", "allowed"),
    [
        ("340123100000", "340123000000", True),
        ("429004000000", "420000000000", True),
        ("340000000000", None, True),
        ("340123000000", "340123000000", False),
        ("340123000000", "340123100000", False),
        ("340123000000", "340124000000", False),
    ],
)
def test_a_division_lies_under_a_higher_one_never_under_itself(code: str, parent: str | None, allowed: bool) -> None:
    if allowed:
        check_above(code=code, parent_code=parent)
        return
    with pytest.raises(Refusal) as refused:
        check_above(code=code, parent_code=parent)
    assert refused.value.code == "division.not_above"


@pytest.mark.parametrize(
    ("on", "valid_from", "valid_to", "code"),
    [
        (DAY, None, None, ""),
        (DAY, DAY - ONE, None, ""),
        (DAY + ONE, None, None, "division.in_future"),
        (DAY, DAY, None, "division.too_early"),
        (DAY, None, DAY, "division.ended"),
    ],
)
def test_when_a_division_can_change(
    on: dt.date, valid_from: dt.date | None, valid_to: dt.date | None, code: str
) -> None:
    def check() -> None:
        check_change_date(on=on, today=DAY, name="上派镇", valid_from=valid_from, valid_to=valid_to)

    if not code:
        check()
        return
    with pytest.raises(Refusal) as refused:
        check()
    errors = getattr(refused.value, "errors", ())
    assert (errors[0].code if errors else refused.value.code) == code


def test_who_still_lies_there_is_named() -> None:
    check_empty(name="三河镇", children=[], bodies=[])
    with pytest.raises(Refusal, match=r"三河镇.*下级区划：北街社区"):
        check_empty(name="三河镇", children=["北街社区"], bodies=["三河镇人民政府"])
    with pytest.raises(Refusal, match=r"机构：三河镇人民政府"):
        check_empty(name="三河镇", children=[], bodies=["三河镇人民政府"])
    with pytest.raises(Refusal, match=r"1、2、3、4、5等"):
        check_empty(name="三河镇", children=list("123456"), bodies=[])


def test_only_what_is_of_one_level_merges() -> None:
    check_same_level("340123100000", "340123101000")
    with pytest.raises(Refusal, match=r"乡级.*县级"):
        check_same_level("340123100000", "340123000000")
