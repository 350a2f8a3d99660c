"""流程图 of a discovered process: where each activity stands and how the lines between them run. Numbers only, no looks, no words.

The way most cases go runs straight down; what only some do stands beside it at its height. So the map stays narrow enough for a
phone and is read from top to bottom: lines on the right lead aside and back, lines on the left skip steps or return.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.analytics.rules.discovery import Discovered, Edge

WIDTH = 360
_MAIN_X, _SIDE_X, _BOX_W, _BOX_H, _PITCH, _TOP = 46, 214, 136, 46, 92, 8
_ARC, _LANES = 10, 4
MOST_NODES, MOST_EDGES = 24, 40


@dataclass(frozen=True, slots=True)
class Node:
    """An activity at its place; `main` when it lies on the way most cases go; `weight` 1 to 5 by how many had it."""

    name: str
    count: int
    x: int
    y: int
    main: bool
    weight: int

    @property
    def middle(self) -> tuple[int, int]:
        """The centre of its box."""
        return self.x + _BOX_W // 2, self.y + _BOX_H // 2


@dataclass(frozen=True, slots=True)
class Line:
    """A move: its path, where its number is written, `back` when it leads upwards (返工)."""

    edge: Edge
    path: str
    x: int
    y: int
    back: bool
    weight: int


@dataclass(frozen=True, slots=True)
class ProcessMap:
    """The drawing; `left_out` moves were too rare to be drawn and stand in the table."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    height: int
    left_out: int
    width: int = WIDTH
    box_width: int = _BOX_W
    box_height: int = _BOX_H


def process_map(found: Discovered, *, least_share: float = 0.02) -> ProcessMap | None:
    """The map of a process; None of none.

    Args:
        least_share: moves made in fewer than this share of cases are left out, unless the main way needs them.
    """
    if not found.variants:
        return None
    main = list(dict.fromkeys(found.variants[0].activities))
    needed = {*itertools.pairwise(main)}
    least = least_share * found.cases
    kept = [e for e in found.edges if (e.source, e.target) in needed or e.count >= least]
    kept = sorted(kept, key=lambda e: ((e.source, e.target) not in needed, -e.count))[:MOST_EDGES]
    moved, left = ({name for e in edges for name in (e.source, e.target)} for edges in (found.edges, kept))
    # What is all that ever happened in some cases has no move to be kept by.
    alone = {name for name, count in found.activities.items() if name not in moved and count >= least}
    aside = [name for name in found.activities if name not in main and name in left | alone]
    aside = aside[: max(0, MOST_NODES - len(main))]
    nodes = _placed(main, aside, found)
    lines = tuple(_lines([e for e in kept if e.source in nodes and e.target in nodes], nodes))
    return ProcessMap(
        nodes=tuple(nodes.values()),
        lines=lines,
        height=max(node.y for node in nodes.values()) + _BOX_H + _TOP,
        left_out=len(found.edges) - len(lines),
    )


def _placed(main: Sequence[str], aside: Sequence[str], found: Discovered) -> dict[str, Node]:
    """Main activities down the left column, each of the others beside the height at which cases have it on average."""
    rows = {name: float(row) for row, name in enumerate(main)}
    heights = _heights(found, rows)
    most = max(found.activities.values())
    nodes = {name: _node(name, found, _MAIN_X, row, most, main=True) for name, row in rows.items()}
    taken = -1.0
    for name in sorted(aside, key=lambda one: (heights.get(one, 0.0), one)):
        taken = max(round(2 * heights.get(name, 0.0)) / 2, taken + 1)
        nodes[name] = _node(name, found, _SIDE_X, taken, most, main=False)
    return nodes


def _heights(found: Discovered, rows: dict[str, float]) -> dict[str, float]:
    """For each activity off the main way: half a row below what came before it, on average over the cases."""
    sums: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    for variant in found.variants:
        last, since = 0.0, 0
        for name in variant.activities:
            if name in rows:
                last, since = rows[name], 0
            else:
                # Of several after the same step the later ones stand lower.
                sums[name] += (last + 0.5 + since / 10) * variant.count
                counts[name] += variant.count
                since += 1
    return {name: sums[name] / counts[name] for name in counts}


def _node(name: str, found: Discovered, x: int, row: float, most: int, *, main: bool) -> Node:
    count = found.activities.get(name, 0)
    return Node(name, count, x, _TOP + round(row * _PITCH), main, _weight(count, most))


def _weight(count: int, most: int) -> int:
    return 1 + round(4 * count / most) if most else 1


def _lines(edges: Sequence[Edge], nodes: dict[str, Node]) -> list[Line]:
    most = max((e.count for e in edges), default=1)
    lanes, drawn = 0, []
    for edge in edges:
        a, b = nodes[edge.source], nodes[edge.target]
        back = b.y < a.y or a is b
        if a is b:
            path, x, y = _again(a)
        elif a.main and b.main and 0 < b.y - a.y <= _PITCH:
            path, x, y = _down(a, b)
        elif a.main and b.main:
            path, x, y = _around(a, b, lanes % _LANES)
            lanes += 1
        else:
            path, x, y = _across(a, b)
        drawn.append(Line(edge, path, x, y, back, _weight(edge.count, most)))
    return drawn


def _down(a: Node, b: Node) -> tuple[str, int, int]:
    x = a.middle[0]
    return f"M{x} {a.y + _BOX_H}V{b.y}", x + 6, (a.y + _BOX_H + b.y) // 2 + 4


def _around(a: Node, b: Node, lane: int) -> tuple[str, int, int]:
    """Past other steps of the main way, on its left."""
    x, out = a.x, a.x - _ARC - lane * 9
    rise = 8 if b.y > a.y else -8
    y1, y2 = a.middle[1] + rise, b.middle[1] - rise
    return f"M{x} {y1}C{out} {y1} {out} {y1} {out} {(y1 + y2) // 2}S{out} {y2} {x} {y2}", 2, (y1 + y2) // 2 + lane * 14


def _across(a: Node, b: Node) -> tuple[str, int, int]:
    """To the side column, from it, or within it."""
    if a.x == b.x:
        x = a.middle[0]
        y1, y2 = (a.y + _BOX_H, b.y) if b.y > a.y else (a.y, b.y + _BOX_H)
        return f"M{x} {y1}V{y2}", x + 6, (y1 + y2) // 2 + 4
    left, right = (a.x + _BOX_W, b.x) if a.x < b.x else (a.x, b.x + _BOX_W)
    y1, y2 = a.middle[1] + (9 if b.y >= a.y else -9), b.middle[1] + (-9 if b.y >= a.y else 9)
    bend = (left + right) // 2
    return f"M{left} {y1}C{bend} {y1} {bend} {y2} {right} {y2}", bend - 12, (y1 + y2) // 2 - 3


def _again(a: Node) -> tuple[str, int, int]:
    x, y = a.x + _BOX_W, a.middle[1]
    return f"M{x} {y - 8}C{x + 24} {y - 14} {x + 24} {y + 14} {x} {y + 8}", x + 20, y + 4
