"""What an answer of several parts may be: a person, a company, an address in the tree of divisions, a table of rows."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from zhengwu.forms.rules.definition import Field
from zhengwu.forms.rules.kinds import PARTS, SETTLED_PARTS
from zhengwu.kernel.pure import BadInput, InputError, clean_line, clean_name, shows

Loc = tuple[str | int, ...]
Answer = Mapping[str, Any]

LEVELS: Final = {"county": 3, "township": 4, "village": 5}
LEVEL_WORDS: Final = {"county": "县（市、区）", "township": "乡镇、街道", "village": "村、社区"}
_MISSING: Final = {
    "person.name": "姓名还没有填，请照证件填写。",
    "id_number": "证件号码还没有填，请照证件填写。",
    "id_type": "请选择证件类型。",
    "uscc": "统一社会信用代码还没有填，营业执照上有。",
    "company.name": "单位名称还没有填，请照营业执照填写。",
    "code": "地址的省、市、县还没有选。",
    "point": "位置的纬度和经度还没有填。",
    "file_id": "文件还没有上传。",
    "signature.name": "请签上您的姓名。",
}
LONGEST_DETAIL: Final = 200
#: 中国疆域的范围: latitude and longitude in degrees. They do not overlap, so the order in which they are typed does not matter.
LATITUDES: Final = (3.0, 54.0)
LONGITUDES: Final = (73.0, 136.0)
_POINT: Final = re.compile(r"\s*(\d{1,3}(?:\.\d{1,10})?)\s*[,，、\s]\s*(\d{1,3}(?:\.\d{1,10})?)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """A division as found: its name from the province down, how deep it lies, and whether nothing lies below it."""

    name: str
    level: int
    leaf: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CompoundChecks:
    """What only other rooms know. `id_number`: (id_type, number, where, today) → the number to keep; `uscc` and `division`
    likewise from a code; each raises BadInput."""

    id_number: Callable[[str, str, Loc, date], str]
    uscc: Callable[[str, Loc, date], str]
    division: Callable[[str, Loc, date], Picked]


def blank_parts(kind: str, value: Any) -> bool:
    """Whether an answer of several parts says nothing; what a page fills in by itself does not count."""
    if not isinstance(value, Mapping) or not set(value) <= set(PARTS[kind]):
        return False
    if kind == "declaration":
        return not value.get("agreed")
    told = [part for name, part in value.items() if name not in SETTLED_PARTS]
    return all(part is None or (isinstance(part, str) and not shows(part)) for part in told)


def blank_row(row: Any) -> bool:
    """Whether nothing stands in a row of a table."""
    return isinstance(row, Mapping) and all(
        cell is None or (isinstance(cell, str) and not shows(cell)) for cell in row.values()
    )


def read_parts(field: Field, value: Any, *, loc: Loc, today: date, checks: CompoundChecks) -> dict[str, Any]:
    """The cleaned answer of a kind of several parts.

    Raises:
        BadInput: with every mistake, each at (*loc, part)
    """
    if not isinstance(value, Mapping) or not set(value) <= set(PARTS[field.kind]):
        raise BadInput.one(loc, "这一项的内容不完整，请重新填写。", "form.not_parts")
    reader: Callable[[], dict[str, Any]] = {
        "person": lambda: _person(value, loc, today, checks),
        "company": lambda: _company(value, loc, today, checks),
        "identity": lambda: _identity(value, loc, today, checks),
        "division": lambda: _division(field, value, loc, today, checks),
        "map_point": lambda: _map_point(value, loc),
        "file": lambda: _file(value, loc),
        "signature": lambda: _signature(field, value, loc),
        "declaration": lambda: _declaration(field, value, loc),
    }[field.kind]
    return reader()


def _text(value: Answer, part: str, loc: Loc, words: str) -> str:
    text = value.get(part)
    if text is None or (isinstance(text, str) and not shows(text)):
        raise BadInput.one((*loc, part), words, "form.part_missing")
    if not isinstance(text, str):
        raise BadInput.one((*loc, part), "这一项要填文字。", "form.not_text")
    return text


def _all(*readers: Callable[[], tuple[str, Any]]) -> dict[str, Any]:
    """Every part, or every mistake in them."""
    read: dict[str, Any] = {}
    errors: list[InputError] = []
    for reader in readers:
        try:
            part, value = reader()
            read[part] = value
        except BadInput as wrong:
            errors.extend(wrong.errors)
    if errors:
        raise BadInput(errors)
    return read


def _name(value: Answer, loc: Loc, words: str) -> tuple[str, str]:
    return "name", clean_name(_text(value, "name", loc, words), loc=(*loc, "name"))


def _number(value: Answer, loc: Loc, today: date, checks: CompoundChecks) -> tuple[str, str]:
    id_type = _text(value, "id_type", loc, _MISSING["id_type"])
    number = _text(value, "id_number", loc, _MISSING["id_number"])
    return "id_number", checks.id_number(id_type, number, (*loc, "id_number"), today)


def _identity(value: Answer, loc: Loc, today: date, checks: CompoundChecks) -> dict[str, Any]:
    return {"id_type": value.get("id_type")} | _all(lambda: _number(value, loc, today, checks))


def _person(value: Answer, loc: Loc, today: date, checks: CompoundChecks) -> dict[str, Any]:
    read = _all(lambda: _name(value, loc, _MISSING["person.name"]), lambda: _number(value, loc, today, checks))
    return {"name": read["name"], "id_type": value["id_type"], "id_number": read["id_number"]}


def _company(value: Answer, loc: Loc, today: date, checks: CompoundChecks) -> dict[str, Any]:
    return _all(
        lambda: _name(value, loc, _MISSING["company.name"]),
        lambda: ("uscc", checks.uscc(_text(value, "uscc", loc, _MISSING["uscc"]), (*loc, "uscc"), today)),
    )


def _division(field: Field, value: Answer, loc: Loc, today: date, checks: CompoundChecks) -> dict[str, Any]:
    code = _text(value, "code", loc, _MISSING["code"])
    picked = checks.division(code, (*loc, "code"), today)
    if picked.level < LEVELS[field.level] and not picked.leaf:
        raise BadInput.one(
            (*loc, "code"),
            "地址要选到{level}，请接着往下选。",
            "form.division_too_high",
            level=LEVEL_WORDS[field.level],
        )
    detail = value.get("detail") or ""
    if not isinstance(detail, str):
        raise BadInput.one((*loc, "detail"), "这一项要填文字。", "form.not_text")
    detail = clean_line(detail, max_length=LONGEST_DETAIL, loc=(*loc, "detail"))
    return {"code": code.strip(), "name": picked.name} | ({"detail": detail} if detail else {})


def read_point(text: str, *, loc: Loc) -> str:
    """ "纬度,经度" of a place in China, whichever of the two was typed first.

    Raises:
        BadInput
    """
    match = _POINT.fullmatch(text)
    if match:
        for latitude, longitude in ((match[1], match[2]), (match[2], match[1])):
            within = LATITUDES[0] <= float(latitude) <= LATITUDES[1]
            if within and LONGITUDES[0] <= float(longitude) <= LONGITUDES[1]:
                return f"{latitude},{longitude}"
    raise BadInput.one(loc, "请写纬度和经度，中间用逗号，例如 31.70712,117.16892。", "form.not_a_point")


def _map_point(value: Answer, loc: Loc) -> dict[str, Any]:
    read = _all(lambda: ("point", read_point(_text(value, "point", loc, _MISSING["point"]), loc=(*loc, "point"))))
    words = value.get("words") or ""
    if not isinstance(words, str):
        raise BadInput.one((*loc, "words"), "这一项要填文字。", "form.not_text")
    words = clean_line(words, max_length=LONGEST_DETAIL, loc=(*loc, "words"))
    return read | ({"words": words} if words else {})


def _file(value: Answer, loc: Loc) -> dict[str, Any]:
    text = _text(value, "file_id", loc, _MISSING["file_id"])
    try:
        file_id = str(UUID(text))
    except ValueError:
        raise BadInput.one(loc, "文件没有找到，请重新上传。", "form.file_unknown") from None
    name = value.get("name")
    return {"file_id": file_id} | ({"name": name[:200]} if isinstance(name, str) and name else {})


def _signature(field: Field, value: Answer, loc: Loc) -> dict[str, Any]:
    read = _all(lambda: _name(value, loc, _MISSING["signature.name"]))
    _same_words(field, value, loc)
    return {**read, "version": field.version}


def _declaration(field: Field, value: Answer, loc: Loc) -> dict[str, Any]:
    if value.get("agreed") is not True:
        raise BadInput.one(loc, "请先读一读，同意再勾选。", "form.not_agreed")
    _same_words(field, value, loc)
    return {"agreed": True, "version": field.version}


def _same_words(field: Field, value: Answer, loc: Loc) -> None:
    if value.get("version") != field.version:
        raise BadInput.one(loc, "这段话改过了，请重新读一遍，再确认。", "form.other_words")


def files_in(fields: Iterator[Field], answers: Mapping[str, Any]) -> dict[str, str]:
    """The files an answered form refers to: field key → id."""
    found = {field.key: answers.get(field.key) for field in fields if field.kind == "file"}
    return {
        key: str(given["file_id"])
        for key, given in found.items()
        if isinstance(given, Mapping) and given.get("file_id")
    }
