"""Where a process can be sent back to (退回): the start of the review, or a step that every way goes through alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from zhengwu.flows.rules.model import NodeKind, ProcessModel, Step
from zhengwu.flows.rules.picture import ranks
from zhengwu.flows.rules.soundness import Marking, moves
from zhengwu.flows.rules.tokens import Tokens, first_tokens
from zhengwu.kernel.pure import Conflict


class NothingToReturnTo(Conflict):
    """The very first step has nowhere to go back to."""

    code = "nothing_to_return_to"
    template = "没有可以退回的上一步。如材料有问题，请写明意见后提出不予许可的建议，由负责人决定。"


class NotAReturnStep(Conflict):
    """The step named is not behind us, or lies inside parallel branches, whose other branches would be left hanging."""

    code = "not_a_return_step"
    template = "不能退回到这一步。请退回到审查的开始，或退回到已经办过且不在并行分支里的步骤。"


def sent_back(
    model: ProcessModel, tokens: Tokens, *, step_id: str, to_step: str = "", data: Mapping[str, Any]
) -> Tokens:
    """The tokens after `step_id` is returned: to the start of the review, or to `to_step`.

    Every open step closes, also those of sibling branches. Outcomes of steps that come again are forgotten.

    Raises:
        NothingToReturnTo, NotAReturnStep
    """
    start = first_tokens(model, data=data)
    if step_id in start.open_steps:
        raise NothingToReturnTo
    if not to_step or start.open_steps == {to_step}:
        return start
    if to_step == step_id or to_step not in tokens.outcomes or to_step not in alone_steps(model):
        raise NotAReturnStep
    again = _from_here_on(model, to_step)
    kept = {step: outcome for step, outcome in tokens.outcomes.items() if step not in again}
    return Tokens(open_steps=frozenset({to_step}), outcomes=kept)


def return_steps(model: ProcessModel, tokens: Tokens, *, step_id: str, data: Mapping[str, Any]) -> list[Step]:
    """Where this step can be returned to besides the start of the review, as drawn from left to right."""
    start = first_tokens(model, data=data)
    if step_id in start.open_steps:
        return []
    alone, done = alone_steps(model), tokens.outcomes
    behind = (step for column in ranks(model) for step in column if step.id in done and step.id in alone)
    return [step for step in behind if step.id != step_id and start.open_steps != {step.id}]


def _from_here_on(model: ProcessModel, node_id: str) -> set[str]:
    reached, queue = {node_id}, [node_id]
    while queue:
        fresh = set(model.onward[queue.pop()]) - reached
        reached |= fresh
        queue.extend(fresh)
    return reached


@lru_cache(maxsize=256)
def alone_steps(model: ProcessModel) -> frozenset[str]:
    """Steps that, whenever they are open, hold the only token: going back to one leaves nothing hanging."""
    together: set[str] = set()
    start: Marking = frozenset(flow.id for flow in model.outgoing[model.start.id])
    seen, queue = {start}, [start]
    target = {flow.id: flow.target for flow in model.flows}
    while queue:
        marking = queue.pop()
        if len(marking) > 1:
            together |= {target[flow] for flow in marking}
        fresh = {move.after for move in moves(model, marking)} - seen
        seen |= fresh
        queue.extend(fresh)
    return frozenset(node.id for node in model.nodes if node.kind is NodeKind.STEP and node.id not in together)
