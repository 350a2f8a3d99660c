"""The national columns: out and in is the same item; files that attack are refused; officials get drafts."""

import io
import json
import threading
import zipfile
from collections.abc import Iterator
from typing import Any, get_args

import pytest
import yaml
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from pydantic import BaseModel

from zhengwu.items.operations.files._book_file import MOST_BYTES, read_book
from zhengwu.items.operations.files.write_sheet import csv_as_xlsx, csv_lines, write_xlsx
from zhengwu.items.public import Item, export_items, import_items, import_table
from zhengwu.items.rules.sheet.cells import read, safe, unsafe, written
from zhengwu.items.rules.sheet.columns import LISTS, MAIN, Col
from zhengwu.items.rules.sheet.remarks import NAMES, WORDS, Odd, Remark, Wrong
from zhengwu.items.rules.sheet.report import RowReport, SheetReport
from zhengwu.items.rules.sheet.spelling import items_of, said_place
from zhengwu.items.rules.source import ItemSource, read_sources
from zhengwu.items.tests.factories import (
    BODY,
    COUNTY,
    EDITOR,
    NOW,
    OTHER_BODY,
    a_county,
    a_guide,
    catalogue,
    shared_items,
    source,
)
from zhengwu.kernel.public import BadInput

Rows = list[dict[str, Any]]


def xlsx(rows: Any) -> bytes:
    file = io.BytesIO()
    write_xlsx(rows=rows, file=file)
    return file.getvalue()


def book_of(*rows: Any, name: str = "事项") -> bytes:
    book = Workbook()
    assert book.active is not None
    book.active.title = name
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def sources(rows: Any) -> list[ItemSource]:
    found, mistakes = read_sources(rows)
    assert not mistakes
    return [one for _, one in found]


def demonstration() -> Rows:
    folder = shared_items()
    rows: Rows = []
    for path in sorted(folder.glob("*.yaml")) if folder else []:
        rows += yaml.safe_load(path.read_text("utf-8"))
    # A version is known by its task code; an import without one would make the same.
    return [{"task_code": f"{row['body'][:18]}4{row['catalog_code']}"} | row for row in rows]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_every_demonstration_item_comes_back_as_it_went_out(kind: str) -> None:
    rows = demonstration()
    content = xlsx(rows) if kind == "xlsx" else b"".join(csv_lines(rows))
    back = items_of(read_book(content=content, name=f"a.{kind}"))
    assert sources([one.row for one in back]) == sources(rows)
    assert not [one.remarks for one in back if one.remarks]


def leaves(model: type[BaseModel], path: str = "") -> Iterator[str]:
    """Every field of a model that holds a value, by path; lists of parts end where their sheet begins."""
    for name, field in model.model_fields.items():
        here = f"{path}{field.alias or name}"
        inner = [one for one in (field.annotation, *get_args(field.annotation)) if isinstance(one, type)]
        parts = [one for one in inner if issubclass(one, BaseModel)]
        if parts and not here.endswith(("form", "overdue")) and here not in {sheet.path for sheet in LISTS}:
            yield from leaves(parts[0], f"{here}.")
        else:
            yield here


def test_nothing_an_item_says_is_without_a_column() -> None:
    columns = {column.path for column in MAIN} | {sheet.path for sheet in LISTS}
    assert set(leaves(ItemSource)) == columns
    for sheet in LISTS:
        part = ItemSource.model_fields["guide"].annotation
        assert part is not None
        entry = get_args(part.model_fields[sheet.path.removeprefix("guide.")].annotation)[0]
        fields = {
            path if name != sheet.inner else f"{sheet.inner}.{leaf}"
            for name, field in entry.model_fields.items()
            for path in [field.alias or name]
            for leaf in (get_args(field.annotation)[0].model_fields if name == sheet.inner else [""])
        }
        assert fields == {column.path for column in sheet.columns}, sheet.name


_TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.tuples(_TEXTS, _TEXTS).map("\n".join)))
def test_a_list_of_texts_in_one_cell_is_the_same_list_again(texts: list[str]) -> None:
    lines = Col("", "", "lines")
    assert read(written(texts, lines), lines) == texts


@given(st.integers(0, 10**13))
def test_money_in_yuan_is_the_same_money_again(fen: int) -> None:
    yuan = Col("", "", "yuan")
    assert read(written(fen, yuan), yuan) == fen


@given(st.text())
def test_a_text_is_never_run_and_is_the_same_again(text: str) -> None:
    assert unsafe(safe(text)) == text
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_mistake_is_said_where_it_stands() -> None:
    assert said_place("guide.materials[2].name") == "材料 2 · 材料名称"
    assert said_place("guide.questions[1].options[2].text") == "情形 1 · 选项"
    assert said_place("promise.days") == "承诺办结时限"


HEAD = ["部门", "事项名称", "区划代码", "事项编码", "事项类型"]


def test_merged_cells_numbers_days_formulas_and_hidden_sheets_are_read_as_people_mean_them() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (HEAD, ["水务局", 7, 340123000000, "A1", 1.0], [None, "=1+1", True, "#N/A", 1234567890123456789]):
        page.append(row)
    page.merge_cells("A2:A3")
    book.create_sheet("藏起来").sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    read_in = read_book(content=file.getvalue(), name="a.xlsx")
    assert read_in.hidden == ["藏起来"]
    first, second = read_in.sheets[0].lines
    assert list(first.cells) == ["水务局", "7", "340123000000", "A1", "1"]
    assert (second.cells[0], second.cells[2]) == ("水务局", "是")
    assert {place: [str(kind) for kind in kinds] for place, kinds in second.notes.items()} == {
        0: ["merged"], 1: ["formula"], 3: ["cell_error"], 4: ["digits"],
    }  # fmt: skip


