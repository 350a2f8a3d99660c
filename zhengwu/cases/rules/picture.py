"""The public flow picture, laid out from the transition table alone: nothing in it is placed by hand, so no row can be missed.

The straight road runs down the middle. Where a move leads from many states to one, those states stand in a frame and one
arrow leaves it, as statecharts are drawn; what ends a case stands at the right edge. Lengths in pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, pairwise
from math import dist
from statistics import mean
from typing import Final

from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.routing import Board, Box, Point
from zhengwu.cases.rules.states import ON_THE_CLOCK, UNDECIDED, State

Table = Mapping[Move, Mapping[State, State]]

#: The way most applications go, from SUBMITTED on.
ROAD: Final = (Move.RECEIVE, Move.ACCEPT, Move.ASSIGN, Move.APPROVE, Move.CLOSE, Move.ARCHIVE)
#: What a frame is called.
FRAME_NAMES: Final[dict[frozenset[State], str]] = {
    UNDECIDED: "还没有作出决定",
    ON_THE_CLOCK: "办理期限已经起算",
}
#: A move from fewer states than this is drawn from each of them.
_MANY: Final = 4
#: In cells of the board: a box, the way from one box to the next, the padding of a frame (more for those outside).
_WIDTH, _HEIGHT, _ACROSS, _DOWN, _PADDING = 12, 4, 23, 11, 2
#: Columns: detours left and right of the road, ends at the right edge, some cells further off.
_SIDES, _EDGE, _APART = (1, -1), 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """The moves that lead from each of these states to the same one."""

    moves: tuple[Move, ...]
    sources: frozenset[State]
    target: State

    @property
    def steps(self) -> frozenset[tuple[Move, State, State]]:
        """The rows of the table it stands for."""
        return frozenset((move, source, self.target) for move in self.moves for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An arrow with its corners, first to last; `road` when it is part of the straight way."""

    arrow: Arrow
    points: tuple[Point, ...]
    road: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowPicture:
    """Boxes, frames from the outermost in, lines."""

    width: int
    height: int
    boxes: dict[State, Box]
    frames: tuple[tuple[frozenset[State], Box], ...]
    lines: tuple[Line, ...]


def flow_picture(table: Table) -> FlowPicture:
    """Lay out a table."""
    road = road_of(table)
    boxes = {state: _box(*place) for state, place in places_of(table, road).items()}
    frames = _drawable(frames_of(table), boxes)
    around = dict(frames)
    board = Board(boxes=boxes.values(), frames=around.values())
    arrows = [*arrows_of(table, tuple(around))]
    ends = {arrow: (_end(arrow, boxes, around), boxes[arrow.target]) for arrow in arrows}
    on_road = {arrow for arrow in arrows if _on_road(arrow, road)}
    # The road first, and what is near before what is far: short ways are straight, long ones go round them.
    arrows.sort(key=lambda arrow: (arrow not in on_road, len(arrow.sources) > 1, _length(*ends[arrow])))
    back = {(next(iter(a.sources)), a.target) for a in arrows if len(a.sources) == 1}
    lines = [
        Line(arrow=arrow, points=board.connect(*ends[arrow], aside=_aside(arrow, back)), road=arrow in on_road)
        for arrow in arrows
    ]
    return FlowPicture(
        width=board.width, height=board.height, boxes=board.moved(boxes),
        frames=tuple(board.moved(around).items()), lines=tuple(lines),
    )  # fmt: skip


def road_of(table: Table) -> tuple[State, ...]:
    """The states of the straight way."""
    states = [State.SUBMITTED]
    for move in ROAD:
        onward = table.get(move, {}).get(states[-1])
        if onward is None:
            break
        states.append(onward)
    return tuple(states)


