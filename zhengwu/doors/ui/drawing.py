"""Geometry of the signature parts: bars, day cells, the flow picture, QR codes. Numbers only; looks are in the sheet."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Any, Protocol

import segno
from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import Clock, ClockDay, Span, Times

_BOX, _GAP, _TOP, _HEIGHT = 120, 40, 16, 64


def times_context(it: Times) -> dict[str, Any]:
    """Three columns on one scale: the statutory limit fills the bar."""
    rows = [
        _time_row(_("法定"), it.statutory, it.scale, _("法律规定最多"), none=_("法律没有另行规定")),
        _time_row(_("承诺"), it.promise, it.scale, _("我们答应您的"), none=""),
        _time_row(
            _("实际"),
            it.actual,
            it.scale,
            it.actual_note or _("近 30 天，10 人里 9 人不超过"),
            none=_("近 30 天办得还不多"),
            real=True,
        ),
    ]
    return {"rows": rows, "scale": f"{it.scale:g}"}


def _time_row(name: str, span: Span | None, scale: float, note: str, *, none: str, real: bool = False) -> dict[str, Any]:
    if span is None:
        return {"name": name, "note": none, "real": real, "nothing": True}
    unit = _("个工作日") if span.unit == "workday" else _("天")
    return {
        "name": name,
        "figure": f"{span.days:g}" if span.days else _("当场"),
        "unit": unit if span.days else "",
        "note": note,
        "bar": f"{max(span.days, scale / 100):g}",
        "real": real,
    }


def clock_context(it: Clock) -> dict[str, Any]:
    """Cells with their written day; a gap before the first day of each week."""
    cells = [_cell(day, it.days[place - 1] if place else None, small=it.small) for place, day in enumerate(it.days)]
    states = {day.state for day in it.days}
    return {"it": it, "cells": cells, "states": states}


def _cell(day: ClockDay, before: ClockDay | None, *, small: bool) -> dict[str, Any]:
    new_month = before is None or before.day.month != day.day.month
    written = f"{day.day.month}/{day.day.day}" if new_month and not small else str(day.day.day)
    new_week = before is not None and before.day.isocalendar()[:2] != day.day.isocalendar()[:2]
    return {"day": day, "written": written, "weekday": day.day.isoweekday(), "gap": new_week}


class _FlowLike(Protocol):
    """Any value with steps and a way back, such as the guide's Flow."""

    steps: Any
    back_note: str
    back_from: int
    back_to: int


def flow_context(it: _FlowLike) -> dict[str, Any]:
    """Boxes in a row, arrows between them, one way back for corrections."""
    boxes = [
        {"step": step, "x": place * (_BOX + _GAP) + 8, "middle": place * (_BOX + _GAP) + 8 + _BOX // 2}
        for place, step in enumerate(it.steps)
    ]
    links = [{"from": box["x"] + _BOX, "head": box["x"] + _BOX + _GAP - 8} for box in boxes[:-1]]
    back = None
    if it.back_note and len(boxes) > it.back_from:
        start, end = boxes[it.back_from]["middle"], boxes[it.back_to]["x"] + _BOX
        back = {"start": start, "end": end, "width": start - end - 32, "head": end - 6, "words": start + 16}
    return {
        "it": it,
        "boxes": boxes,
        "links": links,
        "back": back,
        "width": len(boxes) * (_BOX + _GAP) - _GAP + 16,
        "height": _TOP * 2 + _HEIGHT + (48 if back else 0),
        "names": "、".join(str(step.name) for step in it.steps),
    }


@lru_cache(maxsize=256)
def qr_path(text: str) -> tuple[str, int]:
    """The dark modules of a QR code as one SVG path, and the number of modules a side."""
    code = segno.make_qr(text, error="m")
    runs: list[str] = []
    for y, row in enumerate(code.matrix):
        x = 0
        for dark, modules in groupby(row):
            width = len(list(modules))
            if dark:
                runs.append(f"M{x} {y}h{width}v1h-{width}z")
            x += width
    return "".join(runs), len(code.matrix)
