"""Lines between boxes on a board of cells: they go round what stands in the way and prefer to be straight (A*)."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

Point = tuple[int, int]
Key = TypeVar("Key")

#: Pixels of a cell, and cells left free around everything.
CELL: Final = 12
_MARGIN: Final = 3
#: Lines keep this far from boxes that are not theirs, and run straight for as long where they leave and enter.
_CLEAR: Final = 2
_WAYS: Final[tuple[Point, ...]] = ((1, 0), (0, 1), (-1, 0), (0, -1))
#: What a line costs beside its length: a bend, crossing another, running on top of one or right beside it, along a frame.
_BEND, _CROSS, _ON_TOP, _BESIDE, _ALONG = 12, 5, 60, 3, 30
#: And what it costs to leave or enter a box off its middle, a cell; or where another line does.
_OFF, _SHARED = 2, 40


@dataclass(frozen=True, slots=True)
class Box:
    """Left upper corner, width and height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """Its centre."""
        return self.x + self.width // 2, self.y + self.height // 2

    @classmethod
    def around(cls, boxes: Collection[Box], padding: int) -> Box:
        """The smallest box around others."""
        left, top = min(box.x for box in boxes) - padding, min(box.y for box in boxes) - padding
        right, bottom = max(box.right for box in boxes) + padding, max(box.bottom for box in boxes) + padding
        return cls(left, top, right - left, bottom - top)

    def touches(self, other: Box) -> bool:
        """Whether they have a point in common."""
        return self.x <= other.right and other.x <= self.right and self.y <= other.bottom and other.y <= self.bottom

    def points(self, beyond: int = 0) -> Iterator[Point]:
        """Every point of it, and `beyond` its edges."""
        for x in range(self.x - beyond, self.right + beyond + 1):
            for y in range(self.y - beyond, self.bottom + beyond + 1):
                yield x, y

    def doors(self) -> Iterator[tuple[Point, Point, int]]:
        """Where lines can leave: the point of the edge, the way out, and how far it is from the middle of that edge."""
        (middle_x, middle_y) = self.middle
        for x in range(self.x + 1, self.right):
            yield (x, self.y), (0, -1), x - middle_x
            yield (x, self.bottom), (0, 1), x - middle_x
        for y in range(self.y + 1, self.bottom):
            yield (self.x, y), (-1, 0), y - middle_y
            yield (self.right, y), (1, 0), y - middle_y