def test_blank_rows_and_two_hundred_columns_do_no_harm() -> None:
    wide = [*HEAD, *(f"多余{n}" for n in range(200))]
    content = book_of(wide, [], [], ["水务局", "甲", COUNTY, "A1", "1"], [], [""])
    read_in = read_book(content=content, name="a.xlsx")
    assert [line.number for line in read_in.sheets[0].lines] == [4]
    assert (
        read_book(content=csv_as_xlsx("部门,a\n,\n甲,=1\n".encode(), name="x.csv"), name="x.xlsx")
        .sheets[0]
        .lines[0]
        .number
        == 3
    )


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in zipfile.ZipFile(io.BytesIO(book_of(HEAD))).namelist():
            archive.writestr(part, b" " * (70 * 1024 * 1024) if part.endswith("sheet1.xml") else b"<a/>")
    return file.getvalue()


def with_entity() -> bytes:
    file, whole = io.BytesIO(), zipfile.ZipFile(io.BytesIO(book_of(HEAD, ["a"])))
    with zipfile.ZipFile(file, "w") as archive:
        for part in whole.namelist():
            dirt = b'<!DOCTYPE x [<!ENTITY a "b">]>' if part.endswith("sheet1.xml") else b""
            archive.writestr(part, dirt + whole.read(part))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"\0" * (MOST_BYTES + 1), "20 MB"),
        ("a.csv", b"a" * (MOST_BYTES + 1), "20 MB"),
        ("a.xlsx", bomb(), "解开以后太大"),
        ("a.xlsx", with_entity(), "不该有的内容"),
        ("a.xlsx", b"PK\x03\x04 not a workbook", "打不开"),
        ("a.xlsx", book_of(HEAD), "没有要导入的行"),
        ("a.csv", b"\xff\xff\xff\xff", "编码"),
        ("a.csv", b"a,b\n\0\0", "编码"),
        ("a.csv", b'a,b\n"' + b"x" * 200_000, "CSV"),
    ],
    ids=["large workbook", "large csv", "bomb", "entity", "broken", "empty", "no text", "zeros", "a field without end"],
)
def test_files_that_attack_are_refused_in_words(name: str, content: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_book(content=content, name=name)


@pytest.mark.django_db
def test_an_export_imported_again_changes_nothing_and_a_mistake_stops_its_row_alone() -> None:
    a_county()
    guide = a_guide(periods=[{"from": "12-01", "to": "12-31"}]).model_dump(mode="json", by_alias=True)
    import_items(
        source=[source(guide=guide | {"visits_reason": "核验"}), *catalogue("低保", "户口")], by=EDITOR, now=NOW
    )
    rows = list(export_items())
    for name, content in (("a.xlsx", xlsx(rows)), ("a.csv", b"".join(csv_lines(rows)))):
        assert import_table(content=content, name=name, by=EDITOR, now=NOW).count("unchanged") == 3
    rows[0] |= {"version": 2, "name": "新名"}
    rows[1] |= {"version": 2, "visits": 0}
    trial = import_table(content=xlsx(rows), name="a.xlsx", by=EDITOR, now=NOW, trial=True)
    report = import_table(content=xlsx(rows), name="a.xlsx", by=EDITOR, now=NOW)
    assert [one.outcome for one in report.rows] == ["changed", "refused", "unchanged"]
    assert trial.rows == report.rows
    assert [(remark.column, str(remark.kind)) for remark in report.rows[1].remarks] == [("到现场次数", "source")]


@pytest.mark.django_db
def test_rows_of_a_list_that_belong_to_no_item_are_told() -> None:
    a_county()
    book = io.BytesIO(xlsx([source(task_code=f"{BODY}4000714001000")]))
    loaded = load_workbook(book)
    loaded["材料"].append(["ZZZ", "1", "m", "孤儿材料"])
    file = io.BytesIO()
    loaded.save(file)
    report = import_table(content=file.getvalue(), name="a.xlsx", by=EDITOR, now=NOW)
    assert [one.outcome for one in report.rows] == ["new", "refused"]
    assert "没有这个编码" in report.rows[1].remarks[0].say()


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_stand_in_line() -> None:
    a_county()
    rows = "部门,事项名称,区划代码,事项编码,事项类型\n" + "".join(
        f"肥西县民政局,甲{n},{COUNTY},A{n},1\n" for n in range(8)
    )
    counts: list[tuple[int, int]] = []

    def run() -> None:
        try:
            report = import_table(content=rows.encode(), name="a.csv", by=EDITOR, now=NOW)
            counts.append((report.count("new"), report.count("unchanged")))
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(counts) == [(0, 8), (8, 0)]
    assert Item.objects.filter(body__code=OTHER_BODY).count() == 8


def test_the_report_is_json_for_programs() -> None:
    assert set(WORDS) == set(NAMES) == {*Odd, *Wrong}
    row = RowReport(
        line=2, code="A", name="甲", body="乙", outcome="new", remarks=(Remark(Odd.LOWER_CASE, "事项编码"),)
    )
    told = json.loads(json.dumps(SheetReport(rows=[row]).as_json(), ensure_ascii=False))
    assert (told["total"], told["new"], told["remarked"], told["kinds"]) == (1, 1, 1, {"lower_case": 1})
