"""The picture of a seal (印模): a round red stamp drawn from outlines, the same for the screen and for the paper. Pure.

Measured in tenths of a millimetre from the middle of the seal, y downwards: a seal of 42 mm lies between −210 and 210.
The shapes of characters come from outside (`Glyph`): whoever has a face on the machine reads them there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

#: 直径不得大于 4.2 厘米 for the seal of a county body (国发〔1999〕25号).
DIAMETER_MM = 42
RADIUS = DIAMETER_MM * 5
RED = "#c0261c"
_RIM, _NAME_AT, _CODE_AT = 11.0, 152.0, 178.0
_BEZIER = 0.5522847498
_STAR_POINTS, _STAR_INNER = 5, 0.381966

#: A path command and its points, already in place.
Command = tuple[str, tuple[float, ...]]
_TOKEN = re.compile(r"([MLCZ])|(-?\d+(?:\.\d+)?)")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """The outline of one character on a square of 1000 units, y upwards from the baseline: M, L, C and Z."""

    width: float
    commands: Sequence[Command]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a character stands: its middle, how it is turned (radians), how wide and high its square is."""

    x: float
    y: float
    turn: float
    width: float
    height: float


def specimen(*, around: str, line: str, code: str, star: bool, glyphs: Mapping[str, Glyph]) -> str:
    """The seal as one path of SVG commands.

    Args:
        around: the name of the body, along the arc. `line`: what the seal is for, across; empty for a main seal.
        code: the number of the seal, small along the lower rim.
        star: the five-pointed star in the middle.
        glyphs: outlines; a character without one leaves its place empty.
    """
    drawn = [*_ring(RADIUS), *_ring(RADIUS - _RIM, inner=True)]
    if star:
        drawn += _star(62.0, down=0.0 if not line else -12.0)
    for char, place in (*_name(around), *_line(line), *_code(code)):
        if char in glyphs:
            drawn += _placed(glyphs[char], place)
    return " ".join(_spelled(command) for command in drawn)


def svg(path: str) -> str:
    """The picture for a screen: complete, no face needed, nothing that runs."""
    size = 2 * RADIUS
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-RADIUS} {-RADIUS} {size} {size}" width="{DIAMETER_MM}mm"'
        f' height="{DIAMETER_MM}mm"><path fill="{RED}" d="{path}"/></svg>'
    )


@lru_cache(maxsize=64)
def pdf_operators(path: str) -> bytes:
    """The picture for a page: a square of 420 units with its corner below on the left, filled in red."""
    spelled = {"M": "m", "L": "l", "C": "c", "Z": "h"}
    red = " ".join(f"{int(RED[at : at + 2], 16) / 255:.4f}" for at in (1, 3, 5))
    lines = [f"q {red} rg 1 0 0 -1 {RADIUS} {RADIUS} cm"]
    for name, numbers in read_path(path):
        lines.append(" ".join([*(f"{number:g}" for number in numbers), spelled[name]]))
    return "\n".join([*lines, "f Q"]).encode()


def read_path(path: str) -> Iterator[Command]:
    """The commands of a path of ours."""
    found = _TOKEN.findall(path)
    at = 0
    while at < len(found):
        name = found[at][0]
        count = _NUMBERS[name]
        yield name, tuple(float(number) for _, number in found[at + 1 : at + 1 + count])
        at += 1 + count


def _name(text: str) -> Iterator[tuple[str, _Place]]:
    """Along the upper arc, evenly: the more characters, the longer the arc and the narrower each of them."""
    count = max(len(text), 1)
    spread = math.radians(min(236, 24 * count + 20))
    step = spread / count
    width = min(54.0, 0.92 * step * _NAME_AT)
    height = min(58.0, width + 16)
    for position, char in enumerate(text):
        turn = -spread / 2 + step * (position + 0.5)
        yield char, _Place(_NAME_AT * math.sin(turn), -_NAME_AT * math.cos(turn), turn, width, height)


def _line(text: str) -> Iterator[tuple[str, _Place]]:
    """Across, below the middle."""
    if not text:
        return
    width = min(34.0, 225.0 / len(text))
    for position, char in enumerate(text):
        x = (position - (len(text) - 1) / 2) * width
        yield char, _Place(x, 120.0, 0.0, 0.94 * width, 36.0)


def _code(text: str) -> Iterator[tuple[str, _Place]]:
    """Small digits along the lower rim, read from the left."""
    step = math.radians(6.2)
    for position, char in enumerate(text):
        turn = (len(text) - 1) / 2 * step - step * position
        yield char, _Place(_CODE_AT * math.sin(turn) * -1, _CODE_AT * math.cos(turn), turn, 15.0, 20.0)


def _placed(glyph: Glyph, place: _Place) -> Iterator[Command]:
    """A character fitted into its square and turned about its middle."""
    wide, high = place.width / max(glyph.width, 1), place.height / 1000
    cos, sin = math.cos(place.turn), math.sin(place.turn)
    for name, numbers in glyph.commands:
        moved: list[float] = []
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            across, down = (x - glyph.width / 2) * wide, (380 - y) * high
            moved += [place.x + across * cos - down * sin, place.y + across * sin + down * cos]
        yield name, tuple(moved)


def _ring(radius: float, *, inner: bool = False) -> Iterator[Command]:
    """A circle of four curves; the inner one runs the other way round and so cuts out."""
    r, k, way = radius, radius * _BEZIER, -1 if inner else 1
    yield "M", (r, 0)
    yield "C", (r, k * way, k, r * way, 0, r * way)
    yield "C", (-k, r * way, -r, k * way, -r, 0)
    yield "C", (-r, -k * way, -k, -r * way, 0, -r * way)
    yield "C", (k, -r * way, r, -k * way, r, 0)
    yield "Z", ()


def _star(radius: float, *, down: float) -> Iterator[Command]:
    for point in range(2 * _STAR_POINTS):
        far = radius if point % 2 == 0 else radius * _STAR_INNER
        turn = math.pi * point / _STAR_POINTS
        yield "ML"[point > 0], (far * math.sin(turn), down - far * math.cos(turn))
    yield "Z", ()


def _spelled(command: Command) -> str:
    name, numbers = command
    return " ".join([name, *(f"{round(number, 1):g}" for number in numbers)])
