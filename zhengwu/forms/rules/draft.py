"""草稿 what an unfinished form keeps: everything typed into known fields, right or wrong, that can be stored."""

import json
from collections.abc import Mapping
from typing import Any, Final

from zhengwu.forms.rules.definition import Field, FormDefinition
from zhengwu.forms.rules.kinds import PARTS
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


def _kept(field: Field, value: Any) -> Any:
    if field.kind in PARTS and isinstance(value, Mapping):
        return _object(PARTS[field.kind], value)
    if field.kind == "table" and isinstance(value, list):
        columns = tuple(column.key for column in field.columns)
        return [_object(columns, row) for row in value if isinstance(row, Mapping)]
    return _plain(value)


def _object(names: tuple[str, ...], value: Mapping[Any, Any]) -> dict[str, Any]:
    kept = {name: _plain(value[name]) for name in names if name in value}
    return {name: part for name, part in kept.items() if part is not None and not isinstance(part, list)}


def as_draft(definition: FormDefinition, data: Any) -> dict[str, Any]:
    """The part of `data` worth keeping: known keys with plain values. Nothing is judged.

    Raises:
        BadInput: not an object
        DraftTooLarge: more than 256 KB
    """
    if not isinstance(data, Mapping):
        raise BadInput.one(("form",), "表单内容的格式不对，请重新打开页面再填。", "form.not_an_object")
    kept = {f.key: _kept(f, data[f.key]) for f in definition.fields() if f.given and f.key in data}
    kept = {key: value for key, value in kept.items() if value is not None}
    if len(json.dumps(kept, ensure_ascii=False).encode()) > MOST_BYTES:
        raise DraftTooLarge
    return kept
