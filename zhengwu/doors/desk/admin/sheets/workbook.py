"""A workbook, in and out: rows of a file as they were filled in, and a file with an explanation beside the data."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.sheets.cells import read_cell, safe, wrong_cell
from zhengwu.doors.desk.admin.sheets.sheet import Cells, Column, Sheet
from zhengwu.doors.ui.saying import listed
from zhengwu.kernel.public import UNREADABLE_WORKBOOK, BadInput, InputError, new_workbook, open_workbook, text_cell

MOST_ROWS = 2_000
MOST_EXPORTED = 50_000
#: Blank rows count too while looking for filled ones: a file can claim a million of them.
_MOST_LINES = 20_000
_MOST_COLUMNS = 100
_MOST_UNPACKED = 50 * 1024 * 1024
_WIDEST = 40


class WorkbookWrong(BadInput):
    """The file as a whole cannot be read as this sheet."""

    code = "sheet.workbook"


@dataclass(frozen=True, slots=True)
class Filled:
    """A row with something in it: its line in the file, what it says, and what is wrong with single cells."""

    line: int
    cells: Cells
    errors: tuple[InputError, ...] = ()


def read_workbook(content: bytes, *, sheet: Sheet) -> list[Filled]:
    """The filled rows of the first worksheet; columns are found by their headings, in any order.

    Raises:
        WorkbookWrong: no workbook, another table, too many rows
    """
    try:
        _look_inside(content)
        book = open_workbook(io.BytesIO(content))
        lines = book.worksheets[0].iter_rows(max_col=_MOST_COLUMNS)
        return list(_filled(lines, sheet))
    except UNREADABLE_WORKBOOK:
        raise wrong_book("文件打不开，可能已经损坏。请用 Excel 或 WPS 另存为 xlsx 再试。") from None


def _look_inside(content: bytes) -> None:
    """Whatever would cost more to unpack than any honest table."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _MOST_UNPACKED:
            raise wrong_book("文件解开以后太大。请只留下要导入的那张表，分几次导入。")
        for member in archive.infolist():
            part = archive.read(member)
            if b"<!DOCTYPE" in part.upper() or part.startswith((b"\xff\xfe", b"\xfe\xff")):
                raise wrong_book("文件里有不该有的内容。请用 Excel 或 WPS 另存为 xlsx 再试。")


def _filled(lines: Iterable[tuple[object, ...]], sheet: Sheet) -> Iterator[Filled]:
    counted, rows = enumerate(lines, start=1), 0
    _first, head = next(counted, (1, ()))
    places = _places([str(cell.value or "").strip() for cell in head], sheet)  # type: ignore[attr-defined]
    for line, cells in counted:
        if line > _MOST_LINES:
            raise wrong_book("表太长了。请删掉后面的空行，一次最多导入 {most} 行。", most=MOST_ROWS)
        if not any(_has_value(cells, place) for place in places.values()):
            continue
        rows += 1
        if rows > MOST_ROWS:
            raise wrong_book("一次最多导入 {most} 行，请分成几个文件。", most=MOST_ROWS)
        yield _row(line, cells, places, sheet)
    if not rows:
        raise wrong_book("表里没有要导入的行。请从第二行起填写。")


def _places(head: list[str], sheet: Sheet) -> dict[str, int]:
    """Column key → its place in this file."""
    headings = {name: place for place, name in enumerate(head) if name}
    places = {
        column.key: place
        for column in sheet.columns
        if (place := _first_of(headings, (column.heading, _(column.heading)))) is not None
    }
    if missing := [_(column.heading) for column in sheet.columns if column.required and column.key not in places]:
        raise wrong_book("第一行里没有这些列：{columns}。请用下载的空表填写。", columns=listed(missing))
    return places


def _first_of(headings: dict[str, int], names: Iterable[str]) -> int | None:
    return next((headings[name] for name in names if name in headings), None)


def _has_value(cells: tuple[object, ...], place: int) -> bool:
    return place < len(cells) and str(getattr(cells[place], "value", None) or "").strip() != ""


def _row(line: int, cells: tuple[object, ...], places: dict[str, int], sheet: Sheet) -> Filled:
    read: dict[str, str] = {}
    errors: list[InputError] = []
    for column in sheet.columns:
        place = places.get(column.key)
        cell = cells[place] if place is not None and place < len(cells) else None
        try:
            read[column.key] = read_cell(_value(cell, column), column=column)
        except BadInput as wrong:
            errors += wrong.errors
            read[column.key] = ""
    return Filled(line, read, tuple(errors))


def _value(cell: object, column: Column) -> object:
    match getattr(cell, "data_type", None):
        case "f":
            raise wrong_cell("请填内容，不要填公式。", "sheet.formula", column)
        case "e":
            raise wrong_cell("这一格是表格的错误值，请重新填写。", "sheet.error", column)
    return getattr(cell, "value", None)


def write_workbook(sheet: Sheet, rows: Iterable[Cells]) -> bytes:
    """A workbook: the data first, then what belongs into each column."""
    from openpyxl.utils import get_column_letter

    book = new_workbook()
    data = book.create_sheet(_(sheet.name))
    data.freeze_panes = "A2"
    for place, column in enumerate(sheet.columns, start=1):
        width = max(len(_(column.heading)), len(column.example)) * 2 + 2
        data.column_dimensions[get_column_letter(place)].width = min(width, _WIDEST)
    data.append([_cell(data, _(column.heading), bold=True) for column in sheet.columns])
    for row in islice(rows, MOST_EXPORTED):
        data.append([_cell(data, _shown(row.get(column.key, ""), column)) for column in sheet.columns])
    _explain(book, sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _explain(book: Any, sheet: Sheet) -> None:
    page = book.create_sheet(_("说明"))
    for letter, width in zip("ABCD", (24, 10, 60, 30), strict=True):
        page.column_dimensions[letter].width = width
    page.append([_cell(page, _(sheet.about))])
    page.append([])
    page.append([_cell(page, words, bold=True) for words in (_("列"), _("必填"), _("填什么"), _("例子"))])
    for column in sheet.columns:
        choices = listed(_(word) for word in column.choices.values())
        what = _(column.what) if column.what else ""
        if choices:
            what = _("{what}只能填：{choices}").format(what=what, choices=choices)
        words = (_(column.heading), _("是") if column.required else _("否"), what, column.example)
        page.append([_cell(page, text) for text in words])


def _shown(value: str, column: Column) -> str:
    return _(column.choices[value]) if value in column.choices else value


def _cell(page: object, text: str, *, bold: bool = False) -> Any:
    return text_cell(page, safe(text), bold=bold)


def wrong_book(words: str, **facts: object) -> WorkbookWrong:
    """The sentence for a file as a whole."""
    return WorkbookWrong([InputError(loc=("file",), msg=words, code="sheet.workbook", facts=facts)], words, **facts)
