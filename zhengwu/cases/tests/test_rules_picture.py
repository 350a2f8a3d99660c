"""The public flow picture is the transition table: every row is drawn, a new row too, and no line runs through a box."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.cases.queries import actions
from zhengwu.cases.rules.doers import ACTION_OF, BY_THE_CLOCK, Doer, doer_of
from zhengwu.cases.rules.moves import TABLE, Move
from zhengwu.cases.rules.picture import FlowPicture, Line, Table, flow_picture
from zhengwu.cases.rules.states import ON_THE_CLOCK, UNDECIDED, State
from zhengwu.organisations.public import ACTIONS

Steps = set[tuple[Move, State, State]]


def rows(table: Table) -> Steps:
    return {(move, source, target) for move, steps in table.items() for source, target in steps.items()}


def drawn(picture: FlowPicture) -> list[tuple[Move, State, State]]:
    return [step for line in picture.lines for step in line.arrow.steps]


def with_row(move: Move, source: State, target: State) -> dict[Move, dict[State, State]]:
    return {**TABLE, move: {**TABLE[move], source: target}}


def test_every_row_of_the_table_is_drawn_once() -> None:
    found = drawn(flow_picture(TABLE))
    assert set(found) == rows(TABLE)
    assert len(found) == len(rows(TABLE))


def test_the_picture_says_many_alike_with_one_frame() -> None:
    picture = flow_picture(TABLE)
    assert [states for states, _box in picture.frames] == [UNDECIDED, ON_THE_CLOCK]
    assert len(picture.lines) < len(rows(TABLE)) / 1.5


def test_the_road_runs_straight_down_the_middle() -> None:
    picture = flow_picture(TABLE)
    road = [line for line in picture.lines if line.road]
    assert [line.arrow.target for line in road] == [
        State.RECEIVED, State.ACCEPTED, State.REVIEWING, State.APPROVED, State.CLOSED, State.ARCHIVED,
    ]  # fmt: skip
    assert {x for line in road for x, _y in line.points} == {picture.boxes[State.SUBMITTED].middle[0]}
    assert all(len(line.points) == 2 for line in road)


def test_a_state_that_nothing_leads_to_still_has_its_box() -> None:
    without: Table = {move: steps for move, steps in TABLE.items() if move is not Move.FORWARD}
    picture = flow_picture(without)
    assert set(picture.boxes) == set(State)
    assert set(drawn(picture)) == rows(without)


@settings(max_examples=3)
@given(move=st.sampled_from(Move), source=st.sampled_from(State), target=st.sampled_from(State))
def test_a_new_row_is_drawn_whatever_it_is(move: Move, source: State, target: State) -> None:
    table = with_row(move, source, target)
    picture = flow_picture(table)
    assert set(drawn(picture)) == rows(table)
    boxes = list(picture.boxes.values())
    assert not any(one.touches(other) for one in boxes for other in boxes if one is not other)
    for line in picture.lines:
        assert all(one[0] == other[0] or one[1] == other[1] for one, other in pairwise(line.points))
        assert not through(line, picture)


def through(line: Line, picture: FlowPicture) -> list[State]:
    """The boxes this line runs through; where it begins and ends it touches an edge."""
    return [
        state
        for state, box in picture.boxes.items()
        for (x1, y1), (x2, y2) in pairwise(line.points)
        if max(x1, x2) > box.x and min(x1, x2) < box.right and max(y1, y2) > box.y and min(y1, y2) < box.bottom
    ]


def test_who_makes_a_move_is_what_the_desk_and_the_table_of_permission_say() -> None:
    assert set(ACTION_OF.values()) <= set(ACTIONS)
    assert not BY_THE_CLOCK & set(ACTION_OF)
    assert {move for move in Move if doer_of(move) is Doer.APPLICANT} == {Move.RESUBMIT, Move.SUPPLY, Move.WITHDRAW}
    at_the_desk = {(move, f"cases.{verb}") for verb, move in actions._VERBS.items() if move}
    others = {"cases.settle", "cases.deliver", "cases.propose_undoing"}
    assert {pair for pair in at_the_desk if pair[1] not in others} <= set(ACTION_OF.items())
