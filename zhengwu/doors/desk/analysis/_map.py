"""A process map as the template draws it: names on lines that fit their boxes, numbers on the moves."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.analytics.public import Discovered, process_map
from zhengwu.doors.desk.analysis import _say as say
from zhengwu.doors.desk.analysis._tables import edges_grid
from zhengwu.doors.desk.shapes.analysis import MapLine, MapNode, MapPicture
from zhengwu.doors.ui.saying import counted

#: Units a box has for words: Chinese characters count two, the others somewhat more than one.
_FITS, _CHINESE, _LATIN, _LATIN_END = 20, 2.0, 1.3, 0x2000


def map_of(found: Discovered) -> MapPicture | None:
    """The map; None of no cases."""
    drawn = process_map(found)
    if drawn is None:
        return None
    main = found.variants[0]
    return MapPicture(
        title=_("{share} 的件这样走：{way}").format(share=say.share(main.share), way=say.way(main.activities)),
        summary=_("流程图：{way}").format(way=say.way(main.activities)),
        note=counted("线越粗件越多，虚线是往回走；{n} 种少见的走法没有画，在数据表里", drawn.left_out),
        width=drawn.width,
        height=drawn.height,
        box_width=drawn.box_width,
        box_height=drawn.box_height,
        nodes=tuple(
            MapNode(
                x=node.x,
                y=node.y,
                middle=node.middle[0],
                lines=_lines(_(node.name), node.y),
                count=f"{node.count:,}",
                count_y=node.y + 35 + 3 * len(_lines(_(node.name), node.y)),
                weight=node.weight,
                main=node.main,
            )
            for node in drawn.nodes
        ),
        lines=tuple(
            MapLine(
                path=line.path,
                x=line.x,
                y=line.y,
                words=f"{line.edge.count:,}",
                weight=line.weight,
                back=line.back,
            )
            for line in drawn.lines
        ),
        table=edges_grid(found),
    )


def _lines(name: str, y: int) -> tuple[tuple[int, str], ...]:
    """The name in its box: on one line, or broken at a space into two; the whole name stands in the table."""
    if _width(name) <= _FITS or " " not in name:
        return ((y + 20, _short(name)),)
    breaks = [place for place, character in enumerate(name) if character == " "]
    half = min(breaks, key=lambda place: max(_width(name[:place]), _width(name[place:])))
    return (y + 14, _short(name[:half])), (y + 27, _short(name[half + 1 :]))


def _width(name: str) -> float:
    return sum(_LATIN if ord(character) < _LATIN_END else _CHINESE for character in name)


def _short(name: str) -> str:
    """What fits a line."""
    while _width(name) > _FITS:
        name = name.removesuffix("…")[:-1] + "…"
    return name
