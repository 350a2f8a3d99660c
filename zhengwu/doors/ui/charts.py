"""From the shapes of charts to what their templates draw. The title of a chart is its finding, read aloud as the picture."""

from __future__ import annotations

from typing import Any

from zhengwu.doors.ui.charting import (
    Frame,
    area_path,
    full_scale,
    height_of,
    labelled,
    line_path,
    places_on,
    ranked,
    ticks,
)
from zhengwu.doors.ui.shapes import Bars, Ranking, Trend

_WIDTH, _HEIGHT = 720, 272
_FRAME = Frame(left=52, top=24, right=696, bottom=228)
#: The last value is written above its dot, unless there is no room there.
_ABOVE, _BELOW, _ROOM = -14, 28, 44


def trend_context(it: Trend) -> dict[str, Any]:
    """Grid, line, the field under it, the goal, the last value; names on the axis where they fit."""
    values = [point.value for point in it.points]
    if not values:
        return {"it": it, "points": ()}
    known = [*values, *([] if it.goal is None else [it.goal])]
    scale = ticks(min(known), max(known))
    low, high = scale[0], scale[-1]
    points = places_on(values, _FRAME, low=low, high=high)
    x, y = points[-1]
    return {
        "it": it,
        "width": _WIDTH,
        "height": _HEIGHT,
        "frame": _FRAME,
        "points": points,
        "grid": [
            {"y": round(height_of(value, _FRAME, low=low, high=high), 1), "words": f"{value:g}{it.unit}"}
            for value in scale
        ],
        "goal": None if it.goal is None else _goal(round(height_of(it.goal, _FRAME, low=low, high=high), 1)),
        "line": line_path(points),
        "area": area_path(points, _FRAME),
        "days": [
            {"x": points[n][0], "words": it.points[n].name, "last": n == len(points) - 1} for n in labelled(len(points))
        ],
        "dot": {"x": x, "y": y, "words": f"{values[-1]:g}{it.unit}", "words_y": y + (_ABOVE if y > _ROOM else _BELOW)},
    }


def _goal(y: float) -> dict[str, float]:
    """The goal's words stand under its line, or over it where the axis is near."""
    return {"y": y, "words_y": y + 20 if _FRAME.bottom - y > _ROOM else y - 8}


def bars_context(it: Bars) -> dict[str, Any]:
    """Rows on one scale; the longest bar or limit fills the width."""
    scale = full_scale([length for bar in it.bars for length in (bar.value, bar.limit or 0)])
    rows = [
        {
            "bar": bar,
            "got": f"{bar.value:g}",
            "limit": "" if bar.limit is None else f"{bar.limit:g}",
            "words": bar.words or f"{bar.value:g}",
        }
        for bar in it.bars
    ]
    return {"it": it, "rows": rows, "scale": f"{scale:g}"}


def ranking_context(it: Ranking) -> dict[str, Any]:
    """Best first, each with its place."""
    ordered = sorted(it.ranks, key=lambda rank: -rank.value)
    values = [rank.value for rank in ordered]
    rows = [
        {"place": place, "rank": rank, "got": f"{rank.value:g}", "words": rank.words or f"{rank.value:g}"}
        for place, rank in zip(ranked(values), ordered, strict=True)
    ]
    return {"it": it, "rows": rows, "scale": f"{full_scale(values):g}"}
