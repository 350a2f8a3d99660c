"""One cell of the national columns: a value as text, and the text as a value again. What cannot be read stays as it is
written: the model behind it says what is wrong."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from zhengwu.items.rules.sheet.columns import Col

#: A list that is empty on purpose, where an empty cell means the usual one.
NOTHING: Final = "（无）"
_YES, _NO = "是", "否"
_WHOLE: Final = re.compile(r"-?[0-9]{1,15}")
_YUAN: Final = re.compile(r"(?P<yuan>[0-9]{1,13})(\.(?P<fen>[0-9]{1,2}))?")
_FEN: Final = 100
#: A cell that begins like this would be run by a spreadsheet; with an apostrophe before it, it is text.
RUNS: Final = ("=", "+", "-", "@", "\t", "\r")


def safe(text: str) -> str:
    """A text that stays a text in every spreadsheet, also after being saved as CSV."""
    return f"'{text}" if text.startswith((*RUNS, "'")) else text


def unsafe(text: str) -> str:
    """The text again."""
    return text[1:] if text.startswith("'") else text


def written(value: Any, column: Col) -> str:
    """A value as a cell says it; "" for None and nothing."""
    if value is None or value == "":
        return ""
    match column.kind:
        case "yesno":
            return _YES if value else _NO
        case "choice":
            return _named(str(value), column.choices)
        case "choices":
            return "\n".join(_named(str(one), column.choices) for one in value) or NOTHING
        case "lines":
            return "\n".join(_one_line(str(one)) for one in value) or NOTHING
        case "yuan":
            return f"{value // _FEN}.{value % _FEN:02}" if isinstance(value, int) else str(value)
        case "json":
            return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return str(value)


def read(text: str, column: Col) -> Any:
    """What a cell says, None for nothing."""
    if not text:
        return None
    match column.kind:
        case "whole":
            return int(text) if _WHOLE.fullmatch(text) else text
        case "yesno":
            return {_YES: True, _NO: False, "1": True, "0": False}.get(text, text)
        case "choice":
            return _meant(text, column.choices)
        case "choices" | "lines" if text == NOTHING:
            return []
        case "choices":
            return [_meant(line.strip(), column.choices) for line in text.splitlines() if line.strip()]
        case "lines":
            return [_whole_text(line.strip()) for line in text.split("\n") if line.strip()]
        case "yuan":
            found = _YUAN.fullmatch(text)
            return int(found["yuan"]) * _FEN + int((found["fen"] or "0").ljust(2, "0")) if found else text
        case "json":
            try:
                return json.loads(text)
            except (ValueError, RecursionError):
                return text
    return text


def _named(value: str, choices: Mapping[str, str] | None) -> str:
    return (choices or {}).get(value, value)


def _meant(text: str, choices: Mapping[str, str] | None) -> str:
    for value, name in (choices or {}).items():
        if text in (value, name) or (value.isdecimal() and text == value.lstrip("0")):
            return value
    return text


def _one_line(text: str) -> str:
    """A text of several lines in one: a line of the cell is an element of the list."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _whole_text(line: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], line)
