"""Does a process fit what it is to decide? Beyond being sound: nothing ends undecided, and nothing is left after the decision."""

from __future__ import annotations

from collections.abc import Iterator

from zhengwu.flows.rules.model import NodeKind, ProcessModel
from zhengwu.flows.rules.soundness import Marking, TokenMove, moves


def ends_without(model: ProcessModel, *, action: str) -> bool:
    """Whether the process can end though nobody did a step with this action."""
    deciding = {step.id for step in model.steps if step.action == action}
    return _reachable(model, _start(model), without=deciding, goal=frozenset())


def steps_after(model: ProcessModel, *, action: str) -> list[str]:
    """Names of the steps that can be open once a step with this action was done: nobody could do them any more."""
    deciding = {step.id for step in model.steps if step.action == action}
    names = {step.id: step.name for step in model.steps}
    found: set[str] = set()
    seen, queue = {_start(model)}, [_start(model)]
    decided: list[Marking] = []
    while queue:
        marking = queue.pop()
        for move in moves(model, marking):
            if _step_of(model, marking, move) in deciding:
                decided.append(move.after)
            elif move.after not in seen:
                seen.add(move.after)
                queue.append(move.after)
    for marking in set(decided):
        found |= {step for after in _everything(model, marking) for step in _steps_at(model, after)}
    return [names[step] for step in names if step in found]


def _start(model: ProcessModel) -> Marking:
    return frozenset(flow.id for flow in model.outgoing[model.start.id])


def _reachable(model: ProcessModel, start: Marking, *, without: set[str], goal: Marking) -> bool:
    seen, queue = {start}, [start]
    while queue:
        marking = queue.pop()
        if marking == goal:
            return True
        allowed = [m.after for m in moves(model, marking) if _step_of(model, marking, m) not in without]
        queue.extend(after for after in allowed if after not in seen)
        seen.update(allowed)
    return False


def _everything(model: ProcessModel, start: Marking) -> Iterator[Marking]:
    seen, queue = {start}, [start]
    while queue:
        marking = queue.pop()
        yield marking
        fresh = {move.after for move in moves(model, marking)} - seen
        seen |= fresh
        queue.extend(fresh)


def _steps_at(model: ProcessModel, marking: Marking) -> set[str]:
    targets = {flow.target for flow in model.flows if flow.id in marking}
    return {target for target in targets if model.by_id[target].kind is NodeKind.STEP}


def _step_of(model: ProcessModel, before: Marking, move: TokenMove) -> str:
    """The step that was done, if it was one."""
    if not move.by_people:
        return ""
    gone = _steps_at(model, before) - _steps_at(model, move.after)
    return next(iter(gone), "")