def arrows_of(table: Table, frames: tuple[frozenset[State], ...]) -> Iterator[Arrow]:
    """Every row of the table, once: from a frame where all its states are sources, from single states otherwise."""
    found: dict[tuple[frozenset[State], State], list[Move]] = {}
    for move, steps in table.items():
        for target in dict.fromkeys(steps.values()):
            left = {source for source, to in steps.items() if to == target}
            for frame in frames:
                if frame <= left and target not in frame:
                    found.setdefault((frame, target), []).append(move)
                    left -= frame
            for source in sorted(left):
                found.setdefault((frozenset({source}), target), []).append(move)
    return (Arrow(moves=tuple(moves), sources=sources, target=target) for (sources, target), moves in found.items())


def frames_of(table: Table) -> tuple[frozenset[State], ...]:
    """Sets of states worth a frame, the outermost first: those that save most arrows, each inside or apart from the others."""
    sources = [
        frozenset(source for source, to in steps.items() if to == target)
        for steps in table.values()
        for target in dict.fromkeys(steps.values())
    ]
    many = {one for one in sources if len(one) >= _MANY}
    saved = {one: sum(one <= other for other in sources) * (len(one) - 1) for one in many}
    chosen: list[frozenset[State]] = []
    for one in sorted(many, key=lambda one: (-saved[one], sorted(one))):
        if all(one < other or other < one or not one & other for other in chosen):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: (-len(one), sorted(one))))


def places_of(table: Table, road: tuple[State, ...]) -> dict[State, tuple[int, int]]:
    """Column and row of every state: the road in column 0, detours beside where they begin, ends at the right edge."""
    steps = [(source, target) for moves in table.values() for source, target in moves.items()]
    leaving = {source for source, _ in steps}
    places = {state: (0, row) for row, state in enumerate(road)}
    waiting = [state for state in State if state not in places]
    while waiting:
        # What nothing placed leads to waits until its turn; what nothing leads to at all stands below.
        state = next((s for s in waiting if _before(s, steps, places)), waiting[0])
        rows = _before(state, steps, places) or [len(road)]
        waiting.remove(state)
        free = (
            ((column, row) for row in count(min(rows)) for column in _SIDES)
            if state in leaving
            else ((_EDGE, row) for row in count(round(mean(rows))))
        )
        places[state] = next(place for place in free if place not in places.values())
    return places


def _before(state: State, steps: list[tuple[State, State]], places: Mapping[State, tuple[int, int]]) -> list[int]:
    """The rows of what leads to it."""
    return [places[source][1] for source, target in steps if target == state and source in places]


def _box(column: int, row: int) -> Box:
    return Box(column * _ACROSS + (_APART if column == _EDGE else 0), row * _DOWN, _WIDTH, _HEIGHT)


def _drawable(frames: tuple[frozenset[State], ...], boxes: Mapping[State, Box]) -> list[tuple[frozenset[State], Box]]:
    """The frames around nothing but their own states; the others are not drawn, and their arrows leave each state."""
    drawn = []
    for frame in frames:
        inside = sum(other < frame for other in frames)
        around = Box.around([boxes[state] for state in frame], _PADDING + inside)
        if not any(around.touches(box) for state, box in boxes.items() if state not in frame):
            drawn.append((frame, around))
    return drawn


def _end(arrow: Arrow, boxes: Mapping[State, Box], frames: Mapping[frozenset[State], Box]) -> Box:
    return frames[arrow.sources] if arrow.sources in frames else boxes[next(iter(arrow.sources))]


def _on_road(arrow: Arrow, road: tuple[State, ...]) -> bool:
    return any({*arrow.sources} == {one} and arrow.target == other for one, other in pairwise(road))


def _length(one: Box, other: Box) -> float:
    return dist(one.middle, other.middle)


def _aside(arrow: Arrow, single: set[tuple[State, State]]) -> int:
    """Two ways there and back run side by side: which of them this is, and 0 for a way on its own."""
    source = next(iter(arrow.sources))
    if len(arrow.sources) > 1 or (arrow.target, source) not in single or source == arrow.target:
        return 0
    return -1 if list(State).index(source) < list(State).index(arrow.target) else 1
