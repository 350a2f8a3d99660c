"""一县的事项清单: the narrow list a county already has: department, main item, name, division, code, type, department code, link.

Reading a row never fails: what is odd about it and what stands in its way is noted beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from zhengwu.items.rules.codes import ITEM_TYPES, LONGEST_CODE, Scheme, is_task_code
from zhengwu.items.rules.sheet.codes import (
    USUAL_SEGMENTS,
    IsUscc,
    Parts,
    half_width,
    oddity_of_department,
    oddity_of_part,
    take_apart,
    without_suffix,
)
from zhengwu.items.rules.sheet.grid import Grid
from zhengwu.items.rules.sheet.remarks import Odd, Remark, Wrong

#: Heading in Chinese, and as national and provincial sites write it.
HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "department": ("部门", "department"),
    "main_item": ("主项名称", "main_item"),
    "name": ("事项名称", "name"),
    "division": ("区划代码", "areaCode"),
    "code": ("事项编码", "itemCode"),
    "type": ("事项类型", "taskType"),
    "department_code": ("部门编码", "deptCode"),
    "link": ("网址", "link"),
}
NEEDED: Final = ("department", "name", "division", "code", "type")
#: What makes a table such a list; the division may be said for the whole of it.
_TELLTALE: Final = frozenset({"department", "name", "code", "type"})
#: What stands where a list has no main item.
_NO_MAIN_ITEM: Final = frozenset({"", "未分类", "无"})
_OLD_PAGE: Final = "原来的网页："
_DIVISION_DIGITS: Final = 12
_LONGEST: Final = {"name": 200, "department": 100, "main_item": 200, "link": 1000}
_TYPES: Final = {name: code for code, name in ITEM_TYPES.items()}


def places_of(headings: Sequence[str]) -> dict[str, int]:
    """Field → its place among the headings of a file."""
    where = {heading.strip(): place for place, heading in reversed(list(enumerate(headings)))}
    return {
        name: where[heading]
        for name, headings_of_it in HEADINGS.items()
        for heading in headings_of_it
        if heading in where
    }


def is_county_list(headings: Sequence[str]) -> bool:
    """Whether a table with these headings is such a list."""
    return set(places_of(headings)) >= _TELLTALE


@dataclass(slots=True)
class ListRow:
    """One row as read. `item_type` is "" when it is unknown; `remarks` grow while the import finds out more."""

    line: int
    department: str
    main_item: str
    name: str
    division: str
    code: str
    item_type: str
    department_code: str
    link: str
    parts: Parts
    remarks: list[Remark] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether something stands in its way."""
        return any(remark.refuses for remark in self.remarks)

    def note(self, kind: Odd | Wrong, name: str, **facts: Any) -> None:
        """Say something of it; `name` is the field it is about."""
        self.remarks.append(Remark(kind, HEADINGS[name][0], facts))


def read_rows(sheet: Grid, *, division: str = "") -> list[ListRow]:
    """The rows of a list. `division`: where a row does not say it."""
    places = places_of(sheet.headings)
    rows: list[ListRow] = []
    for line in sheet.lines:
        said = {name: line.cell(place) for name, place in places.items()}
        row = _row(
            line.number,
            {"division": division} | {name: word for name, word in said.items() if word or name != "division"},
        )
        row.remarks += (
            Remark(kind, HEADINGS[name][0]) for name, place in places.items() for kind in line.notes.get(place, ())
        )
        rows.append(row)
    _compare(rows)
    return rows


def _row(line: int, said: Mapping[str, str]) -> ListRow:
    written = said["code"]
    code = half_width(written)
    department_code = half_width(said.get("department_code", ""))
    main_item = said.get("main_item", "")
    row = ListRow(
        line=line,
        department=said["department"],
        main_item="" if main_item in _NO_MAIN_ITEM else main_item,
        name=" ".join(said["name"].split()),
        division=half_width(said["division"]),
        code=code.upper(),
        item_type=_type(said["type"]),
        department_code=department_code.upper(),
        link=said.get("link", ""),
        parts=take_apart(code.upper()),
    )
    for name, before, after in (
        ("code", written, code),
        ("department_code", said.get("department_code", ""), department_code),
    ):
        if before != after:
            row.note(Odd.FULL_WIDTH, name)
        if after != after.upper():
            row.note(Odd.LOWER_CASE, name)
    row.remarks += _faults(row, said)
    if row.code and row.parts.segments != USUAL_SEGMENTS and "-" in row.code:
        row.note(Odd.SEGMENTS, "code", n=row.parts.segments)
    if row.parts.division and row.parts.division != row.division:
        row.note(Odd.CODE_OTHER_DIVISION, "code", part=row.parts.division)
    return row


