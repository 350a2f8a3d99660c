"""Geometry of charts: scales, ticks, paths, places. Pure: numbers in, numbers out; no Django, no looks, no words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

#: Steps between grid lines that people can add up in their head.
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """The field a line is drawn in, in units of the drawing; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float


def ticks(low: float, high: float, *, most: int = 4) -> tuple[float, ...]:
    """Round values from at or below `low` to at or above `high`, evenly spaced, at most `most` intervals.

    Equal bounds get room on both sides, so that a flat line lies in the middle.
    """
    if low > high:
        low, high = high, low
    if math.isclose(low, high, abs_tol=1e-12):
        room = abs(low) * 0.1 or 1.0
        low, high = low - room, high + room
    magnitude = 10.0 ** math.floor(math.log10((high - low) / most))
    for factor in (*_STEPS, 20.0, 50.0):
        step = factor * magnitude
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first <= most:
            return tuple(round(step * n, 10) for n in range(first, last + 1))
    raise AssertionError("a step of fifty magnitudes holds any span")  # pragma: no cover


def places_on(values: Sequence[float], frame: Frame, *, low: float, high: float) -> tuple[tuple[float, float], ...]:
    """Where each value lies: the first at the left edge, the last at the right; a single one at the right."""
    across = (frame.right - frame.left) / max(len(values) - 1, 1)
    start = frame.left if len(values) > 1 else frame.right
    return tuple(
        (round(start + across * n, 1), round(height_of(value, frame, low=low, high=high), 1))
        for n, value in enumerate(values)
    )


def height_of(value: float, frame: Frame, *, low: float, high: float) -> float:
    """The y of a value; beyond the scale it stays on the edge."""
    share = (min(max(value, low), high) - low) / (high - low)
    return frame.bottom - share * (frame.bottom - frame.top)


def line_path(points: Sequence[tuple[float, float]]) -> str:
    """`M44 132.8 66.5 119.2 …`: a path through the points; "" when there is nothing to join."""
    if len(points) < 2:  # noqa: PLR2004 - a line has two ends
        return ""
    return "M" + " ".join(f"{x:g} {y:g}" for x, y in points)


def area_path(points: Sequence[tuple[float, float]], frame: Frame) -> str:
    """The field under the line, down to the bottom."""
    line = line_path(points)
    return f"{line} {points[-1][0]:g} {frame.bottom:g} {points[0][0]:g} {frame.bottom:g}z" if line else ""


def labelled(count: int, *, most: int = 5) -> tuple[int, ...]:
    """Which of `count` places on the axis carry a name: the first, the last, and evenly between, at most `most`."""
    if count <= most:
        return tuple(range(count))
    return tuple(sorted({round(n * (count - 1) / (most - 1)) for n in range(most)}))


def full_scale(values: Sequence[float]) -> float:
    """What fills the whole bar: the largest value, never nothing."""
    return max([*values, 0.0]) or 1.0


def ranked(values: Sequence[float]) -> tuple[int, ...]:
    """The place of each value, best first: 1, 2, 2, 4: equals share a place and the next ones wait."""
    return tuple(1 + sum(other > value for other in values) for value in values)
