"""Tokens: the engine against a plain token game, over random well-formed drawings and random officers."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from zhengwu.flows.rules.conditions import holds
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.going_back import alone_steps, sent_back
from zhengwu.flows.rules.model import NodeKind, ProcessModel
from zhengwu.flows.rules.reader import UnreadableProcess, read_process
from zhengwu.flows.rules.tokens import NothingRuns, Tokens, advance, first_tokens
from zhengwu.flows.tests.drawings import Block, blocks, drawing, drawn, flow, serial, user_task
from zhengwu.kernel.public import Conflict

STEP: Block = ("step", [])
ENOUGH = 60


class Game:
    """The same process played by hand: tokens on flows, moved one by one. It knows nothing of the engine."""

    def __init__(self, model: ProcessModel) -> None:
        self.model = model
        self.outcomes: dict[str, str] = {}
        self.tokens = [flow.id for flow in model.outgoing[model.start.id]]
        self._settle()

    @property
    def open_steps(self) -> set[str]:
        return {
            flow.target
            for flow in self.model.flows
            if flow.id in self.tokens and self.model.by_id[flow.target].kind is NodeKind.STEP
        }

    def do(self, step_id: str, outcome: str) -> None:
        self.outcomes[step_id] = outcome
        self._fire(step_id, [next(f.id for f in self.model.incoming[step_id] if f.id in self.tokens)])
        self._settle()

    def _fire(self, node_id: str, taken: list[str]) -> None:
        for token in taken:
            self.tokens.remove(token)
        leaving = self.model.outgoing[node_id]
        if self.model.by_id[node_id].kind is NodeKind.CHOICE:
            true = [f for f in leaving if f.condition and holds(f.condition, outcomes=self.outcomes, data={})]
            leaving = (true or [f for f in leaving if not f.condition])[:1]  # type: ignore[assignment]
        self.tokens += [f.id for f in leaving]

    def _settle(self) -> None:
        while ready := next(self._ready(), None):
            self._fire(*ready)

    def _ready(self) -> Iterator[tuple[str, list[str]]]:
        for node in self.model.nodes:
            arrived = [f.id for f in self.model.incoming[node.id] if f.id in self.tokens]
            if node.kind is NodeKind.PARALLEL and len(arrived) == len(self.model.incoming[node.id]):
                yield node.id, arrived
            elif node.kind in {NodeKind.CHOICE, NodeKind.END} and arrived:
                yield node.id, arrived[:1]


def stored(tokens: Tokens) -> Tokens:
    """Through the database and back."""
    return Tokens.from_json(json.loads(json.dumps(tokens.to_json())))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(block=blocks, seed=st.integers(0, 2**32))
@example(block=("loop", [("parallel", [STEP, STEP])]), seed=1)
@example(block=("loop", [("parallel", [STEP])]), seed=1)
@example(block=("loop", [("parallel", [("loop", [STEP]), ("choice", [STEP])])]), seed=3)
def test_tokens_go_where_the_drawing_says_and_every_process_ends(block: Block, seed: int) -> None:
    model = read_process(drawn(block))
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
        tokens = advance(model, stored(tokens), step_id=step, outcome=outcome, data={})
        game.do(step, outcome)
    raise AssertionError("sixty steps, the last thirty approved, and still no end")


@settings(max_examples=150, deadline=None)
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
