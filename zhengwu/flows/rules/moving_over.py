"""From one version of a process to another, with the case half done: where its tokens would stand (流程变更).

Tokens move over where they are, to the steps of the same id. That is right exactly when the new drawing can come to rest there by
itself, so that from there every way still ends, as it was proven for everything it can come to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from zhengwu.flows.rules.model import NodeKind, ProcessModel
from zhengwu.flows.rules.soundness import Marking, moves
from zhengwu.flows.rules.tokens import Tokens

#: Where a drawing rests: steps that are open, and (from, gateway) of what waits before a join.
Rest = tuple[frozenset[str], frozenset[tuple[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedOver:
    """Where the tokens would stand, or why they cannot: `missing` steps are not in the new drawing, `changed` ones are done by
    somebody else there; with neither, the new drawing never has exactly these steps open."""

    stands: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether the case can move over."""
        return bool(self.stands)


def moved_over(tokens: Tokens, *, before: ProcessModel, after: ProcessModel) -> MovedOver:
    """Where these tokens of one drawing stand in another, by the names of its steps."""
    there = {step.id: step for step in after.steps}
    old = {step.id: step for step in before.steps}
    open_steps = sorted(tokens.open_steps)
    if missing := [old[step].name for step in open_steps if step not in there]:
        return MovedOver(missing=tuple(missing))
    if changed := [old[step].name for step in open_steps if old[step].action != there[step].action]:
        return MovedOver(changed=tuple(changed))
    if (tokens.open_steps, frozenset(tokens.waiting)) not in resting(after):
        return MovedOver()
    return MovedOver(stands=tuple(there[step].name for step in open_steps))


def kept(tokens: Tokens, *, after: ProcessModel) -> Tokens:
    """The tokens in the new drawing: what was said at steps it does not have is forgotten, for no condition can ask for it."""
    known = {step.id for step in after.steps}
    outcomes: Mapping[str, str] = {step: said for step, said in tokens.outcomes.items() if step in known}
    return Tokens(open_steps=tokens.open_steps, waiting=tokens.waiting, outcomes=outcomes)


@lru_cache(maxsize=64)
def resting(model: ProcessModel) -> frozenset[Rest]:
    """Everywhere a sound drawing can come to rest."""
    start: Marking = frozenset(flow.id for flow in model.outgoing[model.start.id])
    seen, queue, rests = {start}, [start], set()
    while queue:
        marking = queue.pop()
        after = list(moves(model, marking))
        if all(move.by_people for move in after):
            rests.add(_rest(model, marking))
        fresh = {move.after for move in after} - seen
        seen |= fresh
        queue.extend(fresh)
    return frozenset(rests)


def _rest(model: ProcessModel, marking: Marking) -> Rest:
    flows = [flow for flow in model.flows if flow.id in marking]
    steps = frozenset(f.target for f in flows if model.by_id[f.target].kind is NodeKind.STEP)
    return steps, frozenset((f.source, f.target) for f in flows if f.target not in steps)
