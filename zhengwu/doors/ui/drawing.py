"""Geometry of the signature parts: bars, day cells, the flow picture, QR codes. Numbers only, no looks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any, Protocol

import segno
from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import listed, many
from zhengwu.doors.ui.shapes import Clock, ClockDay, Span, Times

_BOX, _GAP, _TOP, _HEIGHT = 120, 40, 16, 64
_PER_ROW = 5
_DROP, _FIRST_DROP = 112, 160
_LARGE_CHARACTERS, _SMALL_CHARACTERS = 6.3, 8.4
_NOTE_CHARACTERS = 36
_LATIN_END = 0x2000


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


def _time_row(
    name: str, span: Span | None, scale: float, note: str, *, none: str, real: bool = False
) -> dict[str, Any]:
    if span is None:
        return {"name": name, "note": none, "real": real, "nothing": True}
    unit = many("个工作日", int(span.days)) if span.unit == "workday" else many("天", int(span.days))
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


class _StepLike(Protocol):
    name: str
    note: str


class _FlowLike(Protocol):
    """Any value with steps and a way back, such as the guide's Flow."""

    steps: Sequence[Any]
    back_note: str
    back_from: int
    back_to: int


def flow_context(it: _FlowLike) -> dict[str, Any]:
    """Boxes in rows of five, arrows between them, one way back for corrections; words where names are too long."""
    drops = _FIRST_DROP if it.back_note else _DROP
    boxes = [_flow_box(step, place, drops) for place, step in enumerate(it.steps)]
    rows = (len(boxes) + _PER_ROW - 1) // _PER_ROW
    back = None
    if it.back_note and it.back_to < it.back_from < min(len(boxes), _PER_ROW):
        start, end = boxes[it.back_from]["middle"], boxes[it.back_to]["x"] + _BOX
        back = {"start": start, "end": end, "head": end - 6, "words": start + 16}
    bottom = _row_y(rows - 1, drops) + _HEIGHT + _TOP
    return {
        "it": it,
        "boxes": boxes,
        "links": [_flow_link(one, next_one) for one, next_one in pairwise(boxes)],
        "back": back,
        "width": _PER_ROW * (_BOX + _GAP) - _GAP + 16,
        "height": max(bottom, 144 if back else 0),
        "names": listed(step.name for step in it.steps),
        "wordy": any(_too_long(step) for step in it.steps),
        "note_below": back is None or _width(it.back_note) > _NOTE_CHARACTERS,
    }


def _row_y(row: int, first_drop: int) -> int:
    return _TOP + (row and first_drop + (row - 1) * _DROP)


def _flow_box(step: _StepLike, place: int, first_drop: int) -> dict[str, Any]:
    row, column = divmod(place, _PER_ROW)
    x, y = column * (_BOX + _GAP) + 8, _row_y(row, first_drop)
    return {
        "step": step,
        "x": x,
        "y": y,
        "middle": x + _BOX // 2,
        "name_y": y + 30,
        "note_y": y + 51,
        "small": _width(step.name) > _LARGE_CHARACTERS,
    }


def _flow_link(one: dict[str, Any], other: dict[str, Any]) -> dict[str, str]:
    """A straight arrow within a row; down and back to the left between rows."""
    if one["y"] == other["y"]:
        return {
            "line": f"M{one['x'] + _BOX} {one['y'] + 32}h{_GAP - 8}",
            "head": f"m{other['x'] - 8} {one['y'] + 26} 9 6-9 6z",
        }
    turn = other["y"] - 20
    return {
        "line": f"M{one['middle']} {one['y'] + _HEIGHT}V{turn}H{other['middle']}V{other['y'] - 8}",
        "head": f"m{other['middle'] - 6} {other['y'] - 8} 6 9 6-9z",
    }


def _width(text: str) -> float:
    """How many Chinese characters wide a text is."""
    return sum(1 if ord(character) > _LATIN_END else 0.56 for character in str(text))


def _too_long(step: _StepLike) -> bool:
    return max(_width(step.name), _width(step.note)) > _SMALL_CHARACTERS


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
