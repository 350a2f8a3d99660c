"""Spreadsheets come in row by row, first as a trial; they go out as text that no spreadsheet runs."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from zhengwu.doors.desk.admin.sheets.cells import read_cell, safe
from zhengwu.doors.desk.admin.sheets.declared import SHEETS
from zhengwu.doors.desk.admin.sheets.sheet import Column
from zhengwu.doors.desk.admin.sheets.workbook import MOST_ROWS, WorkbookWrong, read_workbook, write_workbook
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk, officer
from zhengwu.kernel.public import BadInput, StoredEvent, local_date, pinned_time
from zhengwu.organisations.public import Appointment, Body, Division, division_of
from zhengwu.people.public import NaturalPerson

TEXT = Column(key="text", heading="内容", required=False)
DAY = Column(key="day", heading="日期", required=False, kind="date")
KIND = Column(key="kind", heading="类别", kind="choice", choices={"window": "窗口", "head": "负责人"})
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def book(*rows: Sequence[Any]) -> bytes:
    made = Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        (None, TEXT, ""),
        ("  上派镇 ", TEXT, "上派镇"),
        (340123, TEXT, "340123"),
        (340123100000.0, TEXT, "340123100000"),
        (1.5, TEXT, "1.5"),
        (True, TEXT, "是"),
        ("'=1+1", TEXT, "=1+1"),
        (dt.datetime(2026, 3, 1, tzinfo=dt.UTC), DAY, "2026-03-01"),
        (dt.date(2026, 3, 1), DAY, "2026-03-01"),
        ("2026/3/1", DAY, "2026-03-01"),
        ("2026年3月1日", DAY, "2026-03-01"),
        ("20260301", DAY, "2026-03-01"),
        (20260301, DAY, "2026-03-01"),
        ("窗口", KIND, "window"),
        ("head", KIND, "head"),
    ],
)
def test_what_a_cell_says(value: object, column: Column, text: str) -> None:
    assert read_cell(value, column=column) == text


@pytest.mark.parametrize(
    ("value", "column", "code"),
    [
        ("", KIND, "sheet.empty"),
        ("国王", KIND, "sheet.choice"),
        (340123199112030028, TEXT, "sheet.digits"),
        (3.40123199112030028e17, TEXT, "sheet.digits"),
        ("2026-02-30", DAY, "date.form"),
        ("明天", DAY, "date.form"),
        ("x" * 501, TEXT, "text.too_long"),
        ("上\u202e派", TEXT, "text.control"),
    ],
)
def test_what_a_cell_cannot_say(value: object, column: Column, code: str) -> None:
    with pytest.raises(BadInput) as wrong:
        read_cell(value, column=column)
    assert wrong.value.errors[0].code == code


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("=+-@'上派a1 "), max_size=6))
def test_no_text_leaves_as_a_formula_and_every_text_comes_back(text: str) -> None:
    assert not safe(text).startswith(("=", "+", "-", "@", "\t"))
    text = text.strip()
    assert read_cell(safe(text), column=TEXT) == text


def test_a_workbook_goes_out_as_text_with_an_explanation() -> None:
    row = {"code": "=cmd()", "name": "+上派镇", "on": "", "basis": ""}
    made = load_workbook(io.BytesIO(write_workbook(SHEETS["divisions"], [row])))
    data, about = made.worksheets
    assert [cell.value for cell in data[1]] == ["区划代码", "名称", "从哪天起", "依据"]
    assert [(cell.value, cell.data_type) for cell in data[2]][:2] == [("'=cmd()", "s"), ("'+上派镇", "s")]
    assert about.title == "说明"
    assert [row[0].value for row in about.iter_rows(min_row=3)] == ["列", "区划代码", "名称", "从哪天起", "依据"]


HEAD = ("区划代码", "名称")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK not a zip", "打不开"),
        (book(("名字",), ("x",)), "没有这些列：区划代码、名称"),
        (book(HEAD), "没有要导入的行"),
        (book(HEAD, *[("340123100", "上派镇")] * (MOST_ROWS + 1)), "一次最多导入"),
        (book(HEAD, *[("", "")] * 3), "没有要导入的行"),
    ],
)
def test_a_file_that_is_no_such_table(content: bytes, words: str) -> None:
    with pytest.raises(WorkbookWrong) as wrong:
        read_workbook(content, sheet=SHEETS["divisions"])
    assert words in wrong.value.errors[0].say()


def packed(changes: dict[str, bytes]) -> bytes:
    """An honest workbook with some of its parts replaced."""
    source = zipfile.ZipFile(io.BytesIO(book(HEAD, ("340123100", "上派镇"))))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            archive.writestr(name, changes.get(name, source.read(name)))
    return file.getvalue()


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>", "不该有的内容"),
        (b" " * (50 * 1024 * 1024 + 1), "太大"),
        (b"<worksheet", "打不开"),
        (b"", "打不开"),
    ],
    ids=["entities", "bomb", "broken", "empty"],
)
def test_what_hides_in_a_file_is_not_unpacked(part: bytes, words: str) -> None:
    with pytest.raises(WorkbookWrong) as wrong:
        read_workbook(packed({"xl/worksheets/sheet1.xml": part}), sheet=SHEETS["divisions"])
    assert words in wrong.value.errors[0].say()


def test_a_row_far_below_does_not_make_us_read_a_million() -> None:
    made = Workbook()
    page = made.active
    assert page is not None
    page.append(HEAD)
    page.cell(row=1_000_000, column=1, value="340123100")
    file = io.BytesIO()
    made.save(file)
    with pytest.raises(WorkbookWrong, match="太长"):
        read_workbook(file.getvalue(), sheet=SHEETS["divisions"])


def test_formulas_and_error_values_are_told_cell_by_cell() -> None:
    (row,) = read_workbook(book(HEAD, ("=1+1", "#N/A")), sheet=SHEETS["divisions"])
    assert [error.code for error in row.errors] == ["sheet.formula", "sheet.error"]


def test_columns_stand_in_any_order_and_blank_rows_do_not_count() -> None:
    rows = read_workbook(
        book(("备注", "名称", "区划代码"), ("x", "上派镇", 340123100), (), ("x", "", ""), ("", "三河镇", "340123101")),
        sheet=SHEETS["divisions"],
    )
    assert [(row.line, row.cells["code"], row.cells["name"]) for row in rows] == [
        (2, "340123100", "上派镇"),
        (5, "340123101", "三河镇"),
    ]


@pytest.fixture
def desk(county: None) -> Iterator[Client]:
    with pinned_time(NOW):
        yield at_the_desk("guanli")


def post(desk: Client, key: str, *rows: Sequence[Any], name: str = "a.xlsx", content: bytes = b"") -> Any:
    file = SimpleUploadedFile(name, content or book(*rows), XLSX)
    return desk.post(f"/desk/admin/sheets/{key}", {"sheet": file, "do": "act"})


def confirmed(desk: Client, key: str, tried: Any) -> Any:
    (hidden,) = tried.context["page"].hidden
    return desk.post(f"/desk/admin/sheets/{key}", {"file": hidden.value, "do": "act"}, follow=True)


def outcomes(answer: Any) -> list[str]:
    (table,) = answer.context["page"].tables
    return [row.cells[1].badges[0].text for row in table.table.rows]


def facts() -> list[int]:
    return [
        StoredEvent.objects.exclude(type="documents.FileStored").count(),
        Division.objects.count(),
        Body.objects.count(),
        Appointment.objects.count(),
        NaturalPerson.objects.count(),
    ]


def test_a_trial_writes_nothing_and_the_same_file_then_does_it(desk: Client) -> None:
    before = facts()
    rows = (
        (*HEAD, "从哪天起"),
        ("340123100000", "上派镇", None),
        ("340123101", "三河古镇", "2026-11-01"),
        ("340123299", "新设镇", dt.date(2026, 11, 1)),
        ("340123299001", "新设村", ""),
    )
    tried = post(desk, "divisions", *rows)
    assert outcomes(tried) == ["没有变化", "更新", "新增", "新增"]
    assert "还没有写入" in tried.content.decode()
    assert facts() == before
    done = confirmed(desk, "divisions", tried)
    assert "导入了 4 行：新增 2，更新 1，没有变化 1。" in done.content.decode()
    assert division_of("340123299001").parent == division_of("340123299")
    assert division_of("340123101").name == "三河古镇"
    assert facts() == [before[0] + 3, before[1] + 2, *before[2:]]
    assert outcomes(post(desk, "divisions", *rows)) == ["没有变化"] * 4


def test_one_bad_row_keeps_the_whole_file_out_and_says_what_to_do(desk: Client) -> None:
    before = facts()
    rows = [
        HEAD,
        ("340123299", "新设镇"),
        ("340123299", "新设镇"),
        ("34012329", "某镇"),
        ("340124100", ""),
        ("110000", "北京"),
        ("340199100", "远镇"),
    ]
    tried = post(desk, "divisions", *rows)
    html = tried.content.decode()
    assert outcomes(tried) == ["退回"] * 5 + ["新增"]
    for words in ("和第 2 行重复了", "12 位数字", "名称：这一格不能空着", "维护区划", "有 5 行要改"):
        assert words in html
    assert not tried.context["page"].hidden
    assert facts() == before


def test_the_file_of_somebody_else_and_one_that_no_longer_fits(desk: Client) -> None:
    tried = post(desk, "divisions", HEAD, ("340123299", "新设镇"))
    (hidden,) = tried.context["page"].hidden
    other = at_the_desk("bianji")
    assert other.post("/desk/admin/sheets/divisions", {"file": hidden.value}).status_code == 403
    post(desk, "divisions", HEAD, ("340123299", "新设镇"))
    Division.objects.create(
        code="340123299000", name="别的镇", level=4, parent=division_of("340123"), valid_to=local_date(NOW)
    )
    answer = confirmed(desk, "divisions", tried)
    assert outcomes(answer) == ["退回"]


def test_bodies_of_the_next_county_cannot_be_pulled_over(desk: Client) -> None:
    beijing = Body.objects.exclude(division__code__startswith="340123").first()
    assert beijing is not None
    head = ("统一社会信用代码", "机构名称", "所在区划代码", "咨询电话")
    service = Body.objects.filter(division__code="340123000000").order_by("code")[0]
    tried = post(
        desk,
        "bodies",
        head,
        (beijing.code, beijing.name, "340123000000", ""),
        (service.code, service.name, "340123", "0551-60000000"),
    )
    assert outcomes(tried) == ["退回", "更新"]
    done = confirmed(
        desk, "bodies", post(desk, "bodies", head, (service.code, service.name, "340123", "0551-60000000"))
    )
    assert "更新 1" in done.content.decode()
    changed = Body.objects.get(pk=service.pk)
    assert (changed.phone_consult, changed.short_name) == ("0551-60000000", service.short_name)


def test_a_post_and_who_holds_it(desk: Client) -> None:
    body = officer("zhaomin").body_code
    head = ("机构统一社会信用代码", "岗位编码", "岗位名称", "岗位类别", "账号", "AB 角", "任职起")
    rows = (
        head,
        (body, "N01", "新窗口", "窗口", "zhaomin", "B 角", "2026-11-01"),
        (body, "N02", "空岗", "审查", "", "", ""),
        (body, "N03", "错岗", "审查", "nobody", "", ""),
    )
    assert outcomes(post(desk, "posts", *rows)) == ["退回", "新增", "新增"]
    confirmed(desk, "posts", post(desk, "posts", *rows[:3]))
    held = Appointment.objects.get(post__code="N01")
    assert (held.account.username, held.role, held.valid_from) == ("zhaomin", "B", dt.date(2026, 11, 1))
    assert outcomes(post(desk, "posts", *rows[:3])) == ["没有变化"] * 2


def test_people_come_in_masked_and_never_go_out_in_bulk(desk: Client) -> None:
    head = ("姓名", "证件类型", "证件号码", "电话")
    tried = post(desk, "people", head, ("孙立", "居民身份证", "110101199003070134", "13800000099"))
    assert outcomes(tried) == ["新增"]
    html = tried.content.decode()
    assert "110101199003070134" not in html
    assert "13800000099" not in html
    confirmed(desk, "people", tried)
    assert NaturalPerson.objects.filter(name="孙立", id_type="resident_id").exists()
    given = desk.get("/desk/admin/sheets/people/export.xlsx")
    assert len(list(load_workbook(io.BytesIO(given.content)).worksheets[0].iter_rows())) == 1


@pytest.mark.parametrize("key", list(SHEETS))
def test_what_goes_out_comes_in_unchanged(desk: Client, key: str) -> None:
    desk = at_the_desk("sunli") if key == "penalties" else desk
    answer = desk.get(f"/desk/admin/sheets/{key}/export.xlsx")
    assert answer.headers["Content-Type"] == XLSX
    if SHEETS[key].rows is None:
        return
    tried = post(desk, key, content=answer.content)
    assert set(outcomes(tried)) == {"没有变化"}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"%PDF-1.4 nothing", ""),
        ("a.xlsx", b"", ""),
        ("a.xlsx", packed({"xl/vbaProject.bin": b"x"}), ""),
    ],
    ids=["pdf", "empty", "plain"],
)
def test_other_files_are_refused_in_words(desk: Client, name: str, content: bytes, words: str) -> None:
    answer = desk.post("/desk/admin/sheets/divisions", {"sheet": SimpleUploadedFile(name, content, XLSX), "do": "act"})
    if name == "a.xlsx" and content:
        assert outcomes(answer) == ["没有变化"]
        return
    assert answer.status_code in {413, 422}
    assert answer.context["page"].errors or answer.context["page"].notice


def test_who_may_not_sees_no_sheet(desk: Client) -> None:
    assert at_the_desk("zhaomin").get("/desk/admin/sheets/divisions").status_code == 403
    assert desk.get("/desk/admin/sheets/nothing").status_code == 404
    assert desk.post("/desk/admin/sheets/divisions", {"do": "act"}).status_code == 422
