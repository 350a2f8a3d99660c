"""What a web page posts is all text; this reads it into the types the form speaks.

What cannot be read is left as it is, for `validate` to explain.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from zhengwu.forms.rules.definition import Field, FormDefinition
from zhengwu.forms.rules.kinds import MOST_ROWS, PARTS, SETTLED_PARTS

_YES_NO = {"yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}
_DIGITS = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_MOST_DIGITS = 30


def _number(text: str) -> Any:
    plain = text.strip().translate(_DIGITS).replace(",", "")
    return int(plain) if re.fullmatch(rf"-?[0-9]{{1,{_MOST_DIGITS}}}", plain) else text


def _fen(text: str) -> Any:
    """Yuan with at most two decimals become fen."""
    plain = text.strip().translate(_DIGITS).replace(",", "").removesuffix("元").strip()
    match = re.fullmatch(rf"([0-9]{{1,{_MOST_DIGITS}}})(?:\.([0-9]{{1,2}}))?", plain)
    return int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0")) if match else text


def _read(field: Field, texts: Sequence[str]) -> Any:
    if field.kind == "checkboxes":
        return [text for text in texts if text]
    text = texts[-1]
    if not text.strip():
        return None
    if field.kind == "number":
        return _number(text)
    if field.kind == "money":
        return _fen(text)
    if field.kind == "yes_no":
        return _YES_NO.get(text, text)
    return text


def _parts(field: Field, posted: Mapping[str, Sequence[str]]) -> dict[str, Any] | None:
    """An object from inputs named `key.part`; None when nothing was typed into any of them."""
    if field.kind == "declaration":
        ticked = [text for text in posted.get(field.key, ()) if text]
        return {"agreed": True, "version": ticked[-1]} if ticked else None
    texts = {part: posted.get(f"{field.key}.{part}", ()) for part in PARTS[field.kind]}
    read = {part: given[-1] for part, given in texts.items() if given and given[-1].strip()}
    if field.kind == "division" and (code := deepest([text.strip() for text in texts["code"]])):
        read["code"] = code
    return read if set(read) - SETTLED_PARTS else None


#: Digits that say a division of each level, see organisations.
_PREFIXES = (2, 4, 6, 9, 12)


def deepest(codes: Sequence[str]) -> str:
    """The last of the divisions picked one below the other, from the province down; choosing another one above drops what
    was chosen below it."""
    chosen = ""
    for code in codes:
        if not code:
            continue
        prefix = next((chosen[:digits] for digits in _PREFIXES if not chosen[digits:].strip("0")), "") if chosen else ""
        if not code.startswith(prefix) or code == chosen:
            break
        chosen = code
    return chosen


def _rows(field: Field, posted: Mapping[str, Sequence[str]]) -> list[dict[str, Any]] | None:
    """Rows from inputs named `key.<row>.<column>`, in the order of their numbers; a row with nothing in it stays a row."""
    shape = re.compile(rf"{field.key}\.([0-9]{{1,4}})\.([a-z][a-z0-9_]*)")
    columns = {column.key: column for column in field.columns}
    rows: dict[int, dict[str, Any]] = {}
    for name, texts in posted.items():
        match = shape.fullmatch(name)
        if match and match[2] in columns and texts:
            cell = _read(columns[match[2]], texts)
            row = rows.setdefault(int(match[1]), {})
            if cell is not None:
                row[match[2]] = cell
    ordered = [rows[number] for number in sorted(rows)][: MOST_ROWS * 2]
    return ordered or None


def from_post(definition: FormDefinition, posted: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Answers from a posted page (`dict(request.POST.lists())`); money typed in yuan becomes fen.

    A kind of several parts posts `key.part`, a table `key.<row>.<column>`, a division its code once for every level.
    """
    read = {field.key: _answer(field, posted) for field in definition.fields() if field.given}
    return {key: value for key, value in read.items() if value is not None}


def _answer(field: Field, posted: Mapping[str, Sequence[str]]) -> Any:
    if field.kind in PARTS:
        return _parts(field, posted)
    if field.kind == "table":
        return _rows(field, posted)
    return _read(field, posted[field.key]) if posted.get(field.key) else None
