"""Where a body may stand, and how one without a code of its own is known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput
from zhengwu.organisations.rules.body import (
    BodyKindUnknown,
    BodyNatureUnknown,
    InternalCodeWrong,
    NoNumberLeft,
    ParentAbolished,
    ParentElsewhere,
    ParentOfAnotherBody,
    Place,
    UnderItself,
    check_kind,
    check_parent,
    next_internal_code,
    read_internal_code,
)

TODAY = dt.date(2026, 3, 2)
GOV, CIVIL, OTHER = "11340123MA0000015K", "11340123MA00000581", "11340123MA0000023E"


def place(code: str, division: str = "340123000000", prefix: str = "340123", valid_to: dt.date | None = None) -> Place:
    return Place(code=code, name=f"机构{code[-4:]}", division_code=division, division_prefix=prefix, valid_to=valid_to)


TOWN = place(OTHER, "340123100000", "340123100")


@pytest.mark.parametrize(
    ("body", "parent", "above", "refused"),
    [
        (place(CIVIL), place(GOV), (), None),
        (TOWN, place(GOV), (), None),
        (place(CIVIL), place(CIVIL), (), UnderItself),
        (place(GOV), place(CIVIL), (GOV,), UnderItself),
        (place(CIVIL), place(GOV, valid_to=TODAY), (), ParentAbolished),
        (place(CIVIL), place(GOV, valid_to=TODAY + dt.timedelta(days=1)), (), None),
        (place(CIVIL), TOWN, (), ParentElsewhere),
        (place(CIVIL), place(GOV, "340124000000", "340124"), (), ParentElsewhere),
        (place(f"{CIVIL}-01"), place(CIVIL), (), None),
        (place(f"{CIVIL}-01"), place(f"{CIVIL}-02"), (CIVIL,), None),
        (place(f"{CIVIL}-01"), place(GOV), (), ParentOfAnotherBody),
    ],
)
def test_where_a_body_may_stand(
    body: Place, parent: Place, above: tuple[str, ...], refused: type[BadInput] | None
) -> None:
    if refused is None:
        check_parent(body, parent, above_parent=above, today=TODAY)
        return
    with pytest.raises(BadInput) as caught:
        check_parent(body, parent, above_parent=above, today=TODAY)
    assert isinstance(caught.value, BadInput)
    assert caught.value.errors[0].code == refused.code
    assert caught.value.errors[0].loc == ("parent",)


def test_a_body_may_be_put_into_another_place_when_that_is_said() -> None:
    check_parent(place(CIVIL), TOWN, above_parent=(), today=TODAY, across_divisions=True)


@settings(deadline=None)
@given(st.lists(st.integers(0, 7), min_size=8, max_size=8), st.integers(0, 7), st.integers(0, 7))
def test_no_move_that_is_allowed_closes_a_circle(parents: list[int], moved: int, under: int) -> None:
    above = {n: (p if p < n else None) for n, p in enumerate(parents)}  # a forest: a parent was there before

    def path(n: int | None) -> list[int]:
        found = []
        while n is not None and n not in found:
            found.append(n)
            n = above[n]
        return found

    codes = [f"{GOV[:-1]}{n}" for n in range(8)]
    try:
        check_parent(
            place(codes[moved]), place(codes[under]), above_parent=[codes[n] for n in path(under)[1:]], today=TODAY
        )
    except BadInput:
        assert moved in path(under)
        return
    above[moved] = under
    for n in range(8):
        top = path(n)[-1]
        assert above[top] is None


@pytest.mark.parametrize(
    ("code", "kind", "parent", "stored"),
    [
        (f"{CIVIL}-01", "department", place(CIVIL), f"{CIVIL}-01"),
        (f" {CIVIL.lower()}-0123 ", "village", place(f"{CIVIL}-02"), f"{CIVIL}-0123"),
        (f"{CIVIL}-1", "department", place(CIVIL), None),
        (f"{CIVIL}-12345", "department", place(CIVIL), None),
        (f"{CIVIL}-０１", "department", place(CIVIL), None),
        (f"{CIVIL}-01", "department", place(GOV), None),
        (f"{CIVIL}-01", "department", None, None),
        (f"{CIVIL}-01", "organ", place(CIVIL), None),
        (CIVIL, "department", place(CIVIL), None),
    ],
)
def test_an_internal_code_follows_from_the_body_above(
    code: str, kind: str, parent: Place | None, stored: str | None
) -> None:
    if stored is not None:
        assert read_internal_code(code, kind=kind, parent=parent) == stored
        return
    with pytest.raises(BadInput) as caught:
        read_internal_code(code, kind=kind, parent=parent)
    assert caught.value.errors[0].code == InternalCodeWrong.code


def test_the_next_number_is_the_first_that_is_free() -> None:
    assert next_internal_code(place(CIVIL), taken=()) == f"{CIVIL}-01"
    assert next_internal_code(place(f"{CIVIL}-07"), taken={f"{CIVIL}-01", f"{CIVIL}-03"}) == f"{CIVIL}-02"
    assert next_internal_code(place(CIVIL), taken={f"{CIVIL}-{n:02}" for n in range(1, 100)}) == f"{CIVIL}-100"
    with pytest.raises(NoNumberLeft):
        next_internal_code(place(CIVIL), taken={f"{CIVIL}-{n:02}" for n in range(1, 10000)})


@pytest.mark.parametrize(
    ("kind", "nature", "code", "refused"),
    [
        ("organ", 1, "", None),
        ("department", 9, f"{CIVIL}-01", None),
        ("centre", 9, f"{CIVIL}-01", None),
        ("centre", 9, CIVIL, None),
        ("boss", 1, "", BodyKindUnknown),
        ("organ", 4, "", BodyNatureUnknown),
        ("organ", 1, f"{CIVIL}-01", BodyKindUnknown),
        ("department", 1, CIVIL, BodyKindUnknown),
    ],
)
def test_kind_and_nature_are_in_the_tables_and_go_with_the_code(
    kind: str, nature: int, code: str, refused: type[BadInput] | None
) -> None:
    if refused is None:
        check_kind(kind, nature, code=code)
        return
    with pytest.raises(BadInput) as caught:
        check_kind(kind, nature, code=code)
    assert caught.value.errors[0].code == refused.code