class Board:
    """Boxes no line may enter, frames it may cross, and the lines drawn so far. Boxes are given in cells, lines come in pixels."""

    def __init__(self, *, boxes: Iterable[Box], frames: Iterable[Box]) -> None:
        every, self._frames = [*boxes], [*frames]
        whole = Box.around([*every, *self._frames], _MARGIN)
        self._open = {*whole.points(-1)} - {point for box in every for point in box.points(_CLEAR - 1)}
        self._whole = whole
        self.width, self.height = whole.width * CELL, whole.height * CELL
        #: Points of lines with the axes that run through them, and doors that are taken.
        self._used: dict[Point, set[int]] = {}
        self._taken: set[Point] = set()
        #: The edges of frames, by the axis of lines that would run along them.
        self._edges = (
            {(x, y) for frame in self._frames for x, y in frame.points() if y in {frame.y, frame.bottom}},
            {(x, y) for frame in self._frames for x, y in frame.points() if x in {frame.x, frame.right}},
        )
        self._tolls: dict[tuple[Point, int], int] = {}

    def moved(self, boxes: Mapping[Key, Box]) -> dict[Key, Box]:
        """Boxes where they stand in the picture, in pixels."""
        left, top = self._whole.x, self._whole.y
        return {
            key: Box((b.x - left) * CELL, (b.y - top) * CELL, b.width * CELL, b.height * CELL)
            for key, b in boxes.items()
        }

    def connect(self, one: Box, other: Box, *, aside: int = 0) -> tuple[Point, ...]:
        """Draw a line and give its corners. `aside` moves it off the middle: −1 up or left, 1 down or right."""
        path = self._search(self._starts(one, aside), self._goals(other, aside))
        for (x, y), (to_x, to_y) in itertools.pairwise(path):
            axis = 0 if y == to_y else 1
            for point in ((x, y), (to_x, to_y)):
                self._used.setdefault(point, set()).add(axis)
        self._taken |= {path[0], path[-1]}
        self._tolls.clear()
        left, top = self._whole.x, self._whole.y
        return tuple(((x - left) * CELL, (y - top) * CELL) for x, y in _corners(path))

    def _starts(self, box: Box, aside: int) -> list[tuple[int, tuple[Point, Point, Point]]]:
        if box in self._frames:
            return [(0, (point, _beyond(point, way, 1), way)) for point, way, _shift in box.doors()]
        return [
            (self._off(point, shift, aside), (point, _beyond(point, way, _CLEAR), way))
            for point, way, shift in box.doors()
        ]

    def _goals(self, box: Box, aside: int) -> dict[Point, dict[Point, tuple[int, Point]]]:
        """Outer point → way in → what it costs and the door itself."""
        found: dict[Point, dict[Point, tuple[int, Point]]] = {}
        for point, way, shift in box.doors():
            outer = _beyond(point, way, _CLEAR)
            found.setdefault(outer, {})[-way[0], -way[1]] = self._off(point, shift, aside), point
        return found

    def _off(self, point: Point, shift: int, aside: int) -> int:
        return abs(shift - aside) * _OFF + (_SHARED if point in self._taken else 0)

    def _search(
        self,
        starts: list[tuple[int, tuple[Point, Point, Point]]],
        goals: dict[Point, dict[Point, tuple[int, Point]]],
    ) -> list[Point]:
        """A* over points with the way one came: bends are what makes a line hard to follow."""
        left, right = min(x for x, _ in goals), max(x for x, _ in goals)
        top, bottom = min(y for _, y in goals), max(y for _, y in goals)

        def ahead(point: Point) -> int:
            x, y = point
            return max(left - x, 0, x - right) + max(top - y, 0, y - bottom)

        came: dict[tuple[Point, Point], tuple[Point, Point] | None] = {}
        cheapest: dict[tuple[Point, Point], int] = {}
        queue: list[tuple[int, int, tuple[Point, Point], tuple[Point, Point] | None, Point | None]] = []
        edges = {(outer, way): edge for _off, (edge, outer, way) in starts}
        for off, (_edge, outer, way) in starts:
            heapq.heappush(queue, (off + 1 + ahead(outer), off + 1, (outer, way), None, None))
        while queue:
            _, cost, here, before, door = heapq.heappop(queue)
            if door:
                path = _walked(came, before)
                return [edges[path[0]], *(point for point, _way in path), door]
            if here in came:
                continue
            came[here] = before
            point, way = here
            for turn in _WAYS:
                if turn == (-way[0], -way[1]):
                    continue
                bend = 0 if turn == way else _BEND
                if turn in goals.get(point, {}):
                    extra, at = goals[point][turn]
                    heapq.heappush(queue, (cost + bend + extra, cost + bend + extra, (at, turn), here, at))
                onward = point[0] + turn[0], point[1] + turn[1]
                total = cost + bend + 1 + self._toll(onward, 0 if turn[0] else 1)
                if onward in self._open and total < cheapest.get((onward, turn), total + 1):
                    cheapest[onward, turn] = total
                    heapq.heappush(queue, (total + ahead(onward), total, (onward, turn), here, None))
        raise AssertionError("every box can be reached: around all of them is a margin")

    def _toll(self, point: Point, axis: int) -> int:
        """What a step to this point along this axis costs more than its length."""
        key = point, axis
        if key not in self._tolls:
            x, y = point
            used = self._used.get(point, ())
            beside = ((x, y - 1), (x, y + 1)) if axis == 0 else ((x - 1, y), (x + 1, y))
            self._tolls[key] = (
                (_ON_TOP if axis in used else _CROSS if used else 0)
                + (_BESIDE if any(axis in self._used.get(near, ()) for near in beside) else 0)
                + (_ALONG if point in self._edges[axis] else 0)
            )
        return self._tolls[key]


def _beyond(point: Point, way: Point, cells: int) -> Point:
    return point[0] + way[0] * cells, point[1] + way[1] * cells


def _walked(
    came: Mapping[tuple[Point, Point], tuple[Point, Point] | None], last: tuple[Point, Point] | None
) -> list[tuple[Point, Point]]:
    """The way that led here, from its beginning."""
    path: list[tuple[Point, Point]] = []
    while last is not None:
        path.append(last)
        last = came[last]
    return path[::-1]


def _corners(path: list[Point]) -> Iterator[Point]:
    yield path[0]
    for (x0, y0), (x1, y1), (x2, y2) in zip(path, path[1:], path[2:], strict=False):
        if (x1 - x0) * (y2 - y1) != (y1 - y0) * (x2 - x1):
            yield x1, y1
    yield path[-1]
