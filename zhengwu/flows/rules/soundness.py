"""Every way through a drawing ends: played out on paper before a process may be published.

Tokens lie on sequence flows. A choice passes one token to one flow; a parallel gateway waits for one on each incoming
flow and puts one on each outgoing; a step passes it on, or its timer takes it. We walk through every distribution of tokens
that can occur and ask four things: can it still end (else officers wait for ever), does a flow ever hold two tokens (else a
step would open twice), can it go round without anybody doing anything (else the platform would), is it small enough to
walk through at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhengwu.flows.rules.model import NodeKind, ProcessModel

Marking = frozenset[str]

MAX_MARKINGS = 5_000
MAX_UNFOLDED = 500  # the engine draws ahead what surely comes; nested forks double that drawing each time


@dataclass(frozen=True, slots=True)
class TokenMove:
    """One move of the game: the marking after it, the flow that would then hold two tokens (empty when none), and whether it
    takes a person, or a day that passes."""

    after: Marking
    doubled: str
    by_people: bool


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong, and at which node or flow: code is stuck, twice, spins or too_complex."""

    code: str
    at: str = ""


def find_flaw(model: ProcessModel) -> Flaw | None:
    """The first thing that would go wrong when this process runs, or None."""
    start: Marking = frozenset(flow.id for flow in model.outgoing[model.start.id])
    comes_from: dict[Marking, list[Marking]] = {start: []}
    alone: dict[Marking, list[Marking]] = {}  # what happens without anybody
    queue = [start]
    while queue:
        marking = queue.pop()
        for move in moves(model, marking):
            after = move.after
            if move.doubled:
                return Flaw("twice", _target(model, move.doubled))
            if after not in comes_from:
                if len(comes_from) >= MAX_MARKINGS:
                    return Flaw("too_complex")
                comes_from[after] = []
                queue.append(after)
            comes_from[after].append(marking)
            if not move.by_people:
                alone.setdefault(marking, []).append(after)
    if round_ := _cycle(alone):
        return Flaw("spins", _target(model, next(iter(sorted(round_)))))
    hopeless = set(comes_from) - _can_reach(frozenset(), comes_from)
    if hopeless:
        smallest = min(hopeless, key=len)
        waiting = sorted(smallest)
        return Flaw("stuck", _target(model, waiting[0]) if waiting else "")
    if _unfolded(model) > MAX_UNFOLDED:
        return Flaw("too_complex")
    return None


def moves(model: ProcessModel, marking: Marking) -> Iterator[TokenMove]:
    """Everything that can happen next."""
    for node in model.nodes:
        arriving = [flow.id for flow in model.incoming[node.id]]
        leaving = [flow.id for flow in model.outgoing[node.id]]
        if node.kind is NodeKind.PARALLEL:
            if arriving and marking.issuperset(arriving):
                yield _moved(marking, set(arriving), leaving)
            continue
        for flow_id in marking.intersection(arriving):
            if node.kind is NodeKind.CHOICE:
                for way in leaving:
                    yield _moved(marking, {flow_id}, [way])
            elif node.kind is NodeKind.STEP:
                for ways in (leaving, *_timed(model, node.id)):
                    yield _moved(marking, {flow_id}, ways, by_people=True)
            else:
                yield _moved(marking, {flow_id}, leaving)


def _timed(model: ProcessModel, step_id: str) -> Iterator[list[str]]:
    """Where the token goes when the time of a step runs out."""
    for timer in model.timers.get(step_id, ()):
        if timer.timer and timer.timer.interrupts:
            yield [flow.id for flow in model.outgoing[timer.id]]


def _moved(marking: Marking, taken: set[str], put: list[str], *, by_people: bool = False) -> TokenMove:
    rest = marking - taken
    return TokenMove(rest | set(put), next((flow for flow in put if flow in rest), ""), by_people)


def _cycle(edges: dict[Marking, list[Marking]]) -> Marking | None:
    """A marking that comes back to itself, or None."""
    left = {marking: set(after) for marking, after in edges.items()}
    while settled := [marking for marking, after in left.items() if not after & left.keys()]:
        for marking in settled:
            del left[marking]
    return min(left, key=sorted) if left else None


def _can_reach(goal: Marking, comes_from: dict[Marking, list[Marking]]) -> set[Marking]:
    reached = {goal} & comes_from.keys()
    queue = list(reached)
    while queue:
        for before in comes_from[queue.pop()]:
            if before not in reached:
                reached.add(before)
                queue.append(before)
    return reached


def _unfolded(model: ProcessModel) -> int:
    """Size of the largest tree the engine draws ahead from any node; choices end it, so it is finite."""
    sizes: dict[str, int] = {}

    def size(node_id: str) -> int:
        if node_id not in sizes:
            ends = model.by_id[node_id].kind in {NodeKind.CHOICE, NodeKind.TIMER}
            sizes[node_id] = 1 + sum(size(target) for target in (() if ends else model.onward[node_id]))
        return sizes[node_id]

    return max(size(node.id) for node in model.nodes)


def _target(model: ProcessModel, flow_id: str) -> str:
    return next(flow.target for flow in model.flows if flow.id == flow_id)
