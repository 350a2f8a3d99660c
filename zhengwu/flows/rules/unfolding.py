"""From what is drawn to what carries tokens: subprocesses, called processes and inclusive gateways in terms of the rest.

The token game knows steps, choices, forks and joins, and nothing else; soundness, going back and the engine need no more.

A subprocess is its inside: who enters it starts at its start event, and its ends lead to what comes after it. A called
process is the same, taken from the version that was pinned. An inclusive gateway (包容网关) is a fork whose every branch has
a choice in front that leads either into the branch or around it to the join; the join waits for all of them, so nobody
has to ask which tokens may still come. That is right exactly when gateways are paired, so pairs are demanded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zhengwu.flows.rules.conditions import NotACondition, renamed
from zhengwu.flows.rules.model import Drawn, Flow, Node, NodeKind, ProcessModel
from zhengwu.kernel.pure import InputError

#: Called processes by the id of the call activity.
Called = Mapping[str, ProcessModel]
MAX_UNFOLDED_NODES = 400


def unfold(drawn: Drawn, *, called: Called) -> tuple[Drawn, list[InputError]]:
    """The nodes and flows that carry tokens, and what cannot be said in terms of them."""
    work = _Unfolding(drawn)
    work.subprocesses()
    work.calls(called)
    work.inclusives()
    if len(work.nodes) > MAX_UNFOLDED_NODES:
        work.wrong(
            "", "too_many", "流程连同子流程有 {found} 个节点，最多 {limit} 个。请把流程拆开。",
            found=len(work.nodes), limit=MAX_UNFOLDED_NODES,
        )  # fmt: skip
    return Drawn(nodes=tuple(work.nodes.values()), flows=tuple(work.flows.values())), work.errors


@dataclass(frozen=True, slots=True)
class _Pair:
    """An inclusive gateway that parts and the one that joins: per branch its flow and the flows that arrive from it."""

    join: str
    arrivals: Mapping[str, Sequence[str]]


class _Unfolding:
    def __init__(self, drawn: Drawn) -> None:
        self.nodes = {node.id: node for node in drawn.nodes}
        self.flows = {flow.id: flow for flow in drawn.flows}
        self.errors: list[InputError] = []

    def wrong(self, at: str, code: str, message: str, **facts: str | int) -> None:
        loc = ("bpmn", at) if at else ("bpmn",)
        self.errors.append(InputError(loc=loc, msg=message, code=f"process.{code}", facts=facts))

    def _leaving(self, node_id: str) -> list[Flow]:
        return [flow for flow in self.flows.values() if flow.source == node_id]

    def _arriving(self, node_id: str) -> list[Flow]:
        return [flow for flow in self.flows.values() if flow.target == node_id]

    def _pass(self, node_id: str, name: str = "") -> str:
        """A node that hands tokens on."""
        self.nodes[node_id] = Node(id=node_id, kind=NodeKind.CHOICE, name=name)
        return node_id

    def _link(self, flow_id: str, source: str, target: str) -> None:
        self.flows[flow_id] = Flow(id=flow_id, source=source, target=target)

    def _bracket(self, whole: Node, inside: Sequence[Node]) -> None:
        """Put the way through `inside` in the place of `whole`."""
        leave = self._pass(f"{whole.id}/out", whole.name)
        for flow in self._leaving(whole.id):
            self.flows[flow.id] = replace(flow, source=leave)
        self._pass(whole.id, whole.name)
        for node in inside:
            if node.kind is NodeKind.START:
                self._pass(node.id, node.name or whole.name)
                self._link(f"{node.id}/in", whole.id, node.id)
            elif node.kind is NodeKind.END:
                self._pass(node.id, node.name or whole.name)
                self._link(f"{node.id}/end", node.id, leave)

    def subprocesses(self) -> None:
        """Each embedded subprocess becomes its inside."""
        for whole in [node for node in self.nodes.values() if node.kind is NodeKind.SUBPROCESS]:
            inside = [node for node in self.nodes.values() if node.inside == whole.id]
            starts = sum(node.kind is NodeKind.START for node in inside)
            ends = sum(node.kind is NodeKind.END for node in inside)
            if starts != 1 or not ends:
                self.wrong(
                    whole.id, "subprocess",
                    "子流程“{name}”里要正好有一个开始事件，至少一个结束事件。请补上。", name=whole.name or whole.id,
                )  # fmt: skip
            self._bracket(whole, inside)

    def calls(self, called: Called) -> None:
        """Each call activity becomes a copy of the process it calls."""
        for whole in [node for node in self.nodes.values() if node.kind is NodeKind.CALL]:
            model = called.get(whole.id)
            if model is None:
                self.wrong(
                    whole.id, "calls", "“{name}”调用的流程“{key}”还没有发布。请先发布它，或改成嵌入子流程。",
                    name=whole.name or whole.id, key=whole.calls[:60],
                )  # fmt: skip
                self._pass(whole.id, whole.name)
            else:
                self._copy(whole, model)

    def _copy(self, whole: Node, model: ProcessModel) -> None:
        prefix = f"{whole.id}__"
        steps = {step.id: prefix + step.id for step in model.steps}
        inside = [_prefixed(node, prefix) for node in model.nodes]
        for node in inside:
            self.nodes[node.id] = node
        for flow in model.flows:
            try:
                condition = renamed(flow.condition, steps) if flow.condition else ""
            except NotACondition:  # a published drawing has none of these
                condition = flow.condition
            self.flows[prefix + flow.id] = Flow(
                id=prefix + flow.id, source=prefix + flow.source, target=prefix + flow.target, condition=condition
            )
        self._bracket(whole, inside)

    def inclusives(self) -> None:
        """Each pair of inclusive gateways becomes a fork with choices, and a join."""
        gateways = [node for node in self.nodes.values() if node.kind is NodeKind.INCLUSIVE]
        splits = [node for node in gateways if len(self._leaving(node.id)) > 1]
        both = [node for node in splits if len(self._arriving(node.id)) > 1]
        pairs = {} if both else {split.id: self._pair(split.id) for split in splits}
        joined = {pair.join for pair in pairs.values() if pair}
        for node in both:
            self.wrong(
                node.id, "inclusive_both", "包容网关“{name}”既汇合又分开。请画成两个：先汇合，再分开。",
                name=node.name or node.id,
            )  # fmt: skip
        for node in gateways:
            alone = node.id in pairs and pairs[node.id] is None
            joins = len(self._arriving(node.id)) > 1 and node not in splits
            if not both and (alone or (joins and node.id not in joined)):
                self.wrong(
                    node.id, "inclusive_pair",
                    "包容网关“{name}”没有成对：分开的每一支都要到同一个包容网关汇合，中间不能结束，也不能绕回去。",
                    name=node.name or node.id,
                )  # fmt: skip
        for node in gateways:
            self.nodes[node.id] = replace(
                node, kind=NodeKind.PARALLEL if node.id in {*pairs, *joined} else NodeKind.CHOICE, default=""
            )
        for split_id, pair in pairs.items():
            if pair:
                self._part(next(g for g in gateways if g.id == split_id), pair)

    def _pair(self, split: str) -> _Pair | None:
        joins = [n.id for n in self.nodes.values() if n.kind is NodeKind.INCLUSIVE and len(self._arriving(n.id)) > 1]
        for join in joins:
            arrivals = {flow.id: self._arrivals(flow, split, join) for flow in self._leaving(split)}
            found = [flow_id for flows in arrivals.values() for flow_id in flows]
            whole = sorted(found) == sorted(flow.id for flow in self._arriving(join))
            if whole and all(arrivals.values()):
                return _Pair(join, arrivals)
        return None

    def _arrivals(self, branch: Flow, split: str, join: str) -> list[str]:
        """The flows by which a branch arrives at the join; none when it may also end or come back to the split."""
        arrivals, seen, queue = [], {branch.id}, [branch]
        while queue:
            flow = queue.pop()
            if flow.target == join:
                arrivals.append(flow.id)
                continue
            onward = [*self._leaving(flow.target), *self._timed(flow.target)]
            if flow.target == split or not onward:
                return []
            fresh = [after for after in onward if after.id not in seen]
            seen |= {after.id for after in fresh}
            queue.extend(fresh)
        return arrivals

    def _timed(self, step: str) -> Iterator[Flow]:
        for node in self.nodes.values():
            if node.timer and node.timer.interrupts and node.timer.step == step:
                yield from self._leaving(node.id)

    def _part(self, split: Node, pair: _Pair) -> None:
        branches = [self.flows[flow_id] for flow_id in pair.arrivals]
        conditional = [flow for flow in branches if flow.condition and flow.id != split.default]
        always = [flow for flow in branches if not flow.condition and flow.id != split.default]
        if not always and split.default not in pair.arrivals:
            self.wrong(
                split.id, "inclusive_default",
                "包容网关“{name}”没有默认连线，条件都不满足时无路可走。请指定一条默认连线。", name=split.name or split.id,
            )  # fmt: skip
        for branch in branches:
            if branch in always:
                self._gathered(branch, pair)
            elif branch.id == split.default:
                # The default is for when none holds: each condition leads around it.
                self._around(branch, pair, skip=[flow.condition for flow in conditional], default=branch.id)
                if always:
                    self.wrong(
                        split.id, "inclusive_idle",
                        "包容网关“{name}”有一条不带条件的连线总会走，默认连线就用不上。请给它写上条件。",
                        name=split.name or split.id,
                    )  # fmt: skip
            else:
                self._around(branch, pair, skip=[""], default="")

    def _gathered(self, branch: Flow, pair: _Pair) -> str:
        """One flow from the branch into the join, however many the branch has; answers the node before the join."""
        merge = self._pass(f"{branch.id}/merge")
        for flow_id in pair.arrivals[branch.id]:
            self.flows[flow_id] = replace(self.flows[flow_id], target=merge)
        self._link(f"{branch.id}/joined", merge, pair.join)
        return merge

    def _around(self, branch: Flow, pair: _Pair, *, skip: Sequence[str], default: str) -> None:
        """A choice in front of the branch: into it, or past it (`skip`: one way for each condition)."""
        choice, merge = self._pass(f"{branch.id}/if"), self._gathered(branch, pair)
        self._link(f"{branch.id}/asked", branch.source, choice)
        self.flows[branch.id] = replace(self.flows[branch.id], source=choice)
        for number, condition in enumerate(skip):
            way = f"{branch.id}/skip{number}"
            self.flows[way] = Flow(id=way, source=choice, target=merge, condition=condition)
        self.nodes[choice] = replace(self.nodes[choice], default=default or f"{branch.id}/skip0")


def _prefixed(node: Node, prefix: str) -> Node:
    """The node of a called process, by a name of its own: a process may be called twice."""
    default = prefix + node.default if node.default else ""
    step = replace(node.step, id=prefix + node.step.id) if node.step else None
    timer = replace(node.timer, step=prefix + node.timer.step) if node.timer else None
    return replace(node, id=prefix + node.id, default=default, step=step, timer=timer, inside="")