def _type(written: str) -> str:
    """01…20, also as 1…20 or by its name; "" for what is no type."""
    text = half_width(written)
    code = text.zfill(2) if text.isdecimal() else _TYPES.get(text, "")
    return code if code in ITEM_TYPES else ""


def _faults(row: ListRow, said: Mapping[str, str]) -> Iterator[Remark]:
    for name in NEEDED:
        if not said[name]:
            yield Remark(Wrong.EMPTY, HEADINGS[name][0])
    for name, most in _LONGEST.items():
        if len(said.get(name, "")) > most:
            yield Remark(Wrong.TOO_LONG, HEADINGS[name][0], {"most": most})
    if row.code and not is_task_code(row.code):
        yield Remark(Wrong.CODE_SHAPE, HEADINGS["code"][0])
    if said["type"] and not row.item_type:
        yield Remark(Wrong.TYPE_UNKNOWN, HEADINGS["type"][0], {"part": said["type"][:20]})
    if row.division and not (
        len(row.division) == _DIVISION_DIGITS and row.division.isascii() and row.division.isdigit()
    ):
        yield Remark(Wrong.DIVISION_SHAPE, HEADINGS["division"][0])


def _compare(rows: Sequence[ListRow]) -> None:
    """What only shows when rows are seen side by side: a code twice, a name twice."""
    codes: dict[str, ListRow] = {}
    names: dict[tuple[str, str], ListRow] = {}
    for row in rows:
        if row.code and (first := codes.setdefault(row.code, row)) is not row:
            row.note(Wrong.CODE_TWICE, "code", line=first.line)
            continue
        if row.name and (first := names.setdefault((row.department, row.name), row)) is not row:
            row.note(Odd.NAME_TWICE, "name", line=first.line)
            if not any(remark.kind is Odd.NAME_TWICE for remark in first.remarks):
                first.note(Odd.NAME_TWICE, "name", line=row.line)


def remark_on_body(row: ListRow, *, body_name: str, body_code: str, is_uscc: IsUscc) -> None:
    """What its codes say of the body, now that one knows which it is."""
    part = row.parts.body
    if odd := oddity_of_part(part, is_uscc=is_uscc):
        row.note(odd, "code", part=part, body=body_name)
    elif part and part != body_code[:18]:
        row.note(Odd.CODE_OTHER_BODY, "code", part=part, body=body_name)
    code, suffix = without_suffix(row.department_code)
    if suffix:
        row.note(Odd.DEPARTMENT_SUFFIX, "department_code", part=suffix)
    if odd := oddity_of_department(code, is_uscc=is_uscc):
        row.note(odd, "department_code", part=code, body=body_name)


def source_of(row: ListRow, *, body: str, level: str, effective_date: str, version: int = 1) -> dict[str, Any]:
    """The row as an item that is only listed (只列目录), in the spelling of `ItemSource`.

    Whom it is for a list does not say: both. Its promise is not published, so the least that can be stored stands there.
    """
    scheme = scheme_of(row.code, body=body, level=level)
    notes = [f"属于主项“{row.main_item}”。"] if row.main_item else []
    notes += [f"{_OLD_PAGE}{row.link}"] if row.link else []
    return {
        "scheme": str(scheme),
        "task_code": row.code,
        "catalog_code": _catalog_code(row, scheme),
        "body": body,
        "division": row.division,
        "version": version,
        "name": row.name,
        "item_type": row.item_type,
        "audience": "both",
        "promise": {"days": 0},
        "case_type": "promised",
        "effective_date": effective_date,
        "listed_only": True,
        "guide": {
            "summary": row.name,
            "keywords": [row.main_item] if row.main_item and row.main_item != row.name else [],
            "notes": notes,
        },
    }


def scheme_of(code: str, *, body: str, level: str) -> Scheme:
    """The scheme a code is written in: national only when it carries this body and level, else as its shape says."""
    if code.startswith(f"{body[:18]}{level}") and len(code) == 31 and code[19:].isdigit():  # noqa: PLR2004  DOMAIN §2
        return Scheme.NATIONAL
    if code.isalnum() and 3 <= len(code) <= 24:  # noqa: PLR2004  GB/T 39046-2020
        return Scheme.GBT39046
    return Scheme.LOCAL


def _catalog_code(row: ListRow, scheme: Scheme) -> str:
    if scheme is Scheme.NATIONAL:
        return row.code[19:]
    if scheme is Scheme.GBT39046:
        return row.code[:10]
    return row.parts.base[:LONGEST_CODE].strip("-_") or row.code


def old_page_in(note: str) -> str:
    """The address at which the item stood before, where a note of its guide gives one that a browser may follow; else ""."""
    address = note.removeprefix(_OLD_PAGE) if note.startswith(_OLD_PAGE) else ""
    return address if address.startswith(("http://", "https://")) else ""
