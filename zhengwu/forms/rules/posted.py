"""What a web page posts is all text; this reads it into the types the form speaks.

What cannot be read is left as it is, for `validate` to explain.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from zhengwu.forms.rules.definition import Field, FormDefinition

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


def from_post(definition: FormDefinition, posted: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Answers from a posted page (`dict(request.POST.lists())`); money typed in yuan becomes fen."""
    read = {field.key: _read(field, posted[field.key]) for field in definition.fields() if posted.get(field.key)}
    return {key: value for key, value in read.items() if value is not None}
