"""草稿 what an unfinished form keeps: everything typed into known fields, right or wrong, that can be stored."""

import json
from collections.abc import Mapping
from typing import Any, Final

from zhengwu.forms.rules.definition import FormDefinition
from zhengwu.kernel.pure import BadInput, TooLarge

MOST_BYTES: Final = 256 * 1024


class DraftTooLarge(TooLarge):
    """A draft beyond what any form can need."""

    code = "form.draft_too_large"
    template = "草稿太长，没有保存。请把长的内容改放到材料里上传。"


def _storable(text: str) -> str:
    """Without NUL and half characters, which no database keeps; `validate` refuses them by position later."""
    return "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, list):
        return [_storable(one) for one in value if isinstance(one, str)]
    if isinstance(value, float) and value - value != 0:
        return None
    return value if isinstance(value, int | float) else None


def as_draft(definition: FormDefinition, data: Any) -> dict[str, Any]:
    """The part of `data` worth keeping: known keys with plain values. Nothing is judged.

    Raises:
        BadInput: not an object
        DraftTooLarge: more than 256 KB
    """
    if not isinstance(data, Mapping):
        raise BadInput.one(("form",), "表单内容的格式不对，请重新打开页面再填。", "form.not_an_object")
    kept = {field.key: _plain(data[field.key]) for field in definition.fields() if field.key in data}
    kept = {key: value for key, value in kept.items() if value is not None}
    if len(json.dumps(kept, ensure_ascii=False).encode()) > MOST_BYTES:
        raise DraftTooLarge
    return kept
