"""Tokens: the engine against a plain token game, over random well-formed drawings and random officers."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.going_back import alone_steps, sent_back
from zhengwu.flows.rules.reader import UnreadableProcess, read_process
from zhengwu.flows.rules.soundness import Flaw, find_flaw
from zhengwu.flows.rules.tokens import EXPIRED, NothingRuns, Tokens, advance, expire, first_tokens
from zhengwu.flows.tests.drawings import Block, blocks, drawing, drawn, flow, serial, user_task
from zhengwu.flows.tests.token_game import Game
from zhengwu.kernel.public import Conflict

STEP: Block = ("step", [])
ENOUGH = 60


def stored(tokens: Tokens) -> Tokens:
    """Through the database and back."""
    return Tokens.from_json(json.loads(json.dumps(tokens.to_json())))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(block=blocks, seed=st.integers(0, 2**32))
@example(block=("loop", [("parallel", [STEP, STEP])]), seed=1)
@example(block=("loop", [("parallel", [STEP])]), seed=1)
@example(block=("loop", [("parallel", [("loop", [STEP]), ("choice", [STEP])])]), seed=3)
@example(block=("loop", [("parallel", [("inclusive", [STEP, ("timed", [STEP])]), STEP])]), seed=7)
@example(block=("serial", [STEP, ("subprocess", [("inclusive", [("subprocess", [STEP]), STEP])])]), seed=5)
def test_tokens_go_where_the_drawing_says_and_every_process_ends(block: Block, seed: int) -> None:
    model = read_process(drawn(block))
    assume(find_flaw(model) != Flaw("too_complex"))
    check_drawing(model, known_actions=frozenset({"cases.review"}))
    officer = random.Random(seed)
    game, tokens = Game(model), first_tokens(model, data={})
    for turn in range(ENOUGH):
        assert tokens.open_steps == game.open_steps
        assert tokens.finished == (not game.tokens)
        if tokens.finished:
            return
        step = officer.choice(sorted(tokens.open_steps))
        outcome = officer.choice(["approve", "reject"]) if turn < ENOUGH // 2 else "approve"
        timers = model.timers.get(step, ())
        if timers and officer.random() < 0.5:
            tokens = expire(model, stored(tokens), timer_id=timers[0].id, data={})
            game.do(step, EXPIRED, timer=timers[0].id)
        else:
            tokens = advance(model, stored(tokens), step_id=step, outcome=outcome, data={})
            game.do(step, outcome)
    raise AssertionError("sixty steps, the last thirty approved, and still no end")


@settings(max_examples=100, deadline=None)
@given(block=blocks, seed=st.integers(0, 2**32))
def test_sent_back_anywhere_it_may_go_a_process_still_ends(block: Block, seed: int) -> None:
    model = read_process(drawn(block))
    officer = random.Random(seed)
    tokens = first = first_tokens(model, data={})
    for turn in range(ENOUGH):
        if tokens.finished:
            return
        step = officer.choice(sorted(tokens.open_steps))
        if turn < ENOUGH // 2 and officer.random() < 0.3:
            target = officer.choice(["", *sorted(tokens.outcomes)])
            try:
                tokens = sent_back(model, stored(tokens), step_id=step, to_step=target, data={})
            except Conflict:
                assert step in first.open_steps or target not in alone_steps(model) or target == step
            else:
                assert tokens.open_steps in ({target}, first.open_steps)
        else:
            tokens = advance(model, stored(tokens), step_id=step, outcome="approve", data={})
    raise AssertionError("nothing sent back in the last thirty steps, and still no end")


def test_branches_may_end_apart() -> None:
    model = read_process(
        drawing(
            '<bpmn:startEvent id="begin"/><bpmn:parallelGateway id="fork"/>'
            '<bpmn:endEvent id="e1"/><bpmn:endEvent id="e2"/>'
            + user_task("a")
            + user_task("b")
            + "".join(
                flow(*ends) for ends in [("begin", "fork"), ("fork", "a"), ("fork", "b"), ("a", "e1"), ("b", "e2")]
            )
        )
    )
    check_drawing(model, known_actions=frozenset({"cases.review"}))
    tokens = advance(model, first_tokens(model, data={}), step_id="b", outcome="approve", data={})
    assert tokens.open_steps == {"a"}
    assert advance(model, stored(tokens), step_id="a", outcome="approve", data={}).finished


def test_a_step_that_is_not_open_cannot_be_passed() -> None:
    model = read_process(serial(("a", "cases.review"), ("b", "cases.review")))
    with pytest.raises(KeyError):
        advance(model, first_tokens(model, data={}), step_id="b", outcome="approve", data={})


def test_hundreds_of_loops_do_not_grow_the_state() -> None:
    model = read_process(drawn(("loop", [("parallel", [STEP, STEP])])))
    tokens = first_tokens(model, data={})
    sizes = set()
    for _ in range(200):
        for step in sorted(tokens.open_steps):
            tokens = advance(model, stored(tokens), step_id=step, outcome="reject", data={})
        sizes.add(len(json.dumps(tokens.to_json())))
    assert max(sizes) < 300


def test_nothing_is_ever_executed() -> None:
    engine = NothingRuns({}, {})
    with pytest.raises(PermissionError):
        engine.execute(None, "print(1)")
    with pytest.raises(PermissionError):
        engine.call_service(None)


def test_deep_forks_are_refused_before_the_engine_sees_them() -> None:
    block: Block = ("serial", [("parallel", [STEP, STEP, STEP]) for _ in range(12)])
    with pytest.raises(UnreadableProcess) as refusal:
        check_drawing(read_process(drawn(block)), known_actions=frozenset({"cases.review"}))
    assert refusal.value.errors[0].code == "process.too_complex"
