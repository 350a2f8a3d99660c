"""Read a table of divisions: five CSV files, each line checked against the level above. Private to its importer."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TextIO

from zhengwu.kernel.public import BadInput, InputError, shows
from zhengwu.organisations.rules.division_code import LENGTH, PREFIX_LENGTHS
from zhengwu.organisations.rules.spelling import spell

#: Files from the highest level down, with the column that names what lies above.
FILES = (
    ("provinces", ""),
    ("cities", "provinceCode"),
    ("areas", "cityCode"),
    ("streets", "areaCode"),
    ("villages", "streetCode"),
)
#: So many mistakes are told; one who finds more has taken the wrong file.
MISTAKES_AT_MOST = 50
_MOST_CHARACTERS = 100


class DivisionTableWrong(BadInput):
    """The table cannot be taken in; every mistake has its file and line."""

    code = "division.table"
    template = "区划表里有 {count} 处错误，什么都没有导入。请改好后重新导入。"


class Row(NamedTuple):
    """A division as the table gives it."""

    code: str
    name: str
    level: int
    parent_code: str | None
    pinyin: str
    initials: str


@dataclass
class Table:
    """The table being read. `levels` are those with a file; `twins` are lines that repeat a division one level lower.

    东莞 has no counties, so the table names it among the counties once more: the same code, filled up with zeros.
    """

    folder: Path
    mistakes: list[InputError] = field(default_factory=list)
    levels: int = 0
    read: int = 0
    twins: int = 0
    _names: dict[str, str] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        """Every division once, highest level first.

        Raises:
            DivisionTableWrong: after the last line, or when there are too many mistakes
        """
        for level, (name, parent_column) in enumerate(FILES, start=1):
            path = next((p for p in (self.folder / f"{name}.csv", self.folder / f"{name}.csv.gz") if p.exists()), None)
            if path is None:
                break
            self.levels = level
            with _opened(path) as lines:
                yield from self._file(path.name, lines, PREFIX_LENGTHS[level - 1], parent_column)
        if not self.levels:
            self._wrong("provinces.csv", 0, "文件夹里没有 provinces.csv 或 provinces.csv.gz，请核对文件夹。")
        if self.mistakes:
            raise DivisionTableWrong(self.mistakes)

    def _file(self, file: str, lines: TextIO, digits: int, parent_column: str) -> Iterator[Row]:
        reader = csv.reader(lines)
        head = [title.strip() for title in next(reader, [])]
        wanted = ["code", "name", *([parent_column] if parent_column else [])]
        if missing := [title for title in wanted if title not in head]:
            self._wrong(file, 1, "第一行里缺少这些列：{columns}。", columns="、".join(missing))
            return
        at_code, at_name = head.index("code"), head.index("name")
        at_parent = head.index(parent_column) if parent_column else None
        for cells in reader:
            if not any(cells):
                continue
            if len(cells) < len(head):
                self._wrong(file, reader.line_num, "这一行缺了列。")
                continue
            self.read += 1
            parent = "" if at_parent is None else cells[at_parent]
            row = self._line(file, reader.line_num, cells[at_code].strip(), cells[at_name].strip(), parent, digits)
            if row is not None:
                yield row

    def _line(self, file: str, line: int, code: str, name: str, parent: str, digits: int) -> Row | None:
        full, above = code.ljust(LENGTH, "0"), parent.strip().ljust(LENGTH, "0") if parent else None
        if len(code) != digits or not (code.isascii() and code.isdigit()) or code.startswith("00"):
            self._wrong(file, line, "代码“{code}”应为 {digits} 位数字。", code=code[:20], digits=digits)
        elif not shows(name) or len(name) > _MOST_CHARACTERS or not (name.isprintable() or _private(name)):
            self._wrong(file, line, "名称是空的、太长，或含有看不见的字符。")
        elif full in self._names:
            if self._names[full] == name and above == full:
                self.twins += 1
            else:
                self._wrong(file, line, "代码 {code} 出现了不止一次。", code=code)
        elif above is not None and above not in self._names:
            self._wrong(file, line, "上级区划 {code} 不在表里。", code=parent)
        elif above is not None and not full.startswith(parent.strip()):
            self._wrong(file, line, "代码 {code} 不以上级代码 {parent} 开头。", code=code, parent=parent)
        else:
            self._names[full] = name
            return Row(full, name, _level(full), above, *spell(name))
        return None

    def _wrong(self, file: str, line: int, words: str, **facts: object) -> None:
        self.mistakes.append(InputError(loc=(file, line), msg=words, code="division.table", facts=facts))
        if len(self.mistakes) >= MISTAKES_AT_MOST:
            raise DivisionTableWrong(self.mistakes)


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _private(name: str) -> bool:
    """Characters of the private use area stand for rare characters without a code: two villages have one."""
    return all(character.isprintable() or "\ue000" <= character <= "\uf8ff" for character in name)


def _level(full: str) -> int:
    """The level of a full code, as `read_division_code` finds it; this one runs 665,000 times."""
    bare = len(full.rstrip("0"))
    return next(level for level, digits in enumerate(PREFIX_LENGTHS, start=1) if bare <= digits)
