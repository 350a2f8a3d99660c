"""One cell, in and out: what a spreadsheet made of a number, a day or a text, and texts that must not become formulas."""

from __future__ import annotations

import datetime as dt
import re

from zhengwu.doors.desk.admin.sheets.sheet import Column
from zhengwu.kernel.public import BadInput, clean_line

MOST_CHARACTERS = 500
#: A cell that begins like this would be run by a spreadsheet; with an apostrophe before it, it is text.
_RUNS = ("=", "+", "-", "@", "\t", "\r")
#: Spreadsheets keep fifteen digits; what they show beyond is made up.
_MOST_DIGITS = 15
_DAY = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?")


def safe(text: str) -> str:
    """A text that stays a text in every spreadsheet, also after being saved as CSV."""
    return f"'{text}" if text.startswith((*_RUNS, "'")) else text


def read_cell(value: object, *, column: Column) -> str:
    """What a cell says, for this column; "" for nothing.

    Raises:
        BadInput: with the sentence for the person who filled in the row
    """
    text = _text(value, column)
    if not text:
        if column.required:
            raise wrong_cell("这一格不能空着。", "sheet.empty", column)
        return ""
    match column.kind:
        case "date":
            return _day(text, column)
        case "choice":
            return _choice(text, column)
    return clean_line(text, max_length=MOST_CHARACTERS, loc=(column.key,))


def _text(value: object, column: Column) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case dt.datetime():
            return value.date().isoformat()
        case dt.date():
            return value.isoformat()
        case int() | float():
            return _number(value, column)
    text = str(value).strip()
    return text[1:] if text.startswith("'") else text


def _number(value: float, column: Column) -> str:
    """A code or a telephone number that the spreadsheet took for a number."""
    if abs(value) >= 10**_MOST_DIGITS:
        raise wrong_cell(
            "号码太长，表格把它当成了数字，末几位已经丢失。请把这一列设成文本格式，重新填写。", "sheet.digits", column
        )
    return str(int(value)) if float(value).is_integer() else str(value)


def _day(text: str, column: Column) -> str:
    found = _DAY.fullmatch(text.split(maxsplit=1)[0])
    try:
        if found:
            return dt.date(*map(int, found.groups())).isoformat()
    except ValueError:
        pass
    raise wrong_cell("请填日期，例如 2026-03-01。", "date.form", column)


def _choice(text: str, column: Column) -> str:
    for value, word in column.choices.items():
        if text in {value, word}:
            return value
    raise wrong_cell("只能填：{choices}。", "sheet.choice", column, choices="、".join(column.choices.values()))


def wrong_cell(words: str, code: str, column: Column, **facts: object) -> BadInput:
    """The sentence for a cell of this column."""
    return BadInput.one((column.key,), words, code, **facts)
