"""Glyph by glyph into runs (GB/T 33190 §11.3): what stands on one line in one face, size and colour is one text object."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhengwu.ofd.fonts import Face
from zhengwu.ofd.model import Box, Color, Glyphs, Text

_MM = 25.4 / 72
#: How far a box reaches above and below the baseline, in sizes: wide enough for every face, since boxes clip.
_ABOVE, _BELOW, _BESIDE = 1.16, 0.32, 0.06
#: A step longer than this, or this far back, begins a new run (sizes).
_WIDEST, _BACK = 1.5, 0.6
_SAME = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One glyph in points, y up: where it starts, which way it is turned, how far it is to the next."""

    font: int
    face: Face
    size: float
    matrix: tuple[float, float, float, float]
    x: float
    y: float
    advance: float
    text: str
    glyph: int
    color: Color

    def like(self, other: Drawn) -> bool:
        """Whether both may stand in one run."""
        turned = all(abs(p - q) < _SAME for p, q in zip(self.matrix, other.matrix, strict=True))
        return (self.font, self.color) == (other.font, other.color) and abs(self.size - other.size) < _SAME and turned

    def seen_from(self, first: Drawn) -> tuple[float, float]:
        """Along and off the baseline of `first`, in its own text space."""
        a, b, c, d = first.matrix
        area = a * d - b * c
        x, y = self.x - first.x, self.y - first.y
        return (x * d - y * c) / area, (y * a - x * b) / area


def texts_of(drawn: Sequence[Drawn], *, height: float) -> Iterator[Text]:
    """The runs of these glyphs, in order. `height`: of the page, in points."""
    run: list[Drawn] = []
    for glyph in drawn:
        a, b, c, d = glyph.matrix
        if not glyph.size or abs(a * d - b * c) < _SAME**2:
            continue  # without extent: nothing to see
        if run and not _continues(run, glyph):
            yield from _text(run, height)
            run = []
        run.append(glyph)
    yield from _text(run, height)


def _continues(run: Sequence[Drawn], glyph: Drawn) -> bool:
    first, last = run[0], run[-1]
    if not glyph.like(first):
        return False
    along, off = glyph.seen_from(last)
    gap = along - last.advance
    return abs(off) < 0.02 * first.size and -_BACK * first.size < gap < _WIDEST * first.size


def _text(run: Sequence[Drawn], height: float) -> Iterator[Text]:
    """Blanks at the ends say nothing and readers trim them: they are left out."""
    start, end = 0, len(run)
    while start < end and not run[start].text.strip():
        start += 1
    while end > start and not run[end - 1].text.strip():
        end -= 1
    if start < end:
        yield _made(run[start:end], height)


def _made(run: Sequence[Drawn], height: float) -> Text:
    first = run[0]
    a, b, c, d = first.matrix
    scale = (c * c + d * d) ** 0.5
    unit = scale * _MM
    chars, places = _spread(run)
    size = first.size * unit
    length = run[-1].seen_from(first)[0] + run[-1].advance
    x, y = first.x * _MM, (height - first.y) * _MM
    # y points down now: the off-diagonal parts change their sign
    turn = (a / scale, -b / scale, -c / scale, d / scale)
    corners = [
        (x + turn[0] * u + turn[2] * v, y + turn[1] * u + turn[3] * v)
        for u in (-_BESIDE * size, length * unit + _BESIDE * size)
        for v in (-_ABOVE * size, _BELOW * size)
    ]
    left, top = min(u for u, _ in corners), min(v for _, v in corners)
    right, bottom = max(u for u, _ in corners), max(v for _, v in corners)
    upright = all(abs(p - q) < _SAME for p, q in zip(turn, (1, 0, 0, 1), strict=True))
    return Text(
        box=Box(x=left, y=top, width=right - left, height=bottom - top),
        font=first.font,
        size=size,
        x=x - left if upright else 0,
        y=y - top if upright else 0,
        text=chars,
        advances=tuple((then - now) * unit for now, then in itertools.pairwise(places)),
        color=first.color,
        matrix=None if upright else (*turn, x - left, y - top),
        glyphs=tuple(_odd_glyphs(run)),
    )


def _spread(run: Sequence[Drawn]) -> tuple[str, list[float]]:
    """Every character and where it starts; a glyph that stands for several shares its width among them."""
    chars, places = "", []
    for glyph in run:
        along, _ = glyph.seen_from(run[0])
        text = glyph.text or "\ufffd"
        chars += text
        places += [along + glyph.advance * part / len(text) for part in range(len(text))]
    return chars, places


def _odd_glyphs(run: Sequence[Drawn]) -> Iterator[Glyphs]:
    """Where the face's own table would draw something else: a second form of a character, a ligature."""
    position = 0
    for glyph in run:
        text = glyph.text or "\ufffd"
        if not glyph.face.drawn_as(text, glyph.glyph):
            yield Glyphs(position=position, glyph=glyph.glyph)
        position += len(text)
