"""Outlines of characters, for the pictures of seals: read from whatever Chinese face this machine has."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from zhengwu.kernel.public import faces
from zhengwu.seals.rules.specimen import Command, Glyph

if TYPE_CHECKING:
    from typst import Compiler

#: 宋体 is what seals are cut in.
_FACES = ("Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC")
_SETTING = """#set page(width: auto, height: auto, margin: 0pt)
#set text(size: 1000pt, weight: 700, font: json(bytes(sys.inputs.faces)), top-edge: "baseline", bottom-edge: "baseline")
#for one in json(bytes(sys.inputs.characters)) { page(one) }
"""
_OUTLINE = re.compile(r'<symbol[^>]*><path d="([^"]*)"')
_WIDTH = re.compile(r'width="([\d.]+)pt"')
_STEP = re.compile(r"([MmLlHhVvCcQqZz])([^MmLlHhVvCcQqZz]*)")
_MOST_KEPT = 4096


def glyphs_for(text: str) -> Mapping[str, Glyph]:
    """The outline of every character; what no face has is left out."""
    return {char: glyph for char in set(text) if (glyph := _glyph(char))}


@functools.lru_cache(maxsize=_MOST_KEPT)
def _glyph(char: str) -> Glyph | None:
    compiler, names = _compiler()
    inputs = {"faces": json.dumps(names), "characters": json.dumps([char], ensure_ascii=False)}
    pages = compiler.compile(input=_SETTING.encode(), format="svg", sys_inputs=inputs)
    drawn = (pages[0] if isinstance(pages, list) else pages or b"").decode()
    outline, width = _OUTLINE.search(drawn), _WIDTH.search(drawn)
    if outline is None or width is None:
        return None
    return Glyph(width=float(width[1]), commands=tuple(_absolute(outline[1])))


@functools.cache
def _compiler() -> tuple[Compiler, list[str]]:
    import typst

    fonts, names = faces(preferred=_FACES)
    return typst.Compiler(font_paths=fonts), names


def _absolute(path: str) -> Iterator[Command]:
    """A path as typst writes it (relative steps, quadratic curves) as moves, lines and cubic curves in place."""
    x = y = start_x = start_y = 0.0
    for name, written in _STEP.findall(path):
        numbers = [float(number) for number in written.split()]
        back_x, back_y = (x, y) if name.islower() else (0.0, 0.0)
        match name.upper():
            case "Z":
                x, y = start_x, start_y
                yield "Z", ()
            case "H":
                x = back_x + numbers[-1]
                yield "L", (x, y)
            case "V":
                y = back_y + numbers[-1]
                yield "L", (x, y)
            case "M" | "L" as straight:
                x, y = back_x + numbers[0], back_y + numbers[1]
                if straight == "M":
                    start_x, start_y = x, y
                yield straight, (x, y)
            case "Q":
                bend = (back_x + numbers[0], back_y + numbers[1])
                end = (back_x + numbers[2], back_y + numbers[3])
                first = (x + 2 / 3 * (bend[0] - x), y + 2 / 3 * (bend[1] - y))
                second = (end[0] + 2 / 3 * (bend[0] - end[0]), end[1] + 2 / 3 * (bend[1] - end[1]))
                x, y = end
                yield "C", (*first, *second, x, y)
            case "C":
                moved = [n + (back_x, back_y)[i % 2] for i, n in enumerate(numbers)]
                x, y = moved[4], moved[5]
                yield "C", tuple(moved)
