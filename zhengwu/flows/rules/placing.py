"""Where the parts of a built drawing stand: from left to right, branches below each other. Lengths in pixels, as BPMN has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from zhengwu.flows.rules.model import Flow, Node, NodeKind

Point = tuple[int, int]

_SIZES: Final[dict[NodeKind, Point]] = {
    NodeKind.START: (36, 36),
    NodeKind.END: (36, 36),
    NodeKind.STEP: (120, 72),
    NodeKind.CHOICE: (50, 50),
    NodeKind.PARALLEL: (50, 50),
}
_GAP, _LANE, _AROUND, _BACK, _MARGIN = 50, 160, 66, 24, 40


@dataclass(frozen=True, slots=True)
class Box:
    """The place of a node: left upper corner, width and height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> Point:
        """Its centre."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A drawing: nodes and flows with their places; `names` are the words at flows that hang on a condition."""

    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]
    boxes: dict[str, Box]
    lines: dict[str, Sequence[Point]]
    names: dict[str, str]


class Pen:
    """Draws from left to right around a middle line; where it stands is `x`, and `y` is the middle of its lane."""

    def __init__(self) -> None:
        self.x, self.y = 0, 0
        self._nodes: list[Node] = []
        self._flows: list[Flow] = []
        self._boxes: dict[str, Box] = {}
        self._names: dict[str, str] = {}
        self._around: set[str] = set()
        self._backs: list[str] = []

    def put(self, node: Node) -> str:
        """Place a node, and step on."""
        width, height = _SIZES[node.kind]
        self._boxes[node.id] = Box(self.x, self.y - height // 2, width, height)
        self._nodes.append(node)
        self.x += width + _GAP
        return node.id

    def link(self, source: str, target: str, *, condition: str = "", name: str = "") -> str:
        """A flow between two nodes; it is known by them, since no two run the same way."""
        flow = Flow(id=f"{source}_to_{target}", source=source, target=target, condition=condition)
        self._flows.append(flow)
        if name:
            self._names[flow.id] = name
        return flow.id

    def after(self, source: str, node: Node, *, condition: str = "", name: str = "") -> str:
        """Place a node behind another."""
        target = self.put(node)
        self.link(source, target, condition=condition, name=name)
        return target

    def around(self, source: str, target: str) -> None:
        """A way past a step, above it."""
        self._around.add(self.link(source, target))

    def back(self, source: str, target: str, *, condition: str, name: str) -> None:
        """A way back, below everything."""
        self._backs.append(self.link(source, target, condition=condition, name=name))

    @contextmanager
    def lanes(self, count: int) -> Iterator[list[Point]]:
        """Where each of `count` branches begins; afterwards the pen stands behind the longest."""
        left, middle = self.x, self.y
        self._furthest = left
        yield [(left, middle + place * _LANE - (count - 1) * _LANE // 2) for place in range(count)]
        self.x, self.y = max(self._furthest, self.x), middle

    def enter(self, lane: Point) -> None:
        """Begin a branch."""
        self._furthest = max(self._furthest, self.x)
        self.x, self.y = lane

    def placed(self) -> Placed:
        """What was drawn, moved so that nothing lies left of or above the margin; every choice has its default flow."""
        lines = {flow.id: self._line(flow) for flow in self._flows}
        top = min(y for line in lines.values() for _, y in line)
        top = min(top, *(box.y for box in self._boxes.values())) - _MARGIN
        moved = {key: replace(box, x=box.x + _MARGIN, y=box.y - top) for key, box in self._boxes.items()}
        return Placed(
            nodes=tuple(self._with_default(node) for node in self._nodes),
            flows=tuple(self._flows),
            boxes=moved,
            lines={key: [(x + _MARGIN, y - top) for x, y in line] for key, line in lines.items()},
            names=self._names,
        )

    def _with_default(self, node: Node) -> Node:
        leaving = [flow for flow in self._flows if flow.source == node.id]
        if node.kind is not NodeKind.CHOICE or len(leaving) == 1:
            return node
        return replace(node, default=next(flow.id for flow in leaving if not flow.condition))

    def _line(self, flow: Flow) -> list[Point]:
        one, other = self._boxes[flow.source], self._boxes[flow.target]
        (x1, y1), (x2, y2) = one.middle, other.middle
        if flow.id in self._around:
            return [(x1, one.y), (x1, y1 - _AROUND), (x2, y1 - _AROUND), (x2, other.y)]
        if flow.id in self._backs:
            under = max(box.y + box.height for box in self._boxes.values()) + _BACK * (1 + self._backs.index(flow.id))
            return [(x1, one.y + one.height), (x1, under), (x2, under), (x2, other.y + other.height)]
        if y1 == y2:
            return [(one.x + one.width, y1), (other.x, y2)]
        down = y2 > y1
        if self._opens(flow.source):
            return [(x1, one.y + one.height if down else one.y), (x1, y2), (other.x, y2)]
        return [(one.x + one.width, y1), (x2, y1), (x2, other.y if down else other.y + other.height)]

    def _opens(self, node_id: str) -> bool:
        return sum(flow.source == node_id for flow in self._flows) > 1
