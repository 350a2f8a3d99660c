"""导入表格: an xlsx or CSV file of items. Which kind of table it is, its headings say; what became of each row, the report says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import PurePath

from django.db import transaction

from zhengwu.items.operations.files._book_file import MOST_ROWS, read_book
from zhengwu.items.operations.files._one_at_a_time import stand_in_line
from zhengwu.items.operations.files._read_file import FileUnreadable
from zhengwu.items.operations.files._whose import Creating
from zhengwu.items.operations.files.import_county import import_county
from zhengwu.items.operations.files.import_guides import import_guides
from zhengwu.items.rules.sheet.columns import is_national
from zhengwu.items.rules.sheet.county import is_county_list, places_of, read_rows
from zhengwu.items.rules.sheet.grid import Book
from zhengwu.items.rules.sheet.report import SheetReport
from zhengwu.items.rules.sheet.spelling import items_of, unknown_headings
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import Officer, body_of


def import_table(
    *,
    content: bytes,
    name: str,
    by: Officer | Actor,
    now: dt.datetime,
    trial: bool = False,
    division: str = "",
    create_bodies: bool = False,
    host_body: str = "",
    most_rows: int = MOST_ROWS,
    progress: Callable[[int, int], None] | None = None,
) -> SheetReport:
    """Take in what can be taken in, and account for every row (导入). Doing it twice is doing it once.

    The trial runs the very import and undoes it: its report is what will happen. Two imports at once stand in line.

    Args:
        name: of the file; its suffix says how to read it.
        division: of rows that name none. create_bodies: set up bodies that are missing; only for the operator of the platform.
        host_body: the body under which those without a code of their own go.
        progress: called with (done, total) while rows are written.
    Raises:
        FileUnreadable: no table, or not one of items
        BodyUnknown: `host_body`
        errors of create_body
    """
    book = read_book(content=content, name=name, most_rows=most_rows)
    first = list(book.sheets[0].headings)
    creating = None
    if create_bodies and isinstance(by, Actor):
        creating = Creating(host_body=body_of(host_body).code if host_body else "", by=by, now=now)
    with transaction.atomic():
        stand_in_line()
        if is_national(first):
            report = _national(book, name, by=by, now=now, trial=trial, progress=progress)
        elif is_county_list(first):
            rows, bodies = import_county(
                rows=read_rows(book.sheets[0], division=division), by=by, creating=creating, now=now, progress=progress
            )
            report = SheetReport(rows=rows, bodies=bodies, unread=_left_aside(book), trial=trial)
        else:
            raise FileUnreadable(
                file=PurePath(name).name,
                reason="第一行不是事项表的列名。要么是导出的国家栏目，要么有这几列：部门、事项名称、区划代码、事项编码、事项类型",
            )
        if trial:
            transaction.set_rollback(True)
    return report


def _national(
    book: Book,
    name: str,
    *,
    by: Officer | Actor,
    now: dt.datetime,
    trial: bool,
    progress: Callable[[int, int], None] | None,
) -> SheetReport:
    reason = f"从表格导入：{PurePath(name).name}"[:200]
    rows = import_guides(items=items_of(book), by=by, reason=reason, now=now, progress=progress)
    return SheetReport(rows=rows, unread=(*book.hidden, *unknown_headings(book)), trial=trial)


def _left_aside(book: Book) -> tuple[str, ...]:
    """Hidden sheets, further sheets, and columns of the first that nobody reads."""
    read = set(places_of(book.sheets[0].headings).values())
    columns = (
        heading.strip()
        for place, heading in enumerate(book.sheets[0].headings)
        if heading.strip() and place not in read
    )
    return (*book.hidden, *(sheet.name for sheet in book.sheets[1:]), *columns)
