"""The answers of a form in words, to be read back by whoever gave them and by whoever decides."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from zhengwu.forms.rules.definition import Field, FormDefinition
from zhengwu.forms.rules.kinds import PARTS
from zhengwu.forms.rules.lunar import lunar_words

Row = tuple[str, str, str]
Summary = list[tuple[str, list[Row]]]
Mask = Callable[[str, str], str]

#: The parts of an answer that are read, each with its name. The rest is for machines.
PART_NAMES: Final = {
    "name": "姓名",
    "id_type": "证件类型",
    "id_number": "证件号码",
    "uscc": "统一社会信用代码",
    "point": "纬度,经度",
    "words": "位置说明",
    "detail": "门牌、楼栋",
}


def summed_up(
    definition: FormDefinition, cleaned: Mapping[str, Any], *, mask: Mask | None = None, id_types: Mapping[str, str]
) -> Summary:
    """See `zhengwu.forms.public.summary`; `id_types`: what documents are called."""
    told = _Told(mask or _open, id_types)
    sections = []
    for section in definition.sections:
        rows = [row for f in section.fields if f.key in cleaned for row in told.rows(f, cleaned[f.key])]
        if rows:
            sections.append((section.title, rows))
    return sections


def _open(kind: str, words: str) -> str:
    return words


class _Told:
    def __init__(self, mask: Mask, id_types: Mapping[str, str]) -> None:
        self.mask = mask
        self.id_types = id_types

    def rows(self, field: Field, value: Any) -> Iterator[Row]:
        if field.kind == "table" and isinstance(value, list):
            for number, row in enumerate(value, start=1):
                cells = [f"{c.label} {self.words(c, row[c.key])}" for c in field.columns if c.key in row]
                yield f"{field.key}.{number}", f"{field.label} {number}", "；".join(cells)
        elif field.kind in PARTS and isinstance(value, Mapping):
            yield field.key, field.label, self.parts(field, value)
        else:
            yield field.key, field.label, self.words(field, value)

    def parts(self, field: Field, value: Mapping[str, Any]) -> str:
        told = {part: self.mask(part, str(value[part])) for part in PARTS[field.kind] if value.get(part) is not None}
        if "id_type" in told:
            told["id_type"] = self.id_types.get(told["id_type"], told["id_type"])
        match field.kind:
            case "division":
                return told.get("name", "") + told.get("detail", "")
            case "map_point":
                return " ".join(filter(None, (told.get("words"), f"（{told.get('point', '')}）")))
            case "file":
                return told.get("name") or "已上传"
            case "declaration":
                return "已确认"
            case "signature":
                return told.get("name", "")
        return "，".join(told[part] for part in PARTS[field.kind] if part in told)

    def words(self, field: Field, value: Any) -> str:
        labels = {option.value: option.label for option in field.options}
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, list):
            return "、".join(labels.get(one, str(one)) for one in value)
        if field.kind == "money":
            return _yuan(value)
        if field.kind == "number" and field.unit:
            return f"{value} {field.unit}"
        words = labels.get(value, str(value)) if isinstance(value, str) else str(value)
        return self.mask(field.kind, f"{words}{_lunar(field, value)}")


def _yuan(fen: int) -> str:
    sign, sum_ = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{sum_ // 100}.{sum_ % 100:02d} 元"


def _lunar(field: Field, value: Any) -> str:
    if not field.lunar or not isinstance(value, str):
        return ""
    try:
        words = lunar_words(date.fromisoformat(value))
    except ValueError:
        return ""
    return f"（{words}）" if words else ""
