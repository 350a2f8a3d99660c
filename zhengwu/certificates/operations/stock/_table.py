"""Rows of a table, one after the other: a million take no more memory than ten."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import PurePath
from typing import IO, Any

from zhengwu.certificates.operations.stock._file import open_file
from zhengwu.kernel.public import UNREADABLE_WORKBOOK, BadInput, open_workbook

MOST_ROWS, MOST_COLUMNS = 2_000_000, 100
_MOST_CELL = 4_000
_MOST_LINE = 1_000_000
_LOOKED_AT = 1024 * 1024
_LONGEST_CHARACTER = 4
_MOST_UNPACKED = 2 * 1024 * 1024 * 1024
#: A workbook holds its texts in one part, and that part is read whole.
_MOST_SHARED = 96 * 1024 * 1024
_MOST_MEMBERS = 500


class UnreadableTable(BadInput):
    """No table we can read; `reason` says why and what to do."""

    code = "stock.unreadable"
    template = "读不了“{name}”：{reason}。"

    def __init__(self, *, name: str, reason: str) -> None:
        one = BadInput.one(("table",), self.template, self.code, name=name, reason=reason)
        super().__init__(one.errors, one.message_template, name=name, reason=reason)


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, and rows as (line, cells): line 1 has the headings. `expected` is about how many rows there are, 0 unknown."""

    headings: list[str]
    rows: Iterator[tuple[int, list[str]]]
    expected: int = 0


@contextmanager
def open_table(key: str, *, name: str) -> Iterator[Table]:
    """The table in a kept file. Rows without anything in them are passed over.

    Raises:
        UnreadableTable: at the beginning, or where a row cannot be read
    """
    with open_file(key) as stream:
        if PurePath(name).suffix.lower() == ".xlsx":
            lines, expected = _xlsx_lines(stream, name=name)
        else:
            lines, expected = _csv_lines(stream, name=name), 0
        headings = [heading.strip() for heading in next(lines, [])]
        while headings and not headings[-1]:
            headings.pop()
        _check_headings(headings, name=name)
        yield Table(headings, _numbered(lines, name=name), expected)


def _check_headings(headings: list[str], *, name: str) -> None:
    if not headings:
        raise UnreadableTable(name=name, reason="第一行没有列名，请在第一行写列名")
    if len(headings) > MOST_COLUMNS:
        raise UnreadableTable(name=name, reason="列太多，请只留要导入的列")
    if any(heading and headings.count(heading) > 1 for heading in headings):
        raise UnreadableTable(name=name, reason="有两列同名，请改成不同的列名")


def _numbered(lines: Iterator[list[str]], *, name: str) -> Iterator[tuple[int, list[str]]]:
    for line, cells in enumerate(lines, start=2):
        if line > MOST_ROWS + 1:
            raise UnreadableTable(name=name, reason="行太多，请分成几批")
        if any(cells):
            yield line, cells


# CSV


def _csv_lines(stream: IO[bytes], *, name: str) -> Iterator[list[str]]:
    head = stream.read(_LOOKED_AT)
    encoding = _encoding(head, whole=len(head) < _LOOKED_AT)
    if encoding is None:
        raise UnreadableTable(name=name, reason="不是文本表格，请另存为 xlsx 或 CSV（UTF-8）再传")
    stream.seek(0)
    text = io.TextIOWrapper(io.BufferedReader(_Raw(stream)), encoding=encoding, newline="")
    try:
        lines = _lines(text, name=name)
        first = next(lines, "")
        delimiter = max(",\t;，", key=first.count)
        for cells in csv.reader(chain([first], lines), delimiter=delimiter, strict=True):
            yield [cell.strip()[:_MOST_CELL] for cell in cells]
    except UnicodeDecodeError:
        raise UnreadableTable(name=name, reason="里面有不是同一种编码的文字，请另存为 CSV（UTF-8）再传") from None
    except csv.Error:
        raise UnreadableTable(name=name, reason="引号不成对，或有一格太长，请用 Excel 或 WPS 另存再传") from None


def _lines(text: io.TextIOWrapper, *, name: str) -> Iterator[str]:
    while line := text.readline(_MOST_LINE):
        if len(line) == _MOST_LINE:
            raise UnreadableTable(name=name, reason="有一行太长，不像表格，请另存为 CSV（UTF-8）再传")
        yield line


class _Raw(io.RawIOBase):
    """A stored file as the text layer wants it; storages differ in what they call a file."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes."""
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def _encoding(head: bytes, *, whole: bool) -> str | None:
    """UTF-8 with or without its mark, or GB 18030, which every table from an older Windows is written in."""
    if b"\x00" in head:
        return None
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    for encoding in ("utf-8", "gb18030"):
        for cut in range(1 if whole else _LONGEST_CHARACTER):
            try:
                head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return encoding
    return None


# XLSX


def _xlsx_lines(stream: IO[bytes], *, name: str) -> tuple[Iterator[list[str]], int]:
    try:
        _look_inside(stream, name=name)
        stream.seek(0)
        workbook = open_workbook(stream, results=True)
        sheet = next(sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible")
        expected = max(0, (sheet.max_row or 1) - 1)
    except StopIteration:
        raise UnreadableTable(name=name, reason="里面没有表") from None
    except UNREADABLE_WORKBOOK as fault:
        raise _broken(name, fault) from None
    return _sheet_lines(sheet, name=name), expected


def _look_inside(stream: IO[bytes], *, name: str) -> None:
    """Refuses whatever unpacks to more than any honest table, and what declares entities."""
    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_UNPACKED:
            raise UnreadableTable(name=name, reason="解开以后太大，请另存为 CSV（UTF-8）再传")
        for member in members:
            if member.filename.endswith("sharedStrings.xml") and member.file_size > _MOST_SHARED:
                raise UnreadableTable(name=name, reason="文字太多，请另存为 CSV（UTF-8）再传")
            with archive.open(member) as part:
                head = part.read(4096)
            if b"<!DOCTYPE" in head.upper() or b"<!ENTITY" in head.upper():
                raise UnreadableTable(name=name, reason="里面有不该有的内容，请用 Excel 或 WPS 另存为 xlsx 再传")


def _sheet_lines(sheet: Any, *, name: str) -> Iterator[list[str]]:
    try:
        for cells in islice(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), MOST_ROWS + 2):
            yield [_said(value) for value in cells]
    except UNREADABLE_WORKBOOK as fault:
        raise _broken(name, fault) from None


def _broken(name: str, fault: Exception) -> UnreadableTable:
    if isinstance(fault, UnreadableTable):
        return fault
    return UnreadableTable(name=name, reason="打不开，可能已经损坏或加了密码，请用 Excel 或 WPS 另存为 xlsx 再传")


def _said(value: Any) -> str:
    """A cell as somebody would type it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()[:_MOST_CELL]
