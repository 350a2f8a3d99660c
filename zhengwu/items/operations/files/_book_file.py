"""Reading a table file: xlsx or CSV, as honest people and as attackers make them. What comes out is texts in lines."""

from __future__ import annotations

import csv
import io
from pathlib import PurePath

from zhengwu.items.operations.files._read_file import FileUnreadable
from zhengwu.items.operations.files._xlsx import read_xlsx
from zhengwu.items.rules.sheet.cells import unsafe
from zhengwu.items.rules.sheet.grid import Book, Grid, Line

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000
#: Blank rows count too while looking for filled ones: a file can claim a million of them.
MOST_LINES = 100_000
MOST_COLUMNS = 300
SUFFIXES = frozenset({".xlsx", ".csv"})
_ENCODINGS = ("utf-8-sig", "gb18030")
_DELIMITERS = ",\t;"
_MEGABYTE = 1024 * 1024


def read_book(*, content: bytes, name: str, most_rows: int = MOST_ROWS) -> Book:
    """The tables of a file.

    Raises:
        FileUnreadable: not xlsx or CSV, broken, too large, no rows
    """
    file = PurePath(name).name
    if len(content) > MOST_BYTES:
        raise FileUnreadable(file=file, reason=f"超过 {MOST_BYTES // _MEGABYTE} MB，请分成几个文件")
    if PurePath(name).suffix.lower() == ".csv":
        book = _read_csv(content, file=file)
    else:
        book = read_xlsx(content, file=file, most_lines=MOST_LINES, most_columns=MOST_COLUMNS)
    rows = len(book.sheets[0].lines) if book.sheets else 0
    if not rows:
        raise FileUnreadable(file=file, reason="表里没有要导入的行，请从第二行起填写")
    if rows > most_rows:
        raise FileUnreadable(file=file, reason=f"一次最多导入 {most_rows} 行，请分成几个文件")
    return book


def _read_csv(content: bytes, *, file: str) -> Book:
    text = _decoded(content, file=file)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as fault:
        raise FileUnreadable(file=file, reason="不是完整的 CSV，请用 Excel 或 WPS 另存再试") from fault
    if len(lines) > MOST_LINES:
        raise FileUnreadable(file=file, reason="表太长，请删掉后面的空行")
    filled = tuple(
        Line(number=number, cells=[unsafe(cell) for cell in cells[:MOST_COLUMNS]])
        for number, cells in enumerate(lines[1:], start=2)
        if any(cell.strip() for cell in cells)
    )
    return Book(sheets=(Grid(name="事项", headings=lines[0] if lines else [], lines=filled),))


def _decoded(content: bytes, *, file: str) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else GB18030, as Excel in China saves it."""
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else _ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FileUnreadable(file=file, reason="不是文字，或文字编码认不出来，请另存为 UTF-8 的 CSV")
