"""The picture a drawing brings along (BPMN DI), as numbers a page can draw: boxes, lines, words. Nothing else of it is used."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from zhengwu.flows.rules.bpmn import BPMN
from zhengwu.flows.rules.model import Node, NodeKind, ProcessModel
from zhengwu.flows.rules.reader import parsed_bpmn
from zhengwu.flows.rules.writing import DC, DI, LINES

_MARGIN: Final = 24
#: A picture larger than this was not meant for a screen.
_LONGEST: Final = 12_000
#: Characters in a line of a box, and lines; the table beside the picture has the whole name.
_LINE, _LINES = 7, 3
#: Chinese characters are as wide as high, others about half.
_LATIN_END: Final = 0x2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A node in the picture; `words` are its lines, `middle_y` and `lines_y` where they stand."""

    id: str
    kind: NodeKind
    name: str
    x: int
    y: int
    width: int
    height: int
    words: tuple[tuple[int, str], ...]

    @property
    def middle_x(self) -> int:
        """Centre from the left."""
        return self.x + self.width // 2

    @property
    def middle_y(self) -> int:
        """Centre from the top."""
        return self.y + self.height // 2

    @property
    def half_width(self) -> int:
        """Radius of an event across."""
        return self.width // 2

    @property
    def half_height(self) -> int:
        """Radius of an event up and down."""
        return self.height // 2

    @property
    def mark_y(self) -> int:
        """Where the mark of a gateway stands."""
        return self.middle_y + 7

    @property
    def title_y(self) -> int:
        """Where the name of a frame stands: inside, at its upper edge."""
        return self.y + 20

    @property
    def hand_x(self) -> int:
        """Where the hour hand of a timer ends."""
        return self.middle_x + self.width // 4

    @property
    def hand_y(self) -> int:
        """Where the minute hand of a timer ends."""
        return self.middle_y - self.height // 3

    @property
    def right(self) -> int:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A flow in the picture: its points as SVG has them, what is said at it and where, and whether it leads back."""

    id: str
    points: str
    name: str
    name_x: int
    name_y: int
    back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """The picture; lengths in pixels."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]


def diagram_of(xml: str | bytes, model: ProcessModel) -> Diagram | None:
    """The picture of a drawing that was read; None when it has none, or not of every part."""
    raw = xml.encode("utf-8", "replace") if isinstance(xml, str) else xml
    root = parsed_bpmn(raw)
    nodes = {node.id: node for node in model.picture.nodes}
    boxes = {key: box for key, box in _boxes(root) if key in nodes}
    lines = {key: line for key, line in _lines(root) if len(line) > 1}
    if not boxes.keys() >= nodes.keys() or not lines.keys() >= {flow.id for flow in model.picture.flows}:
        return None
    boxes = {key: boxes[key] for key in sorted(boxes, key=lambda key: _layer(nodes[key]))}
    lines = {flow.id: lines[flow.id] for flow in model.picture.flows}
    left = min(*(x for x, *_ in boxes.values()), *(x for line in lines.values() for x, _ in line)) - _MARGIN
    top = min(*(y for _, y, *_ in boxes.values()), *(y for line in lines.values() for _, y in line)) - _MARGIN
    right = max(*(x + w for x, _, w, _ in boxes.values()), *(x for line in lines.values() for x, _ in line))
    bottom = max(*(y + h for _, y, _, h in boxes.values()), *(y for line in lines.values() for _, y in line))
    width, height = right - left + _MARGIN, bottom - top + _MARGIN
    if max(width, height) > _LONGEST:
        return None
    names = {e.get("id"): " ".join((e.get("name") or "").split()) for e in root.iter(f"{{{BPMN}}}sequenceFlow")}
    return Diagram(
        width=width,
        height=height,
        shapes=tuple(_shape(nodes[key], box, left, top) for key, box in boxes.items()),
        lines=tuple(_line(key, line, names.get(key, ""), left, top) for key, line in lines.items()),
    )


def _numbers(element: etree._Element, names: Sequence[str]) -> list[int] | None:
    """Finite whole numbers, or None: a picture from elsewhere may hold anything."""
    try:
        found = [float(element.get(name) or "") for name in names]
    except ValueError:
        return None
    return [round(n) for n in found] if all(math.isfinite(n) and abs(n) < _LONGEST * 10 for n in found) else None


def _boxes(root: etree._Element) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    for shape in root.iter(f"{{{DI}}}BPMNShape"):
        bounds = shape.find(f"{{{DC}}}Bounds")
        numbers = None if bounds is None else _numbers(bounds, ("x", "y", "width", "height"))
        if numbers:
            x, y, width, height = numbers
            yield shape.get("bpmnElement") or "", (x, y, max(width, 1), max(height, 1))


def _lines(root: etree._Element) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for edge in root.iter(f"{{{DI}}}BPMNEdge"):
        points = [_numbers(point, ("x", "y")) for point in edge.iterfind(f"{{{LINES}}}waypoint")]
        if all(points):
            yield edge.get("bpmnElement") or "", [(point[0], point[1]) for point in points if point]


def _layer(node: Node) -> int:
    """What lies below what: frames of subprocesses first, timers last."""
    return {NodeKind.SUBPROCESS: 0, NodeKind.TIMER: 2}.get(node.kind, 1)


def _shape(node: Node, box: tuple[int, int, int, int], left: int, top: int) -> Shape:
    x, y, width, height = box[0] - left, box[1] - top, box[2], box[3]
    words = _wrapped(node.name) if node.kind in {NodeKind.STEP, NodeKind.CALL} else []
    first = y + height // 2 - 9 * (len(words) - 1) + 5
    return Shape(
        id=node.id, kind=node.kind, name=node.name, x=x, y=y, width=width, height=height,
        words=tuple((first + 18 * place, word) for place, word in enumerate(words)),
    )  # fmt: skip


def _wrapped(name: str) -> list[str]:
    lines, line, used = [], "", 0.0
    for character in name:
        used += 1 if ord(character) > _LATIN_END else 0.55
        if used > _LINE and line:
            lines.append(line)
            line, used = "", 1 if ord(character) > _LATIN_END else 0.55
        line += character
    lines.append(line)
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], lines[_LINES - 1][:-1] + "…"]


def _line(key: str, line: Sequence[tuple[int, int]], name: str, left: int, top: int) -> Line:
    moved = [(x - left, y - top) for x, y in line]
    # Words stand at the longest stretch: there is room for them.
    (x1, y1), (x2, y2) = max(itertools.pairwise(moved), key=lambda pair: math.dist(*pair))
    return Line(
        id=key,
        points=" ".join(f"{x},{y}" for x, y in moved),
        name=name,
        name_x=(x1 + x2) // 2,
        name_y=(y1 + y2) // 2 - 6,
        back=moved[-1][0] < moved[0][0],
    )
