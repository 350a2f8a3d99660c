"""存量制证 through its pages: 赵敏 brings a table, 周正 compares, the library has what was on paper."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from zhengwu.certificates.public import Certificate, CertificateType, StockBatch, take_in_stock, work_on_stock
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk

pytestmark = pytest.mark.usefixtures("county")
TABLE = """证书编号,姓名,身份证号码,发证日期,备注
迁〔2015〕1号,李强,340123198506140014,2015年6月1日,
迁〔2015〕2号,王芳,340123199112030029,2015年6月1日,
迁〔2015〕3号,王芳,340123199112030028,20150601,=1+1
,王芳,340123199112030028,去年,
"""


def brought(by: Client, text: str = TABLE, *, encoding: str = "gb18030") -> StockBatch:
    kind = CertificateType.objects.get(name="户口迁出证明")
    file = SimpleUploadedFile("迁出证明.csv", text.encode(encoding), "text/csv")
    answer = by.post(reverse("desk-stock-new"), {"type": kind.code, "body": "", "table": file})
    assert answer.status_code == 302, answer.content.decode()
    batch = StockBatch.objects.order_by("pk").last()
    assert batch is not None
    assert answer["Location"] == reverse("desk-stock-columns", args=[batch.pk])
    return batch


def worked(batch: StockBatch) -> StockBatch:
    work_on_stock(batch_id=batch.pk, clock=lambda: NOW)
    batch.refresh_from_db()
    return batch


def read(by: Client, name: str, batch: StockBatch, query: str = "") -> str:
    answer = by.get(reverse(name, args=[batch.pk]) + query)
    assert answer.status_code == 200, answer
    return str(answer.content.decode())


def test_a_table_goes_from_the_window_through_a_second_pair_of_eyes_into_the_library() -> None:
    window, head = at_the_desk("zhaomin"), at_the_desk("zhouzheng")
    batch = brought(window)
    columns = read(window, "desk-stock-columns", batch)
    assert '<option value="证书编号" selected' in columns
    assert "340123198506140014" in columns, "a few cells are shown beside their column"
    here = reverse("desk-stock-columns", args=[batch.pk])
    assert "请选哪一列是“证照编号”" in window.post(here, {**batch.mapping, "number": ""}).content.decode()
    assert window.post(here, batch.mapping).status_code == 302
    under_way = read(window, "desk-stock-batch", batch)
    assert 'hx-trigger="every 2s"' in under_way
    assert "<progress" in under_way

    worked(batch)
    assert (
        window.get(reverse("desk-stock-batch", args=[batch.pk]), headers={"HX-Target": "at-work"})["HX-Refresh"]
        == "true"
    )
    report = read(window, "desk-stock-batch", batch)
    assert "身份证号码的校验位不对" in report
    assert "认不出日期“去年”" in report
    assert "hx-trigger" not in report.partition("<main")[2]
    assert "认不出日期" not in read(window, "desk-stock-batch", batch, "?kind=holder")
    assert "要先抽检" in report
    assert window.get(reverse("desk-stock-sample", args=[batch.pk])).status_code == 403, "not her own"

    sample = reverse("desk-stock-sample", args=[batch.pk])
    assert "抽检第 1 份，共 2 份" in head.get(sample).content.decode()
    assert head.post(sample, {"place": "1", "right": "no"}).status_code == 422
    assert head.get(f"{sample}?place=x").status_code == 404
    for place in ("1", "2"):
        answer = head.post(sample, {"place": place, "right": "yes"})
    assert answer["Location"] == reverse("desk-stock-batch", args=[batch.pk])
    assert head.get(reverse("desk-stock-act", args=[batch.pk, "start"])).status_code == 403
    assert window.post(reverse("desk-stock-act", args=[batch.pk, "start"])).status_code == 302
    take_in_stock(batch_id=batch.pk, clock=lambda: NOW)
    batch.refresh_from_db()
    assert (batch.state, batch.imported) == ("done", 2)
    paper = Certificate.objects.get(number="迁〔2015〕3号")
    shown = window.get(reverse("desk-certificate", args=[paper.pk])).content.decode()
    assert "存量入库" in shown
    assert reverse("desk-stock-batch", args=[batch.pk]) in shown
    assert "迁〔2015〕3号" in at_the_desk("wangfang").get(reverse("my-certificates")).content.decode()

    file = window.get(reverse("desk-stock-broken", args=[batch.pk]))
    rows = list(load_workbook(io.BytesIO(b"".join(file.streaming_content))).active.iter_rows(values_only=True))  # type: ignore[attr-defined]
    assert rows[0] == ("证书编号", "姓名", "身份证号码", "发证日期", "备注", "问题")
    assert rows[1][:4] == ("迁〔2015〕2号", "王芳", "340123199112030029", "2015年6月1日")
    assert len(rows) == 3


def test_cells_that_look_like_formulas_go_back_as_texts_and_a_batch_can_be_stopped() -> None:
    window = at_the_desk("zhaomin")
    batch = brought(window, "证书编号,姓名,身份证号码,发证日期\n=1+1,王芳,1,2015-01-01\n", encoding="utf-8")
    window.post(reverse("desk-stock-columns", args=[batch.pk]), batch.mapping)
    assert worked(batch).state == "uploaded"
    assert "没有一行可以入库" in read(window, "desk-stock-batch", batch)
    file = window.get(reverse("desk-stock-broken", args=[batch.pk]))
    cell = load_workbook(io.BytesIO(b"".join(file.streaming_content))).active["A2"]  # type: ignore[attr-defined]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    stop = reverse("desk-stock-act", args=[batch.pk, "stop"])
    assert window.post(stop, {"reason": ""}).status_code == 422
    assert window.post(stop, {"reason": "重新整理"}).status_code == 302
    assert "重新整理" in read(window, "desk-stock-batch", batch)
    assert window.post(stop, {"reason": "再停"}).status_code == 409
    new = reverse("desk-stock-new")
    assert "请选择要导入的" in window.post(new, {"type": batch.type.code}).content.decode()
    wrong = SimpleUploadedFile("图.csv", b"\x00\x01", "text/csv")
    assert "不是文本表格" in window.post(new, {"type": batch.type.code, "table": wrong}).content.decode()


def test_a_list_of_batches_costs_the_same_however_long() -> None:
    window = at_the_desk("zhaomin")
    asked = []
    for _ in range(2):
        brought(window)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert "迁出证明.csv" in window.get(reverse("desk-stock") + "?q=迁出").content.decode()
        asked.append(len(captured))
    assert asked[0] == asked[1]
    assert "没有找到" in window.get(reverse("desk-stock") + "?state=done").content.decode()
