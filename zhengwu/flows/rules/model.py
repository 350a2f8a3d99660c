"""What we keep of a BPMN drawing: its nodes, the flows between them, and what each user task asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class NodeKind(StrEnum):
    """The BPMN elements that carry a token here."""

    START = "startEvent"
    END = "endEvent"
    STEP = "userTask"
    CHOICE = "exclusiveGateway"
    PARALLEL = "parallelGateway"


class Rule(StrEnum):
    """When a work item is done."""

    ONE = "one"  # 一人办理
    ANY = "any"  # 或签
    ALL = "all"  # 会签
    ORDER = "order"  # 依次审批


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a user task (步骤) asks: who may do it, when it is done, in how many workdays."""

    id: str
    name: str
    action: str
    rule: Rule = Rule.ONE
    limit_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One element that carries a token. `step` is there for user tasks, `default` for choices."""

    id: str
    kind: NodeKind
    name: str = ""
    step: Step | None = None
    default: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A sequence flow; `condition` is text of `rules.conditions`, empty when it is always taken."""

    id: str
    source: str
    target: str
    condition: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class ProcessModel:
    """One executable process. `digest` (sha256 of the drawing) identifies it."""

    id: str
    digest: str
    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]

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
