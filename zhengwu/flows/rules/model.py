"""What we keep of a BPMN drawing: its nodes, the flows between them, and what each user task asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class NodeKind(StrEnum):
    """The BPMN elements we understand.

    The first six carry tokens. The last three are drawn only: `rules.unfolding` says them in terms of the others.
    """

    START = "startEvent"
    END = "endEvent"
    STEP = "userTask"
    CHOICE = "exclusiveGateway"
    PARALLEL = "parallelGateway"
    TIMER = "boundaryEvent"  # 边界定时
    INCLUSIVE = "inclusiveGateway"  # 包容网关
    SUBPROCESS = "subProcess"  # 嵌入子流程
    CALL = "callActivity"  # 调用另一个流程


class Rule(StrEnum):
    """When a work item is done."""

    ONE = "one"  # 一人办理
    ANY = "any"  # 或签
    ALL = "all"  # 会签
    ORDER = "order"  # 依次审批


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a user task (步骤) asks: who may do it, when it is done, in how many workdays.

    remind_days: workdays before the last day on which the doers are reminded (到期提醒).
    escalate_days: workdays after the last day; when they have passed, the heads are told (超时升级).
    """

    id: str
    name: str
    action: str
    rule: Rule = Rule.ONE
    limit_days: int | None = None
    remind_days: int | None = None
    escalate_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A clock on a step (边界定时): it rings once `days` workdays have passed after the step was opened.

    One that interrupts closes the step and takes the token along its own flow; any other only reminds.
    """

    step: str
    days: int
    interrupts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One element. `step` is there for user tasks, `default` for choices, `timer` for timers.

    inside: id of the subprocess it is drawn in. calls: the key of the process that a call activity runs.
    """

    id: str
    kind: NodeKind
    name: str = ""
    step: Step | None = None
    default: str = ""
    timer: Timer | None = None
    inside: str = ""
    calls: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A sequence flow; `condition` is text of `rules.conditions`, empty when it is always taken."""

    id: str
    source: str
    target: str
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The elements of one file, as they were drawn."""

    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class ProcessModel:
    """One executable process. `digest` (sha256 of the drawing) identifies it.

    `nodes` and `flows` carry the tokens; ids with a slash were added while unfolding. `drawn` is what the file shows.
    """

    id: str
    digest: str
    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]
    drawn: Drawn | None = None

    @cached_property
    def by_id(self) -> dict[str, Node]:
        """Nodes by their id."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def outgoing(self) -> dict[str, tuple[Flow, ...]]:
        """Flows leaving each node, in the order they are drawn."""
        return {node.id: tuple(f for f in self.flows if f.source == node.id) for node in self.nodes}

    @cached_property
    def incoming(self) -> dict[str, tuple[Flow, ...]]:
        """Flows entering each node."""
        return {node.id: tuple(f for f in self.flows if f.target == node.id) for node in self.nodes}

    @cached_property
    def picture(self) -> Drawn:
        """What a picture shows."""
        return self.drawn or Drawn(nodes=self.nodes, flows=self.flows)

    @cached_property
    def timers(self) -> dict[str, tuple[Node, ...]]:
        """The timers on each step that has any."""
        found: dict[str, tuple[Node, ...]] = {}
        for node in self.nodes:
            if node.timer:
                found[node.timer.step] = (*found.get(node.timer.step, ()), node)
        return found

    @cached_property
    def onward(self) -> dict[str, tuple[str, ...]]:
        """The nodes a token may be at next; a step with a timer that interrupts leads to what the timer leads to as well."""
        return {
            node.id: (
                *(flow.target for flow in self.outgoing[node.id]),
                *(t.id for t in self.timers.get(node.id, ()) if t.timer and t.timer.interrupts),
            )
            for node in self.nodes
        }

    @cached_property
    def start(self) -> Node:
        """The one start event."""
        return next(node for node in self.nodes if node.kind is NodeKind.START)

    @property
    def steps(self) -> Iterator[Step]:
        """The user tasks."""
        return (node.step for node in self.nodes if node.step)

    def step(self, step_id: str) -> Step:
        """The user task of this id; KeyError when there is none."""
        step = self.by_id[step_id].step
        if step is None:
            raise KeyError(step_id)
        return step
