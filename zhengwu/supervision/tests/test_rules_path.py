"""The table of moves, walked."""

from __future__ import annotations

from itertools import product

import pytest

from zhengwu.supervision.rules.path import (
    CANCELLED_BY_SYSTEM_ONLY,
    FINAL,
    MOVE_NAMES,
    STATE_NAMES,
    TABLE,
    CardOutOfOrder,
    Move,
    State,
    moves_from,
    next_state,
)


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_every_pair_is_in_the_table_or_refused(state: State, move: Move) -> None:
    if state not in TABLE[move]:
        with pytest.raises(CardOutOfOrder) as refused:
            next_state(state, move)
        assert STATE_NAMES[state] in str(refused.value)
        return
    assert next_state(state, move, by_system=True) == TABLE[move][state]
    if move is Move.CANCEL and state in CANCELLED_BY_SYSTEM_ONLY:
        with pytest.raises(CardOutOfOrder):
            next_state(state, move)


def test_every_state_is_reached_and_every_open_one_left() -> None:
    reached = {after for steps in TABLE.values() for after in steps.values()}
    assert reached | {State.RAISED} == set(State)
    left = {before for steps in TABLE.values() for before in steps}
    assert set(State) - FINAL <= left
    assert set(MOVE_NAMES) == set(Move)
    assert all(not moves_from(state) for state in FINAL)
