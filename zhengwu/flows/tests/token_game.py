"""The same process played by hand: tokens on the flows that were drawn, moved one by one. It knows nothing of the engine, nor of
unfolding: subprocesses and inclusive gateways are played as BPMN describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhengwu.flows.rules.conditions import holds
from zhengwu.flows.rules.model import Flow, NodeKind, ProcessModel

EXCLUSIVE = {NodeKind.CHOICE, NodeKind.END}


class Game:
    def __init__(self, model: ProcessModel) -> None:
        drawn = model.picture
        self.nodes = {node.id: node for node in drawn.nodes}
        self.flows = {flow.id: flow for flow in drawn.flows}
        self.outgoing = {key: [f for f in drawn.flows if f.source == key] for key in self.nodes}
        self.incoming = {key: [f for f in drawn.flows if f.target == key] for key in self.nodes}
        self.outcomes: dict[str, str] = {}
        self.running: set[str] = set()
        self.tokens = [flow.id for flow in self.outgoing[self._start("")]]
        self._settle()

    def _start(self, inside: str) -> str:
        return next(n.id for n in self.nodes.values() if n.kind is NodeKind.START and n.inside == inside)

    @property
    def open_steps(self) -> set[str]:
        targets = {self.flows[token].target for token in self.tokens}
        return {key for key in targets if self.nodes[key].kind is NodeKind.STEP}

    def do(self, step_id: str, outcome: str, *, timer: str = "") -> None:
        """Somebody does the step, or its time runs out."""
        self.outcomes[step_id] = outcome
        self.tokens.remove(next(f.id for f in self.incoming[step_id] if f.id in self.tokens))
        self.tokens += [flow.id for flow in self.outgoing[timer or step_id]]
        self._settle()

    def _settle(self) -> None:
        while ready := next(self._ready(), None):
            self._fire(*ready)

    def _ready(self) -> Iterator[tuple[str, list[str]]]:
        arrived = {key: [f.id for f in flows if f.id in self.tokens] for key, flows in self.incoming.items()}
        for key, node in self.nodes.items():
            if node.kind is NodeKind.PARALLEL and arrived[key] and len(arrived[key]) == len(self.incoming[key]):
                yield key, arrived[key]
            elif node.kind in EXCLUSIVE | {NodeKind.SUBPROCESS} and arrived[key]:
                yield key, arrived[key][:1]
        for key in self.running:
            if not self.running & self._inside(key) and not any(self._within(token, key) for token in self.tokens):
                yield key, []
        for key, node in self.nodes.items():
            if node.kind is NodeKind.INCLUSIVE and arrived[key] and not self._more_may_come(key, set(arrived[key])):
                yield key, arrived[key]

    def _inside(self, whole: str) -> set[str]:
        direct = {key for key, node in self.nodes.items() if node.inside == whole}
        return direct.union(*(self._inside(key) for key in direct))

    def _within(self, token: str, whole: str) -> bool:
        return self.flows[token].source in self._inside(whole)

    def _more_may_come(self, join: str, here: set[str]) -> bool:
        """BPMN 2.0, 13.4.3: some token can still reach an empty flow of the join, and none of its occupied ones."""
        empty = {flow.id for flow in self.incoming[join]} - here
        others = [self._reach(token, join) for token in self.tokens if token not in here]
        return any(reach & empty and not reach & here for reach in others)

    def _reach(self, token: str, without: str) -> set[str]:
        seen, queue = {token}, [token]
        while queue:
            at = self.flows[queue.pop()].target
            if at != without:
                fresh = {flow.id for flow in self._onward(at)} - seen
                seen |= fresh
                queue.extend(fresh)
        return seen

    def _onward(self, at: str) -> Iterable[Flow]:
        node = self.nodes[at]
        yield from self.outgoing[at]
        if node.kind is NodeKind.SUBPROCESS:
            yield from self.outgoing[self._start(at)]
        if node.kind is NodeKind.END and node.inside:
            yield from self._onward(node.inside)
        for timer in self.nodes.values():
            if timer.timer and timer.timer.step == at:
                yield from self.outgoing[timer.id]

    def _fire(self, key: str, taken: list[str]) -> None:
        for token in taken:
            self.tokens.remove(token)
        node = self.nodes[key]
        if node.kind is NodeKind.SUBPROCESS and taken:
            self.running.add(key)
            self.tokens += [flow.id for flow in self.outgoing[self._start(key)]]
            return
        self.running.discard(key)
        self.tokens += [flow.id for flow in self._chosen(key)]

    def _chosen(self, key: str) -> list[Flow]:
        leaving, kind = self.outgoing[key], self.nodes[key].kind
        if kind not in {NodeKind.CHOICE, NodeKind.INCLUSIVE} or len(leaving) == 1:
            return leaving
        default = self.nodes[key].default
        true = [f for f in leaving if f.id != default and self._holds(f)]
        true = true or [f for f in leaving if f.id == default]
        return true[:1] if kind is NodeKind.CHOICE else true

    def _holds(self, flow: Flow) -> bool:
        return not flow.condition or holds(flow.condition, outcomes=self.outcomes, data={})
