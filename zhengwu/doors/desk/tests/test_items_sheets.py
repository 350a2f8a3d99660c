"""Items as tables on the desk: tried first, then taken in; guides of those who may not publish become drafts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from zhengwu.doors.desk.tests.factories import NOW, UNEMPLOYMENT, at_the_desk, officer
from zhengwu.doors.ops.demo.tests.county import without_base_catalogue
from zhengwu.items.public import Draft, Item, ItemVersion, export_items, import_table, version_of, write_xlsx
from zhengwu.kernel.public import pinned_time

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("county")]
CIVIL_AFFAIRS = "肥西县民政局"
PAGE = "/desk/items/sheets"


@pytest.fixture(autouse=True)
def _on_a_tuesday() -> Iterator[None]:
    with pinned_time(NOW):
        yield


def a_list(*rows: str) -> SimpleUploadedFile:
    text = "\n".join(("部门,事项名称,区划代码,事项编码,事项类型", *rows))
    return SimpleUploadedFile("清单.csv", text.encode("gb18030"), "text/csv")


def guides(**changes: Any) -> bytes:
    rows = [row | changes for row in export_items() if row["task_code"] == UNEMPLOYMENT and row["state"] == "in_force"]
    file = io.BytesIO()
    write_xlsx(rows=rows, file=file)
    return file.getvalue()


def wear(client: Client, username: str) -> Client:
    """With several hats one is asked first which one to wear."""
    session = client.session
    session["post_id"] = officer(username).post_id
    session.save()
    return client


def test_a_list_is_tried_reported_and_then_taken_in() -> None:
    client = at_the_desk("guanli")
    tried = client.post(
        PAGE, {"sheet": a_list(f"{CIVIL_AFFAIRS},殡葬设施审批,340123000000,a-1,1", "没有的局,乙,340123000000,B1,1")}
    )
    page = tried.content.decode()
    assert not Item.objects.filter(task_code="A-1").exists()
    assert "导入这 1 行" in page
    assert "有小写字母，按大写收下。" in page
    assert "没有机构“没有的局”" in page
    file = page.split('name="file" value="')[1].split('"')[0]
    book = load_workbook(io.BytesIO(client.get(f"{PAGE}/report.xlsx?file={file}").content))
    assert [[cell.value for cell in row][:2] for row in book.worksheets[0].iter_rows(min_row=2)] == [
        ["2", "新增"], ["3", "退回"],
    ]  # fmt: skip
    assert client.post(PAGE, {"file": file}).status_code == 302
    assert version_of(task_code="A-1", version=1).listed_only
    assert (
        "没有变化"
        in client.post(PAGE, {"sheet": a_list(f"{CIVIL_AFFAIRS},殡葬设施审批,340123000000,A-1,1")}).content.decode()
    )


def test_somebody_elses_file_is_not_read_nor_imported() -> None:
    page = (
        at_the_desk("guanli").post(PAGE, {"sheet": a_list(f"{CIVIL_AFFAIRS},甲,340123000000,A-1,1")}).content.decode()
    )
    file = page.split('name="file" value="')[1].split('"')[0]
    other = wear(at_the_desk("bianji"), "bianji")
    assert other.get(f"{PAGE}/report.xlsx?file={file}").status_code == 403
    assert other.post(PAGE, {"file": file}).status_code == 403
    assert not Item.objects.filter(task_code="A-1").exists()


def test_whoever_may_publish_publishes_and_whoever_writes_gets_a_draft() -> None:
    without_base_catalogue()
    changed = guides(version=2, name="失业登记（改）")
    how: dict[str, Any] = {"content": changed, "name": "a.xlsx", "now": NOW}
    editor = officer("bianji")
    report = import_table(by=editor, **how)
    assert [row.outcome for row in report.rows] == ["drafted"]
    draft = Draft.objects.get()
    assert (draft.name, draft.kind, draft.state, draft.reason) == (
        "失业登记（改）",
        "change",
        "draft",
        "从表格导入：a.xlsx",
    )
    assert not ItemVersion.objects.filter(name="失业登记（改）").exists()
    assert [row.outcome for row in import_table(by=editor, **how).rows] == ["unchanged"]
    how["content"] = guides(version=2, name="又一个名称")
    assert [str(remark.kind) for row in import_table(by=editor, **how).rows for remark in row.remarks] == ["drafted"]
    how["content"] = guides(version=8, name="失业登记（改）")
    assert import_table(by=officer("guanli"), **how).count("changed") == 1
    assert ItemVersion.objects.get(name="失业登记（改）").state == "in_force"


def test_a_new_guide_of_a_writer_is_a_new_draft_once() -> None:
    new = guides(task_code=UNEMPLOYMENT[:19] + "000799009000", catalog_code="000799009000", name="新事项", version=1)
    how: dict[str, Any] = {"content": new, "name": "a.xlsx", "by": officer("bianji"), "now": NOW}
    assert import_table(**how).count("drafted") == 1
    assert import_table(**how).count("unchanged") == 1
    assert [(draft.kind, draft.name) for draft in Draft.objects.all()] == [("add", "新事项")]


def test_whose_post_has_nothing_to_do_with_items_is_turned_away() -> None:
    client = at_the_desk("zhaomin")
    assert [client.get(f"{PAGE}{rest}").status_code for rest in ("", "/export", "/report.xlsx")] == [403] * 3
    report = import_table(content=guides(name="改", version=2), name="a.xlsx", by=officer("zhaomin"), now=NOW)
    assert [str(remark.kind) for row in report.rows for remark in row.remarks] == ["not_permitted"]


def test_items_go_out_as_a_workbook_or_csv_of_a_type_and_come_back_unchanged() -> None:
    client = at_the_desk("guanli")
    asked = client.post(f"{PAGE}/export", {"format": "xlsx", "type": "07"})
    content = b"".join(asked.streaming_content)  # type: ignore[attr-defined]
    report = import_table(content=content, name="a.xlsx", by=officer("guanli"), now=NOW)
    assert report.rows
    assert report.count("unchanged") == len(report.rows)
    lines = b"".join(client.post(f"{PAGE}/export", {"format": "csv"}).streaming_content)  # type: ignore[attr-defined]
    assert lines.count("肥西县".encode()) > 0
    blank = b"".join(client.get(f"{PAGE}/export?blank=1").streaming_content)  # type: ignore[attr-defined]
    assert load_workbook(io.BytesIO(blank)).sheetnames[:3] == ["事项", "设定依据", "情形"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "请选择要导入的"),
        (SimpleUploadedFile("a.csv", b"a,b\n1,2\n"), "第一行不是事项表的列名"),
        (SimpleUploadedFile("a.xlsx", b"nothing"), "f-sheet"),
    ],
)
def test_a_file_that_is_no_table_of_items_is_said_beside_the_field(given: Any, said: str) -> None:
    answer = at_the_desk("guanli").post(PAGE, {"sheet": given} if given else {})
    assert answer.status_code == 422
    assert said in answer.content.decode()
