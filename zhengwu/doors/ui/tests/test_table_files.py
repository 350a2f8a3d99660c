"""What is taken away as a table: what it says, and that its length costs no memory."""

from __future__ import annotations

import csv
import io
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence

import pytest
from django.apps import apps
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import override
from openpyxl import load_workbook

from zhengwu.doors.ui.table_files import csv_stream, table_file
from zhengwu.doors.ui.workbook_stream import workbook_stream
from zhengwu.kernel.public import streamed

HEADS = ["编号", "名称"]
ROWS = [["340123199001011234", "=1+1"], ["", "一<二&\x0b三"], ["甲", "第一行\n第二行"]]
Writer = Callable[[Sequence[str], Iterable[Sequence[str]]], Iterator[bytes]]


def as_csv(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[bytes]:
    return csv_stream(heads, lines)


def as_xlsx(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[bytes]:
    return workbook_stream("事项", heads, lines)


def read_back(content: bytes) -> dict[str, list[list[str]]]:
    book = load_workbook(io.BytesIO(content))
    return {
        sheet.title: [[cell or "" for cell in line] for line in sheet.iter_rows(values_only=True)]
        for sheet in book.worksheets
    }


def test_a_workbook_says_what_was_given_as_text() -> None:
    content = b"".join(as_xlsx(HEADS, ROWS))
    assert read_back(content) == {"事项": [HEADS, ROWS[0], ["", "一<二&三"], ROWS[2]]}
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert (sheet["A1"].font.b, sheet["A2"].font.b) == (True, False)
    assert (sheet["A2"].data_type, sheet["A2"].number_format) == ("s", "@"), "no number, and not one when it is edited"
    assert (sheet["B2"].data_type, sheet.freeze_panes) == ("s", "A2"), "and no formula"


def test_what_one_sheet_cannot_hold_goes_on_in_the_next() -> None:
    lines = [[str(n), ""] for n in range(7)]
    found = read_back(b"".join(workbook_stream("甲/乙", HEADS, lines, most_rows=4)))
    assert {name: len(rows) for name, rows in found.items()} == {"甲 乙": 4, "甲 乙 2": 4, "甲 乙 3": 2}
    assert [row for rows in found.values() for row in rows[1:]] == lines
    assert list(read_back(b"".join(workbook_stream("甲", HEADS, lines[:3], most_rows=4)))) == ["甲"]


def test_an_empty_table_has_its_headings() -> None:
    assert read_back(b"".join(as_xlsx(HEADS, []))) == {"事项": [HEADS]}
    assert b"".join(as_csv(HEADS, [])).decode("utf-8-sig").splitlines() == ["编号,名称"]


def test_csv_disarms_formulas() -> None:
    text = b"".join(as_csv(HEADS, ROWS)).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[1] == ["340123199001011234", "'=1+1"]


def test_rows_are_made_in_the_language_that_was_spoken_when_they_were_asked_for() -> None:
    with override("en"):
        expected = _("首页")
        answer = table_file("x", ["x"], ([_("首页")] for _n in range(1)), form="csv", day="20261124")
    assert answer.getvalue().decode("utf-8-sig").splitlines() == ["x", expected]
    assert expected != "首页"


def peak(make: Callable[[], Iterable[bytes]]) -> tuple[int, int]:
    """The most memory it held at once, and how long the file was, in bytes."""
    tracemalloc.start()
    try:
        length = sum(map(len, make()))
        return tracemalloc.get_traced_memory()[1], length
    finally:
        tracemalloc.stop()


@pytest.mark.django_db
@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_a_hundred_thousand_rows_cost_the_memory_of_a_few(write: Writer) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO event_chain_head (subject, seq, hash)"
            " SELECT 'paper:' || n, n, md5(n::text) FROM generate_series(1, 100000) n"
        )
    heads = apps.get_model("kernel", "ChainHead")._default_manager
    rows = streamed(heads.order_by("pk").values_list("subject", "hash"))
    held, length = peak(lambda: write(["subject", "hash"], rows))
    assert length > 2_000_000
    assert held < 3_000_000, f"{held:,} bytes held at once"
