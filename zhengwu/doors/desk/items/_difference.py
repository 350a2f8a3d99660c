"""A difference as the template takes it: words in the reader's language, texts marked word for word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import ChangeRow, ChangeSection, MarkedLine
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Tone
from zhengwu.doors.ui.writing import money_words
from zhengwu.items.public import Change, DifferenceLine, Mark, difference, marks

_MOST_DIGITS = 6
_KINDS: dict[str, tuple[str, Tone]] = {
    "added": ("加上", "done"),
    "removed": ("去掉", "late"),
    "changed": ("改过", "info"),
    "moved": ("换位置", "plain"),
}


def sections_of(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[ChangeSection, ...]:
    """Section by section; nothing when both say the same."""
    return tuple(
        ChangeSection(section.key, _(section.title), tuple(_row(change) for change in section.changes))
        for section in difference(before, after)
    )


def _row(change: Change) -> ChangeRow:
    words, tone = _KINDS[change.kind]
    before, after = _sides(change)
    place = _(" › ").join(_("{word}“{name}”").format(word=_(word), name=name) for word, name in change.of)
    whole = change.kind in ("added", "removed", "moved") and bool(change.of) and change.of[-1][0] == change.label
    return ChangeRow(
        label=place if whole else _(change.label),
        place="" if whole else place,
        badge=Badge(_(words), tone),
        before=before,
        after=after,
    )


def _sides(change: Change) -> tuple[tuple[MarkedLine, ...], tuple[MarkedLine, ...]]:
    if change.kind == "moved":
        places = [_("第 {n} 个").format(n=side[0].text) for side in (change.before, change.after)]
        return (_plain(places[0]),), (_plain(places[1]),)
    if len(change.before) == len(change.after) == 1 and not change.before[0].how and not change.after[0].how:
        left, right = marks(change.before[0].text, change.after[0].text)
        return (MarkedLine("", left),), (MarkedLine("", right),)
    return _lines(change.before, change.kind), _lines(change.after, change.kind)


def _lines(lines: tuple[DifferenceLine, ...], kind: str) -> tuple[MarkedLine, ...]:
    if lines and lines[0].label == "天数":
        return (MarkedLine("", (Mark(_limit(lines), kind != "changed"),)),)
    return tuple(
        MarkedLine(_(line.label) if line.label else "", (Mark(_said(line), kind != "changed"),)) for line in lines
    )


def _limit(lines: tuple[DifferenceLine, ...]) -> str:
    """A limit reads as one: 3 个工作日."""
    days, unit = lines[0].text, lines[1].text
    if not days.isdecimal() or len(days) > _MOST_DIGITS:
        return f"{days} {_(unit)}"
    return counted("%(n)s 个工作日", int(days)) if unit == "工作日" else counted("%(n)s 天", int(days))


def _plain(text: str) -> MarkedLine:
    return MarkedLine("", (Mark(text, True),))


def _said(line: DifferenceLine) -> str:
    match line.how:
        case "coded":
            return _(line.text)
        case "fen" if line.text.lstrip("-").isdecimal():
            return money_words(int(line.text))
        case "condition":
            return "".join(_(piece) if piece else "" for piece in line.pieces)
        case _:
            return line.text
