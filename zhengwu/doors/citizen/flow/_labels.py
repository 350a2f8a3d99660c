"""Where the words of the picture stand: in boxes, and beside the lines, off boxes, other lines and other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal

from zhengwu.doors.citizen.shapes import WayLabel

Anchor = Literal["start", "middle", "end"]
#: x, y, width, height in pixels.
Area = tuple[float, float, float, float]

#: Height of a line of words, size of a character, and the gap to the line they belong to.
LINE: Final = 16
_SIZE, _GAP = 13, 6
#: Chinese characters are as wide as high, others about half.
_LATIN_END, _LATIN = 0x2000, 0.56
#: Where along a stretch words may stand.
_ALONG: Final = (0.5, 0.35, 0.65, 0.2, 0.8)
#: How bad it is to cover a box or other words, or a line.
_ON_BOX, _ON_LINE = 10.0, 1.0


def width_of(text: str) -> float:
    """How wide it is, in characters."""
    return sum(1 if ord(character) > _LATIN_END else _LATIN for character in text)


def wrapped(text: str, room: float) -> list[str]:
    """Broken into lines of `room` characters: between words where there are any, else anywhere."""
    lines = [""]
    parts = [f"{word} " for word in text.split(" ")] if " " in text else [*text]
    for part in parts:
        if lines[-1] and width_of((lines[-1] + part).rstrip()) > room:
            lines.append("")
        lines[-1] += part
    return [line.rstrip() for line in lines]


class Words:
    """Finds places for labels, one after the other."""

    def __init__(
        self, *, width: int, height: int, boxes: Sequence[Area], lines: Sequence[Sequence[tuple[int, int]]]
    ) -> None:
        self._width, self._height = width, height
        self._full = [*boxes]
        self._lines = [pair for line in lines for pair in pairwise(line)]

    def beside(self, line: Sequence[tuple[int, int]], words: Sequence[str]) -> WayLabel:
        """The best place at this line; the longest stretch is tried first."""
        wide, high = max(width_of(word) for word in words) * _SIZE, len(words) * LINE
        own = list(pairwise(line))
        places = list(_places(own, wide, high))
        _, x, anchor, area = min(
            ((self._harm(area, own) + order / 100, x, anchor, area) for order, (x, anchor, area) in enumerate(places)),
            key=lambda found: found[0],
        )
        self._full.append(area)
        top = round(area[1])
        return WayLabel(round(x), anchor, tuple((top + LINE * (n + 1) - 4, word) for n, word in enumerate(words)))

    def _harm(self, area: Area, own: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> float:
        x, y, wide, high = area
        harm = sum(_ON_BOX for other in self._full if _meet(area, other))
        harm += sum(_ON_LINE for pair in self._lines if pair not in own and _meet(area, _stretch(*pair)))
        inside = x >= 0 and y >= 0 and x + wide <= self._width and y + high <= self._height
        return harm if inside else harm + _ON_BOX


def _places(
    stretches: Sequence[tuple[tuple[int, int], tuple[int, int]]], wide: float, high: float
) -> Iterator[tuple[float, Anchor, Area]]:
    def length(pair: tuple[tuple[int, int], tuple[int, int]]) -> int:
        return abs(pair[0][0] - pair[1][0]) + abs(pair[0][1] - pair[1][1])

    for (x1, y1), (x2, y2) in sorted(stretches, key=length, reverse=True):
        for part in _ALONG:
            x, y = x1 + (x2 - x1) * part, y1 + (y2 - y1) * part
            if y1 == y2:
                yield x, "middle", (x - wide / 2, y - high - _GAP / 2, wide, high)
                yield x, "middle", (x - wide / 2, y + _GAP / 2, wide, high)
            else:
                yield x + _GAP, "start", (x + _GAP, y - high / 2, wide, high)
                yield x - _GAP, "end", (x - _GAP - wide, y - high / 2, wide, high)


def _stretch(one: tuple[int, int], other: tuple[int, int]) -> Area:
    (x1, y1), (x2, y2) = one, other
    return min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2)


def _meet(one: Area, other: Area) -> bool:
    return (
        one[0] <= other[0] + other[2] and other[0] <= one[0] + one[2]
        and one[1] <= other[1] + other[3] and other[1] <= one[1] + one[3]
    )  # fmt: skip
