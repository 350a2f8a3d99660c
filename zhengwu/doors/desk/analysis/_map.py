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
                lines=((node.y + 20, _short(_(node.name))),),
                count=f"{node.count:,}",
                count_y=node.y + 38,
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


def _short(name: str) -> str:
    """What fits a box; the whole name stands in the table."""
    width = 0.0
    for place, character in enumerate(name):
        width += _LATIN if ord(character) < _LATIN_END else _CHINESE
        if width > _FITS:
            return name[: place - 1] + "…"
    return name
