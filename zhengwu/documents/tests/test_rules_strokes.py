"""手写笔迹: what counts as a drawing, and that fewer points are the same drawing."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.documents.rules.given_signature import GivenSignature, SignedHow, given_signature, must_be, name_errors
from zhengwu.documents.rules.strokes import (
    HEIGHT,
    LEAST_SIZE,
    MOST_POINTS,
    TOLERANCE,
    WIDTH,
    Stroke,
    from_line,
    simplify,
    size_of,
    strokes_from,
    svg_path,
)
from zhengwu.kernel.pure import BadInput

LINE = [[[100, 200], [400, 210]]]
POINTS = st.tuples(st.integers(0, WIDTH), st.integers(0, HEIGHT))
STROKES = st.lists(st.lists(POINTS, min_size=1, max_size=90).map(tuple), min_size=1, max_size=2).map(tuple)
PATH = re.compile(r"(M\d{1,4} \d{1,3}(L\d{1,4} \d{1,3})+)+")


NO_DRAWINGS: list[tuple[object, str]] = [
    ("not json", "unreadable"),
    ("[" * 40_000, "unreadable"),
    ("{}", "unreadable"),
    ("3", "unreadable"),
    (None, "unreadable"),
    ([[]], "unreadable"),
    ([3], "unreadable"),
    ([[3, 4]], "unreadable"),
    ([[[1, 2, 3]]], "unreadable"),
    ([[[1.5, 2]]], "unreadable"),
    ([[["1", "2"]]], "unreadable"),
    ([[[-1, 0], [400, 0]]], "unreadable"),
    ([[[0, 0], [WIDTH + 1, 0]]], "unreadable"),
    ([[[0, 0], [400, HEIGHT + 1]]], "unreadable"),
    ([[[0, 0], [400, 0]] * (MOST_POINTS // 2), [[0, 0]]], "too_long"),
    ([[[0, 0]]] * (MOST_POINTS + 1), "too_long"),
    ([[[500, 200]]], "dot"),
    ([[[500, 200], [500 + LEAST_SIZE - 1, 200]]], "dot"),
    (" " * 60_000, "too_long"),
]


@pytest.mark.parametrize(("raw", "why"), NO_DRAWINGS, ids=range(len(NO_DRAWINGS)))
def test_what_is_no_drawing_is_refused_with_a_way_on(raw: object, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        strokes_from(raw)
    (error,) = refused.value.errors
    assert (error.loc, error.code) == (("signature",), f"signature.{why}")
    assert "请清除" in error.msg


def test_a_drawing_comes_as_text_or_as_lists_and_nothing_is_nothing() -> None:
    assert strokes_from(json.dumps(LINE)) == strokes_from(LINE) == (((100, 200), (400, 210)),)
    nothing: list[object] = ["", "  ", "[]", []]
    assert [strokes_from(one) for one in nothing] == [()] * 4
    assert strokes_from([[[0, 0], [LEAST_SIZE, 0]]]), "just large enough"
    assert strokes_from([[[0, 0], [400, 0]] * (MOST_POINTS // 2)]), "just few enough"


@settings(deadline=None, max_examples=25)
@given(STROKES)
def test_fewer_points_are_the_same_drawing(strokes: tuple[Stroke, ...]) -> None:
    simple = simplify(strokes)
    assert len(simple) == len(strokes)
    for before, after in zip(strokes, simple, strict=True):
        assert (before[0], before[-1]) == (after[0], after[-1])
        assert len(after) <= len(before)
        assert set(after) <= set(before)
        lines = list(zip(after, after[1:] or after, strict=False))
        assert all(min(from_line(p, a, b) for a, b in lines) <= TOLERANCE for p in before)
    # What was taken in once is taken in again as it is kept.
    if size_of(simple) >= LEAST_SIZE:
        assert strokes_from(json.dumps(simple)) == simple
    assert PATH.fullmatch(svg_path(simple))


def test_a_straight_line_needs_two_points() -> None:
    assert simplify((tuple((x, 100) for x in range(50)),)) == (((0, 100), (49, 100)),)
    assert svg_path((((5, 6),), ((1, 2), (3, 4)))) == "M5 6L5 6M1 2L3 4", "a dot is a line to itself"


@pytest.mark.parametrize(
    ("written", "signer", "counts"),
    [
        ("王芳", "王芳", True),
        (" 王 芳 ", "王芳", True),
        ("Li Qiang", "li qiang", True),
        ("王方", "王芳", False),
        ("王芳芳", "王芳", False),
    ],
)
def test_a_name_written_instead_is_the_signers(written: str, signer: str, counts: bool) -> None:
    signature = given_signature(typed=written)
    assert signature is not None
    assert signature.how is SignedHow.TYPED
    assert (name_errors(signature, signer=signer) == []) is counts
    if not counts:
        with pytest.raises(BadInput, match=signer):
            must_be(signature, signer=signer)


def test_a_drawing_counts_for_more_than_a_name_and_neither_is_none() -> None:
    both = given_signature(drawn=LINE, typed="别人")
    assert both == GivenSignature(strokes=(((100, 200), (400, 210)),))
    assert name_errors(both, signer="王芳") == name_errors(None, signer="王芳") == []
    assert given_signature() is given_signature(drawn="[]", typed="  ") is None
