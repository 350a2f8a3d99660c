"""The transition table is DOMAIN §6, no step more and none less."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.cases.public import MOVE_NAMES, OVER, STATE_NAMES, TABLE, UNDECIDED, Move, OutOfOrder, State
from zhengwu.cases.rules.moves import moves_from, next_state, only_in
from zhengwu.cases.rules.states import FINAL, ON_THE_CLOCK

#: From, event, to: as the law's table has them, written out once more on purpose.
DOMAIN = {
    ("submitted", "pre_return", "returned"),
    ("returned", "resubmit", "submitted"),
    ("submitted", "receive", "received"),
    ("received", "refuse_acceptance", "not_accepted"),
    ("received", "request_correction", "correcting"),
    ("received", "accept", "accepted"),
    ("received", "deem_accepted", "accepted"),
    ("correcting", "supply", "accepted"),
    ("correcting", "lapse", "terminated"),
    ("accepted", "assign", "reviewing"),
    ("reviewing", "start_special", "special"),
    ("special", "end_special", "reviewing"),
    ("reviewing", "forward", "with_superior"),
    ("with_superior", "return_opinion", "reviewing"),
    ("reviewing", "approve", "approved"),
    ("reviewing", "reject", "rejected"),
    ("approved", "close", "closed"),
    ("rejected", "close", "closed"),
    ("closed", "revoke", "revoked"),
    ("closed", "cancel", "cancelled"),
    ("closed", "archive", "archived"),
    ("cancelled", "archive", "archived"),
    # what was accepted against a promise, and the promise missed, until the result has left
    ("accepted", "lapse_tolerated", "terminated"),
    ("reviewing", "lapse_tolerated", "terminated"),
    ("special", "lapse_tolerated", "terminated"),
    ("with_superior", "lapse_tolerated", "terminated"),
    ("approved", "lapse_tolerated", "terminated"),
    # a renewal nobody decided before the old permit expired
    ("accepted", "deem_renewed", "approved"),
    ("reviewing", "deem_renewed", "approved"),
    ("special", "deem_renewed", "approved"),
    ("with_superior", "deem_renewed", "approved"),
    ("revoked", "archive", "archived"),
    # any before decision, by the applicant
    ("submitted", "withdraw", "withdrawn"),
    ("returned", "withdraw", "withdrawn"),
    ("received", "withdraw", "withdrawn"),
    ("correcting", "withdraw", "withdrawn"),
    ("accepted", "withdraw", "withdrawn"),
    ("reviewing", "withdraw", "withdrawn"),
    ("special", "withdraw", "withdrawn"),
    ("with_superior", "withdraw", "withdrawn"),
    # any before decision, when the applicant is no more and nobody goes on
    *((state, "abate", "terminated") for state in ("submitted", "returned", "received", "correcting")),
    *((state, "abate", "terminated") for state in ("accepted", "reviewing", "special", "with_superior")),
}


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_every_move_in_every_state(state: State, move: Move) -> None:
    allowed = {to for origin, event, to in DOMAIN if (origin, event) == (state, move)}
    if allowed:
        assert {next_state(state, move)} == allowed
        assert move in moves_from(state)
        return
    assert move not in moves_from(state)
    with pytest.raises(OutOfOrder) as refused:
        next_state(state, move)
    assert STATE_NAMES[state] in refused.value.say()
    assert MOVE_NAMES[move] in refused.value.say()


def test_every_state_and_move_has_a_name_and_every_move_a_step() -> None:
    assert set(STATE_NAMES) == set(State)
    assert set(MOVE_NAMES) == set(Move) == set(TABLE)
    assert all(TABLE.values())


@given(st.lists(st.sampled_from(Move), max_size=40))
def test_a_random_walk_never_leaves_the_table(moves: list[Move]) -> None:
    state = State.SUBMITTED
    for move in moves:
        try:
            reached = next_state(state, move)
        except OutOfOrder:
            continue
        assert (state, move, reached) in DOMAIN
        assert state not in FINAL
        state = reached


def reachable(start: State) -> set[State]:
    found, waiting = {start}, [start]
    while waiting:
        state = waiting.pop()
        for move in moves_from(state):
            if (reached := next_state(state, move)) not in found:
                found.add(reached)
                waiting.append(reached)
    return found


def test_every_state_is_reached_and_every_case_can_come_to_an_end() -> None:
    assert reachable(State.SUBMITTED) == set(State)
    assert all(reachable(state) & FINAL for state in State)


def test_final_states_have_no_way_out_and_only_they() -> None:
    assert {state for state in State if not moves_from(state)} == FINAL


def test_the_groups_of_states_agree_with_the_table() -> None:
    decided = reachable(State.APPROVED) | reachable(State.REJECTED)
    assert set(TABLE[Move.WITHDRAW]) == UNDECIDED
    assert not UNDECIDED & decided
    assert not UNDECIDED & FINAL
    assert reachable(State.ACCEPTED) - decided - {State.WITHDRAWN, State.TERMINATED} == ON_THE_CLOCK
    assert set() == OVER & UNDECIDED
    assert FINAL - {State.WITHDRAWN} <= OVER


@pytest.mark.parametrize("state", list(State))
def test_a_step_without_a_move_is_refused_elsewhere(state: State) -> None:
    if state is State.REVIEWING:
        only_in({State.REVIEWING}, state, step="延期")
        return
    with pytest.raises(OutOfOrder, match="延期"):
        only_in({State.REVIEWING}, state, step="延期")
