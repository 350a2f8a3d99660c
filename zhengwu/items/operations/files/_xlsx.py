"""One xlsx file, cell by cell: what a spreadsheet made of texts, numbers and days, and nothing that costs more than a table."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from zhengwu.items.operations.files._read_file import FileUnreadable
from zhengwu.items.rules.sheet.cells import unsafe
from zhengwu.items.rules.sheet.grid import Book, Grid, Line
from zhengwu.items.rules.sheet.remarks import Odd, Wrong
from zhengwu.kernel.public import UNREADABLE_WORKBOOK, open_workbook

_MOST_UNPACKED = 60 * 1024 * 1024
_MOST_MEMBERS = 500
_MOST_MERGED = 20_000
_MOST_CELLS = 2_000_000
#: Spreadsheets keep fifteen digits; what they show beyond is made up.
_FIRST_LOST = 10**15
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')


def read_xlsx(content: bytes, *, file: str, most_lines: int, most_columns: int) -> Book:
    """The visible sheets of a workbook.

    Raises:
        FileUnreadable
    """
    try:
        parts = _look_inside(content, file=file)
        workbook = open_workbook(io.BytesIO(content))
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state != "visible"]
        grids = tuple(
            _grid(sheet, parts=parts, file=file, most_lines=most_lines, most_columns=most_columns) for sheet in sheets
        )
    except UNREADABLE_WORKBOOK:
        raise FileUnreadable(
            file=file, reason="打不开，可能已经损坏或加了密码，请用 Excel 或 WPS 另存为 xlsx 再试"
        ) from None
    return Book(sheets=grids, hidden=hidden)


def _look_inside(content: bytes, *, file: str) -> Mapping[str, bytes]:
    """The sheets as XML; refuses whatever would cost more to unpack than any honest table, and what declares entities."""
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_UNPACKED:
            raise FileUnreadable(file=file, reason="解开以后太大，请只留下要导入的表，分几次导入")
        for member in members:
            part = archive.read(member)
            if (
                b"<!DOCTYPE" in part[:4096].upper()
                or b"<!ENTITY" in part
                or part.startswith((b"\xff\xfe", b"\xfe\xff"))
            ):
                raise FileUnreadable(file=file, reason="里面有不该有的内容，请用 Excel 或 WPS 另存为 xlsx 再试")
            if member.filename.startswith("xl/worksheets/"):
                found[member.filename] = part
    return found


def _grid(sheet: Any, *, parts: Mapping[str, bytes], file: str, most_lines: int, most_columns: int) -> Grid:
    anchors = _anchors(parts.get(str(getattr(sheet, "_worksheet_path", "")).lstrip("/"), b""))
    rows = sheet.iter_rows(max_col=most_columns)
    held: dict[tuple[int, int], str] = {}
    headings: list[str] = []
    lines: list[Line] = []
    for number, cells in enumerate(islice(rows, most_lines + 1), start=1):
        if number > most_lines or number * max(len(cells), 1) > _MOST_CELLS:
            raise FileUnreadable(file=file, reason="表太长，请删掉后面的空行和空列")
        texts, notes = _line(number, cells, anchors, held)
        if number == 1:
            headings = texts
        elif any(texts):
            lines.append(Line(number=number, cells=texts, notes=notes))
    return Grid(name=str(sheet.title), headings=headings, lines=tuple(lines))


def _anchors(xml: bytes) -> dict[tuple[int, int], tuple[int, int]]:
    """(row, column) of every cell hidden under a merged one → that of the corner whose content it shows."""
    from openpyxl.utils import range_boundaries

    found: dict[tuple[int, int], tuple[int, int]] = {}
    for reference in _MERGED.findall(xml):
        left, top, right, bottom = range_boundaries(reference.decode())
        covered = ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
        found |= {at: (top, left) for at in islice(covered, _MOST_MERGED - len(found)) if at != (top, left)}
    return found


def _line(
    number: int,
    cells: tuple[Any, ...],
    anchors: Mapping[tuple[int, int], tuple[int, int]],
    held: dict[tuple[int, int], str],
) -> tuple[list[str], dict[int, tuple[Odd | Wrong, ...]]]:
    texts: list[str] = []
    notes: dict[int, list[Odd | Wrong]] = defaultdict(list)
    corners = set(anchors.values()) if anchors else set()
    for place, cell in enumerate(cells):
        at = (number, place + 1)
        text = ""
        for said in _said(cell):
            if isinstance(said, Wrong):
                notes[place].append(said)
            else:
                text = said
        if at in anchors and (text := held.get(anchors[at], "")):
            notes[place].append(Odd.MERGED)
        if at in corners:
            held[at] = text
        texts.append(text)
    while texts and not texts[-1]:
        texts.pop()
    return texts, {place: tuple(found) for place, found in notes.items()}


def _said(cell: Any) -> Iterator[str | Wrong]:
    value: Any = getattr(cell, "value", None)
    match getattr(cell, "data_type", None):
        case "f":
            yield Wrong.FORMULA
            yield str(value)
            return
        case "e":
            yield Wrong.CELL_ERROR
            yield str(value)
            return
    if isinstance(value, bool):
        yield "是" if value else "否"
    elif isinstance(value, dt.datetime):
        yield value.date().isoformat()
    elif isinstance(value, dt.date):
        yield value.isoformat()
    elif isinstance(value, int | float):
        if abs(value) >= _FIRST_LOST:
            yield Wrong.DIGITS
        yield str(int(value)) if float(value).is_integer() else str(value)
    elif value is not None:
        yield unsafe(str(value).strip())
