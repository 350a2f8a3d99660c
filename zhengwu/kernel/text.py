"""Cleaning of what people type: keep every honest character, refuse what hides or breaks.

Rare characters (㛃, 𬭼) are names of real people and pass everywhere. Refused, with their position: NUL and other control
characters, lone surrogates, and the marks that turn reading direction around unseen (they let a name read as another).
Positions count the characters as they were typed, blanks at the beginning included.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from zhengwu.kernel.errors import BadInput

Loc = tuple[str | int, ...]

_TURNS_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TEXT_MAY = frozenset("\n\t")
#: Letters and symbols that show nothing. A text of these and of format marks alone is an empty text.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
#: What nearly everybody types is honest beyond doubt: ASCII, Chinese characters and their punctuation. Nothing of it hides, none of
#: it has two spellings.
_HONEST: Final = "\u0020-\u007e\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e"
_HONEST_LINE, _HONEST_TEXT = re.compile(f"[{_HONEST}]*"), re.compile(f"[{_HONEST}\n\t]*")
#: Other ways to end a line. One of them would make a "line" two.
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


def _refuse(loc: Loc, position: int, char: str) -> BadInput:
    return BadInput.one(
        loc,
        "第 {position} 个字符是看不见的控制符（{codepoint}），请删掉它再提交。",
        "text.control",
        position=position,
        codepoint=f"U+{ord(char):04X}",
    )


def _checked(value: str, *, loc: Loc, honest: re.Pattern[str], allowed: frozenset[str], any_format_mark: bool) -> str:
    """The text cut at its ends. `honest`: what needs no looking through."""
    if honest.fullmatch(value):
        return value.strip()
    return _looked_through(value, loc=loc, allowed=allowed, any_format_mark=any_format_mark)


def _looked_through(value: str, *, loc: Loc, allowed: frozenset[str], any_format_mark: bool) -> str:
    blanks = len(value) - len(value.lstrip())
    value = value.strip()
    for position, char in enumerate(value, start=blanks + 1):
        category = unicodedata.category(char)
        hidden = (
            category in {"Cc", "Cs", "Zl", "Zp"}
            or char in _TURNS_DIRECTION
            or (category == "Cf" and not any_format_mark)
        )
        if hidden and char not in allowed:
            raise _refuse(loc, position, char)
    return unicodedata.normalize("NFC", value) if shows(value) else ""


def shows(value: str) -> bool:
    """Whether there is anything to see: not blanks, fillers and format marks alone."""
    return any(not (c.isspace() or c in _BLANK or unicodedata.category(c) == "Cf") for c in value)


def _not_longer(value: str, *, max_length: int, loc: Loc) -> str:
    if len(value) > max_length:
        raise BadInput.one(
            loc,
            "最多 {max_length} 个字，您写了 {length} 个，请删短一些。",
            "text.too_long",
            max_length=max_length,
            length=len(value),
        )
    return value


def clean_line(value: str, *, max_length: int, loc: Loc) -> str:
    """One line of text: trimmed, NFC, no control or format characters. `max_length` in characters.

    Raises:
        BadInput: text.control, text.too_long
    """
    line = _checked(value, loc=loc, honest=_HONEST_LINE, allowed=frozenset(), any_format_mark=False)
    return _not_longer(line, max_length=max_length, loc=loc)


def clean_text(value: str, *, max_length: int, loc: Loc) -> str:
    """Several lines: line ends become `\\n`, emoji and joiners stay, direction overrides and controls are refused.

    Raises:
        BadInput: text.control, text.too_long
    """
    value = value.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
    text = _checked(value, loc=loc, honest=_HONEST_TEXT, allowed=_TEXT_MAY, any_format_mark=True)
    return _not_longer(text, max_length=max_length, loc=loc)


def clean_name(value: str, *, loc: Loc, max_length: int = 100) -> str:
    """A person's or body's name: letters of any script, marks, digits, spaces and the punctuation names have.

    Raises:
        BadInput: text.control, text.too_long, name.empty, name.symbol
    """
    value = clean_line(value, max_length=max_length, loc=loc)
    if not value:
        raise BadInput.one(loc, "请填写姓名或名称。", "name.empty")
    for position, char in enumerate(value, start=1):
        if unicodedata.category(char)[0] in {"L", "M", "N"} or char in " ·•.-'’（）()&、，":
            continue
        raise BadInput.one(
            loc,
            "姓名或名称里不能有“{char}”（第 {position} 个字）。请照证件上的写。",
            "name.symbol",
            char=char,
            position=position,
        )
    return value
