"""Built without drawing: whatever can be built reads, is sound, and reads back to the same rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.flows.rules.builder import build_process, rows_of
from zhengwu.flows.rules.diagram import diagram_of
from zhengwu.flows.rules.difference import step_changes
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.model import ProcessModel, Rule
from zhengwu.flows.rules.reader import read_process
from zhengwu.flows.rules.rows import (
    FINAL_ACTIONS,
    MOST_ROWS,
    MOST_TOGETHER,
    STEP_ACTIONS,
    OnlyIf,
    RowsWrong,
    StepRow,
    check_rows,
    groups,
    rearranged,
)
from zhengwu.flows.rules.tokens import Tokens, advance, first_tokens
from zhengwu.flows.tests.drawings import serial
from zhengwu.flows.tests.factories import DRAWINGS
from zhengwu.organisations.public import ACTIONS

REVIEW, DECIDE = StepRow(name="初审", action="cases.review"), StepRow(name="决定", action="cases.decide")


def read(rows: list[StepRow]) -> ProcessModel:
    model = read_process(build_process(rows, key="built", name="演示 <流程> & “引号”"))
    check_drawing(model, known_actions=frozenset(ACTIONS))
    return model


@st.composite
def row_lists(draw: st.DrawFn) -> list[StepRow]:
    """Rows as the designer lets them be."""
    count = draw(st.integers(1, MOST_ROWS))
    rows: list[StepRow] = []
    for number in range(1, count + 1):
        beside = groups(rows)[-1] if rows else []
        together = 0 < len(beside) < MOST_TOGETHER and rows[-1].back_to is None and draw(st.booleans())
        begins = beside[0] if together else number
        rows.append(
            StepRow(
                name=draw(st.sampled_from(("初审", "现场 核实", "a<b>&\"'", "步" * 60))),
                action=draw(st.sampled_from(sorted(set(STEP_ACTIONS) - FINAL_ACTIONS))),
                rule=draw(st.sampled_from(Rule)),
                limit_days=draw(st.none() | st.integers(1, 365)),
                together=together,
                only_if=draw(
                    st.none()
                    | st.builds(OnlyIf, step=st.integers(1, begins - 1), said=st.sampled_from(("approve", "reject")))
                )
                if begins > 1
                else None,
            )
        )
    for group in groups(rows):
        earlier = [other[0] for other in groups(rows) if other[0] < group[0]]
        if len(group) == 1 and earlier and draw(st.booleans()):
            rows[group[0] - 1] = replace(rows[group[0] - 1], back_to=draw(st.sampled_from(earlier)))
    return [*rows[:-1], DECIDE] if draw(st.booleans()) else rows


@given(row_lists())
def test_whatever_can_be_built_reads_is_sound_and_reads_back(rows: list[StepRow]) -> None:
    check_rows(rows)
    assert rows_of(read(rows)) == tuple(rows)


@pytest.mark.parametrize("only_if", [None, OnlyIf(step=1, said="approve")])
def test_the_widest_and_the_longest_are_sound(only_if: OnlyIf | None) -> None:
    wide = [
        StepRow(
            name=f"第{n}步",
            action="cases.review",
            together=(n - 1) % MOST_TOGETHER > 0,
            only_if=only_if if n > MOST_TOGETHER else None,
        )
        for n in range(1, MOST_ROWS + 1)
    ]
    assert len(list(read(wide).steps)) == MOST_ROWS


@pytest.mark.parametrize(
    ("rows", "at", "code"),
    [
        ([], (1, "name"), "empty"),
        ([replace(REVIEW, name="  ")], (1, "name"), "name"),
        ([replace(REVIEW, name="步" * 61)], (1, "name"), "name"),
        ([replace(REVIEW, name="初\x00审")], (1, "name"), "name"),
        ([replace(REVIEW, action="admin")], (1, "action"), "action"),
        ([replace(REVIEW, limit_days=0)], (1, "limit_days"), "limit"),
        ([replace(REVIEW, together=True)], (1, "together"), "together"),
        ([REVIEW, *[replace(REVIEW, together=True)] * MOST_TOGETHER], (5, "together"), "too_wide"),
        ([REVIEW] * (MOST_ROWS + 1), (MOST_ROWS, "name"), "too_many"),
        ([replace(REVIEW, only_if=OnlyIf(step=1, said="reject"))], (1, "only_if"), "only_if"),
        (
            [REVIEW, REVIEW, replace(REVIEW, together=True, only_if=OnlyIf(step=2, said="reject"))],
            (3, "only_if"),
            "only_if",
        ),
        ([REVIEW, replace(REVIEW, back_to=2)], (2, "back_to"), "back_to"),
        ([REVIEW, REVIEW, replace(REVIEW, together=True, back_to=1)], (3, "back_to"), "back_inside"),
        ([REVIEW, replace(REVIEW, together=True), replace(REVIEW, back_to=2)], (3, "back_to"), "back_to"),
        ([DECIDE, REVIEW], (1, "action"), "final"),
        ([REVIEW, replace(DECIDE, back_to=1)], (2, "action"), "final"),
    ],
)
def test_rows_that_make_no_process_say_where(rows: list[StepRow], at: tuple[int, str], code: str) -> None:
    with pytest.raises(RowsWrong) as refused:
        check_rows(rows)
    found = {error.code: error.loc[1:] for error in refused.value.errors}
    assert found[f"rows.{code}"] == at
    assert all("{" not in error.say() for error in refused.value.errors)


def test_a_step_is_left_out_and_another_goes_back() -> None:
    discuss = replace(REVIEW, name="集体讨论", only_if=OnlyIf(step=1, said="reject"))
    again = replace(REVIEW, name="复核", back_to=1)
    model = read([REVIEW, discuss, again, DECIDE])

    def after(tokens: Tokens, step: str, said: str) -> Tokens:
        return advance(model, tokens, step_id=step, outcome=said, data={})

    start = first_tokens(model, data={})
    assert start.open_steps == {"s1"}
    assert after(start, "s1", "approve").open_steps == {"s3"}
    discussed = after(start, "s1", "reject")
    assert discussed.open_steps == {"s2"}
    checked = after(discussed, "s2", "approve")
    assert after(checked, "s3", "reject").open_steps == {"s1"}
    assert after(checked, "s3", "approve").open_steps == {"s4"}


def test_every_part_has_its_place_and_no_two_boxes_overlap() -> None:
    rows = [
        REVIEW,
        replace(REVIEW, together=True),
        replace(REVIEW, together=True),
        replace(REVIEW, back_to=1, only_if=OnlyIf(step=2, said="reject")),
        DECIDE,
    ]
    xml = build_process(rows, key="k", name="n")
    model = read_process(xml)
    picture = diagram_of(xml, model)
    assert picture is not None
    assert {shape.id for shape in picture.shapes} == set(model.by_id)
    assert {line.id for line in picture.lines} == {flow.id for flow in model.flows}
    for one, other in combinations(picture.shapes, 2):
        assert one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
    assert all(
        s.x >= 0 and s.right <= picture.width and s.y >= 0 and s.bottom <= picture.height for s in picture.shapes
    )
    assert [line.name for line in picture.lines if line.back] == ["不同意"]


def test_a_drawing_without_a_picture_has_none() -> None:
    xml = serial(("a", "cases.review"))
    assert diagram_of(xml, read_process(xml)) is None


@pytest.mark.parametrize("number", ["", "nan", "1e999", "x", "-1e9"])
def test_a_picture_with_nonsense_in_it_is_none(number: str) -> None:
    xml = build_process([REVIEW], key="k", name="n").replace('x="126"', f'x="{number}"')
    model = read_process(xml)
    assert diagram_of(xml, model) is None


def test_rows_change_places_and_still_look_at_the_same_step() -> None:
    looks = replace(REVIEW, name="复核", only_if=OnlyIf(step=1, said="reject"), back_to=1)
    assert rearranged([REVIEW, DECIDE, looks], [2, 1, 3])[2].only_if == OnlyIf(step=2, said="reject")
    alone = rearranged([REVIEW, DECIDE, looks], [2, 3])[1]
    assert (alone.only_if, alone.back_to) == (None, None)


def test_what_changed_between_two_versions() -> None:
    def read_rows(*rows: StepRow) -> ProcessModel:
        return read(list(rows))

    before = read_rows(REVIEW, replace(REVIEW, name="踏勘"), DECIDE)
    after = read_rows(
        replace(REVIEW, limit_days=3),
        DECIDE,
    )
    changes = {c.name: (c.before is None, c.after is None) for c in step_changes(before, after)}
    assert changes == {"初审": (False, False), "踏勘": (False, True)}
    assert step_changes(before, before) == []


@pytest.mark.parametrize("name", ["simple", "standard", "survey"])
def test_what_was_drawn_elsewhere_is_not_taken_for_ours(name: str) -> None:
    assert rows_of(read_process((DRAWINGS / f"{name}.bpmn").read_bytes())) is None


def test_what_was_changed_by_hand_is_not_taken_for_ours() -> None:
    xml = build_process([REVIEW, replace(REVIEW, back_to=1), DECIDE], key="k", name="n")
    assert rows_of(read_process(xml)) is not None
    assert rows_of(read_process(xml.replace('s2 == "reject"', 's1 == "reject"'))) is None
