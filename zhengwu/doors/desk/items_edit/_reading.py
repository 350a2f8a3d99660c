"""From what was typed to what is kept. A slip is kept as it was typed, so that nothing is lost; the rules point it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.http import QueryDict

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._picker import condition_from, pressed, rows_posted
from zhengwu.doors.desk.items_edit.declared import Asked
from zhengwu.items.public import FEN
from zhengwu.kernel.public import BadInput, clean_line, clean_text

_LONGEST_LINE, _LONGEST_TEXT = 500, 4000
_MOST_LINES, _MOST_OPTIONS = 100, 50
_STEP = {"up": -1, "down": 1}
_MONEY = re.compile(r"([0-9]{1,11})(?:\.([0-9]{1,2}))?")
_MONTH_DAY = re.compile(r"0?([0-9]{1,2})\s*[-月./]\s*0?([0-9]{1,2})\s*日?")
#: People think and type in 元; money is kept in 分.
YUAN = "元"
_WHOLE_NUMBERS = frozenset({"min_level", "online_depth"})


def read(asked: Asked, post: QueryDict, around: Around) -> Any:
    """What a field says; None when it says nothing, or only what is so anyway.

    Raises:
        BadInput: text that cannot be kept: too long, or with characters that hide
    """
    value = _READ[asked.kind](asked, post, around)
    return None if value == asked.default else value


def _line(asked: Asked, post: QueryDict, _around: Around) -> str | None:
    return clean_line(post.get(asked.name, ""), max_length=_LONGEST_LINE, loc=(asked.name,)) or None


def _long(asked: Asked, post: QueryDict, _around: Around) -> str | None:
    return clean_text(post.get(asked.name, ""), max_length=_LONGEST_TEXT, loc=(asked.name,)) or None


def _lines(asked: Asked, post: QueryDict, _around: Around) -> list[str] | None:
    text = clean_text(post.get(asked.name, ""), max_length=_MOST_LINES * _LONGEST_LINE, loc=(asked.name,))
    found = [line.strip() for line in text.split("\n") if line.strip()]
    if len(found) > _MOST_LINES:
        raise BadInput.one((asked.name,), "最多写 100 行，请合并一些。", "draft.too_many_lines")
    return found or None


def _number(asked: Asked, post: QueryDict, around: Around) -> int | str | None:
    typed = _line(asked, post, around)
    digits = typed is not None and re.fullmatch(r"[0-9]{1,9}", typed)
    return int(typed) if typed is not None and digits else typed


def _money(asked: Asked, post: QueryDict, around: Around) -> int | str | None:
    typed = _line(asked, post, around)
    if typed is None or not (match := _MONEY.fullmatch(typed.replace(",", ""))):
        return typed
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))


def _measure(asked: Asked, post: QueryDict, around: Around) -> int | str | None:
    """A threshold: money as money is typed, when its unit is 元."""
    return (_money if post.get("unit", "").strip() == YUAN else _number)(asked, post, around)


def _measured_in(asked: Asked, post: QueryDict, around: Around) -> str | None:
    unit = _line(asked, post, around)
    return FEN if unit == YUAN else unit


def _yes(asked: Asked, post: QueryDict, _around: Around) -> bool:
    return post.get(asked.name) == "yes"


def _maybe(asked: Asked, post: QueryDict, _around: Around) -> bool | None:
    return {"yes": True, "no": False}.get(post.get(asked.name, ""))


def _choice(asked: Asked, post: QueryDict, _around: Around) -> str | int | None:
    chosen = post.get(asked.name, "")
    if chosen not in asked.choices:
        return None
    return int(chosen) if asked.name in _WHOLE_NUMBERS else chosen


def _ticks(asked: Asked, post: QueryDict, around: Around) -> list[str] | None:
    ticked = [value for value in asked.choices if value in set(post.getlist(asked.name))]
    return _in_order(ticked, around.at(asked.name)) if ticked or asked.default else None


def _themes(asked: Asked, post: QueryDict, around: Around) -> list[str] | None:
    ticked = [clean_line(value, max_length=200, loc=(asked.name,)) for value in post.getlist(asked.name)]
    return _in_order(ticked[:_MOST_LINES], around.at(asked.name)) or None


def _in_order(ticked: list[str], written: Any) -> list[str]:
    """The same ticks in the order in which they are written already: whoever changes none changes nothing."""
    same = isinstance(written, list) and all(isinstance(one, str) for one in written) and set(written) == set(ticked)
    return written if same else ticked


def _limit(asked: Asked, post: QueryDict, around: Around) -> dict[str, Any] | None:
    days, unit = _number(asked, post, around), post.get(f"{asked.name}.unit", "workday")
    return None if days is None else {"days": days, "unit": unit if unit in asked.choices else "workday"}


def _condition(asked: Asked, post: QueryDict, around: Around) -> Any:
    if post.get(f"{asked.name}.kept"):
        return None if post.get(f"{asked.name}.clear") else _written(asked, around)
    return condition_from(pressed(post, asked.name, rows_posted(post, asked.name)))


def _written(asked: Asked, around: Around) -> Any:
    """What stands there now, for a condition that nobody can pick."""
    if around.rows is None or around.place is None:
        return None
    rows = around.list_at(around.rows.path)
    return rows[around.place].get(asked.name) if around.place < len(rows) else None


def _month_day(asked: Asked, post: QueryDict, around: Around) -> str | None:
    typed = _line(asked, post, around)
    if typed is None or not (match := _MONTH_DAY.fullmatch(typed)):
        return typed
    return f"{int(match[1]):02}-{int(match[2]):02}"


def options_posted(post: QueryDict, name: str) -> list[dict[str, str]]:
    """The options as typed, empty rows among them."""
    found = []
    for place in range(_MOST_OPTIONS):
        if f"{name}.{place}.text" not in post:
            break
        found.append({part: post.get(f"{name}.{place}.{part}", "") for part in ("value", "text", "hint")})
    return found


def options_pressed(post: QueryDict, name: str) -> list[dict[str, str]]:
    """The options as typed, after 上移 or 下移 was pressed beside one of them: `up:options:2`."""
    rows = options_posted(post, name)
    do, _colon, which = post.get("do", "").partition(":")
    if do in _STEP and which.startswith(f"{name}:"):
        place = next((n for n in range(len(rows)) if which == f"{name}:{n}"), -1)
        other = place + _STEP[do]
        if place >= 0 and 0 <= other < len(rows):
            rows[place], rows[other] = rows[other], rows[place]
    return rows


def _options(asked: Asked, post: QueryDict, _around: Around) -> list[dict[str, str]] | None:
    rows = [
        {
            part: clean_line(one[part], max_length=_LONGEST_LINE if part != "value" else 64, loc=(asked.name,))
            for part in one
        }
        for one in options_posted(post, asked.name)
    ]
    kept = [row for row in rows if row["text"]]
    taken = {row["value"] for row in kept if row["value"]}
    for row in kept:
        row["value"] = row["value"] or new_key("o", taken)
        taken.add(row["value"])
        if not row["hint"]:
            del row["hint"]
    return kept or None


def new_key(letter: str, taken: set[str]) -> str:
    """A key nobody has: o1, o2, …"""
    number = len(taken) + 1
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"


def _key(asked: Asked, _post: QueryDict, around: Around) -> str:
    """The key a row has, else a new one. Conditions and forms point to it, so it never changes."""
    assert around.rows is not None
    rows = around.list_at(around.rows.path)
    if around.place is not None and around.place < len(rows) and rows[around.place].get(asked.name):
        return str(rows[around.place][asked.name])
    beside = (
        [*around.list_at("guide.materials"), *around.list_at("guide.overdue.materials")]
        if "materials" in around.rows.path
        else rows
    )
    return new_key(around.rows.slug[0], {str(row[asked.name]) for row in beside if row.get(asked.name)})


_READ: Mapping[str, Callable[[Asked, QueryDict, Around], Any]] = {
    "text": _line,
    "long": _long,
    "lines": _lines,
    "number": _number,
    "money": _money,
    "measure": _measure,
    "measured_in": _measured_in,
    "yes": _yes,
    "maybe": _maybe,
    "choice": _choice,
    "ticks": _ticks,
    "themes": _themes,
    "limit": _limit,
    "condition": _condition,
    "month_day": _month_day,
    "options": _options,
    "group": _line,
    "process": _line,
    "hall": _line,
    "key": _key,
}
