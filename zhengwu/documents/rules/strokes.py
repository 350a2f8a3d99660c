"""手写笔迹: what a hand drew, as whole points in a field of 1000 by 400, upper left first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from zhengwu.kernel.pure import BadInput

Point = tuple[int, int]
Stroke = tuple[Point, ...]
Strokes = tuple[Stroke, ...]

WIDTH, HEIGHT = 1000, 400
#: A long name of four thick characters takes a few hundred.
MOST_POINTS = 4_000
#: A name this small on a field of a thousand is a slip of the pen.
LEAST_SIZE = 60
#: How far a point may lie from the line that replaces it.
TOLERANCE = 1.5
#: Simplified by so many points at a time, so that no drawing costs more than its length.
_AT_A_TIME = 64
#: Longer than any drawing of so many points, written down.
_LONGEST_TEXT = MOST_POINTS * 12

_UNREADABLE = "没有读懂这个签名。请清除，再签一遍。"
_TOO_MUCH = "签名的笔画太多了。请清除，只签姓名。"
_A_DOT = "签名太小，看不出是谁。请清除，再签一遍。"


def strokes_from(raw: object) -> Strokes:
    """A drawing as it comes from a pad: JSON text, or lists as JSON carries them. `()` when nothing was drawn.

    Raises:
        BadInput: no drawing, out of the field, more than `MOST_POINTS`, or not more than a dot
    """
    if isinstance(raw, str):
        raw = _parsed(raw)
    if not isinstance(raw, list | tuple):
        raise _refused(_UNREADABLE, "unreadable")
    if not raw:
        return ()
    if sum(len(stroke) if isinstance(stroke, list | tuple) else 1 for stroke in raw) > MOST_POINTS:
        raise _refused(_TOO_MUCH, "too_long")
    strokes = tuple(_stroke(one) for one in raw)
    if size_of(strokes) < LEAST_SIZE:
        raise _refused(_A_DOT, "dot")
    return strokes


def _parsed(text: str) -> object:
    if len(text) > _LONGEST_TEXT:
        raise _refused(_TOO_MUCH, "too_long")
    try:
        return json.loads(text) if text.strip() else []
    except (ValueError, RecursionError):
        raise _refused(_UNREADABLE, "unreadable") from None


def _stroke(raw: object) -> Stroke:
    if not isinstance(raw, list | tuple) or not raw:
        raise _refused(_UNREADABLE, "unreadable")
    return tuple(_point(one) for one in raw)


def _point(raw: object) -> Point:
    match raw:
        case [int() as x, int() as y] if 0 <= x <= WIDTH and 0 <= y <= HEIGHT:
            return int(x), int(y)
    raise _refused(_UNREADABLE, "unreadable")


def _refused(words: str, why: str) -> BadInput:
    return BadInput.one(("signature",), words, f"signature.{why}")


def size_of(strokes: Strokes) -> int:
    """Width or height of the drawing, whichever is more."""
    xs = [x for stroke in strokes for x, _y in stroke]
    ys = [y for stroke in strokes for _x, y in stroke]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def simplify(strokes: Strokes) -> Strokes:
    """The same drawing with fewer points: none that is left out lies further than `TOLERANCE` from the line that replaces it
    (Douglas–Peucker)."""
    return tuple(tuple(_kept(stroke)) for stroke in strokes)


def _kept(stroke: Stroke) -> Iterator[Point]:
    yield stroke[0]
    for start in range(0, len(stroke) - 1, _AT_A_TIME):
        yield from _between(stroke[start : start + _AT_A_TIME + 1])


def _between(points: Sequence[Point]) -> Iterator[Point]:
    """Points after the first that must stay; the last always does."""
    first, last = points[0], points[-1]
    distance, place = max(((from_line(p, first, last), n) for n, p in enumerate(points)), default=(0.0, 0))
    if distance > TOLERANCE:
        yield from _between(points[: place + 1])
        yield from _between(points[place:])
    else:
        yield last


def from_line(point: Point, start: Point, end: Point) -> float:
    """Distance of a point from the line between two others."""
    (px, py), (sx, sy), (ex, ey) = point, start, end
    dx, dy = ex - sx, ey - sy
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((px - sx) * dx + (py - sy) * dy) / length)) if length else 0.0
    return float(((px - sx - along * dx) ** 2 + (py - sy - along * dy) ** 2) ** 0.5)


def svg_path(strokes: Strokes) -> str:
    """The drawing as the data of an SVG path of lines, to be stroked with round ends. A dot is a line to itself."""
    return "".join(
        f"M{stroke[0][0]} {stroke[0][1]}" + "".join(f"L{x} {y}" for x, y in stroke[1:] or stroke) for stroke in strokes
    )
