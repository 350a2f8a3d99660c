"""存量制证: from a table to certificates, with what can go wrong on the way."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks

from zhengwu.certificates.models import Annex, Certificate, StockBatch
from zhengwu.certificates.operations.stock import _chunks, _table, take_in
from zhengwu.certificates.operations.stock._file import StockFileTooLarge, keep_file
from zhengwu.certificates.operations.stock._pictures import UnsafePictures
from zhengwu.certificates.operations.stock.judge import waive_sampling
from zhengwu.certificates.operations.stock.upload import upload_stock
from zhengwu.certificates.public import (
    NotInForce,
    NotInSample,
    StockNotNow,
    UnreadableTable,
    batches_for,
    certificates_of,
    change,
    check_stock,
    extend,
    history_of,
    judge_stock,
    map_stock,
    read_identifier,
    sample_of,
    start_stock,
    stop_stock,
    take_in_stock,
    verify,
    wake_silent_stock,
    work_on_stock,
)
from zhengwu.certificates.tests.factories import CIVIL, FANG, MONDAY, TYPE, Bureau, _officer, at, issued, open_bureau
from zhengwu.certificates.tests.stock import PNG, checked, compared, csv_of, row, uploaded, xlsx_of, zip_of
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, events_of
from zhengwu.organisations.public import Officer


@pytest.fixture
def store(tmp_path: Path, settings: Any) -> Path:
    """A store of its own, so that one sees what is left in it."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "stock"


@pytest.fixture
def sun_li(bureau: Bureau) -> Officer:
    return _officer("孙立", "sunli", CIVIL, actions=("view", "sample"))


def take_in_all(batch: StockBatch, bureau: Bureau, **rest: Any) -> StockBatch:
    start_stock(batch_id=batch.pk, by=bureau.zhao_min, now=MONDAY)
    take_in_stock(batch_id=batch.pk, clock=lambda: MONDAY, **rest)
    batch.refresh_from_db()
    return batch


BROKEN = {
    "missing": row(2, 姓名=""),
    "number": row(3, 编号="\u202e3"),
    "twice": row(1),
    "there": row(4, 编号="在库1号"),
    "holder": row(5, 身份证号码="340123199112030029"),
    "day": row(6, 发证日期="2030-01-01"),
    "field": row(7, 人口="三口"),
}


def test_the_good_rows_of_a_table_go_in_and_the_broken_ones_come_out(
    bureau: Bureau, sun_li: Officer, store: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with_number = issued(bureau)
    Certificate.objects.filter(pk=with_number.pk).update(number="在库1号")
    rows = [row(1, 身份证号码=FANG), row(8, 有效期至="20200229"), *BROKEN.values(), row(9, 发证日期="43525")]
    batch = checked(bureau, csv_of([*rows, [""] * 7]))
    assert (batch.state, batch.total, batch.good, batch.broken) == ("checked", 10, 3, 7)
    assert batch.kinds == dict.fromkeys(BROKEN, 1)
    assert {one.line: one.codes for one in batch.rows.exclude(codes=[])} == {
        line: [code] for line, code in enumerate(BROKEN, start=4)
    }
    twice = batch.rows.get(codes=["twice"]).findings[0]
    assert (twice["column"], twice["facts"]) == ("编号", {"line": 2})
    assert Certificate.objects.count() == 1, "a check writes nothing but its report"
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM certificate_stock_row")
        assert not any("王芳".encode() in bytes(sealed) for (sealed,) in cursor.fetchall()), "kept rows are sealed"
    compared(batch, by=sun_li)
    assert (batch.state, batch.sampled_by, batch.sample_size) == ("sampled", "孙立", 3)
    with django_capture_on_commit_callbacks(execute=True):
        take_in_all(batch, bureau)
    assert (batch.state, batch.imported, batch.file_key) == ("done", 3, "")
    assert not list(store.iterdir()), "the file is gone: there are people in it"

    mine = certificates_of(bureau.fang).get(subject_ref=batch.subject)
    assert (mine.number, mine.holder_id_number, mine.trust_level, mine.version) == (
        "肥民低保字〔2019〕1号",
        FANG,
        "B",
        1,
    )
    assert mine.data == {"address": "上派镇巢湖路 12 号", "people": 3}
    assert (mine.valid_from, mine.valid_to, mine.area_code) == (dt.date(2019, 3, 1), None, "340123000000")
    assert read_identifier(mine.identifier or "").serial == "000000001"
    assert verify(mine.verify_code or "", today=dt.date(2026, 3, 2)).outcome == "valid"
    assert [(line.what, line.at, line.by) for line in history_of(mine)] == [("存量入库", MONDAY, "赵敏")]
    old = Certificate.objects.get(number="肥民低保字〔2019〕8号")
    assert (old.status, old.ended_at) == ("expired", at("2020-03-01", 0))
    kinds = [event.type.partition(".")[2] for event in events_of(batch.subject)]
    assert kinds == [
        "StockUploaded", "StockMapped", "StockChecked", "StockSampled", "StockImportBegan", "StockTakenIn", "StockImported",
    ]  # fmt: skip
    assert not events_of(mine.subject), "one event a chunk, none a certificate"


def test_what_came_from_paper_goes_on_like_any_other_certificate(bureau: Bureau, sun_li: Officer, store: Path) -> None:
    batch = compared(checked(bureau, csv_of([row(1, 有效期至="2026-12-31"), row(2)])), by=sun_li)
    take_in_all(batch, bureau)
    fresh = issued(bureau)
    assert fresh.number == "肥民低保字〔2026〕1号", "numbers of this year have no gap"
    first = Certificate.objects.get(number="肥民低保字〔2019〕1号")
    later = extend(certificate_id=first.pk, valid_to=dt.date(2027, 12, 31), reason="延", by=bureau.zhao_min, now=MONDAY)
    last = change(
        certificate_id=later.pk, says={"people": 4}, holder_name="", reason="添丁", by=bureau.zhao_min, now=MONDAY
    )
    serials = {read_identifier(one.identifier or "").serial for one in (first, later, last)}
    assert serials == {"000000001"}
    assert [line.what for line in history_of(last)] == ["存量入库", "延续", "变更"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "xlsx"])
def test_tables_are_read_however_they_were_saved(bureau: Bureau, store: Path, encoding: str) -> None:
    if encoding == "xlsx":
        cells: list[Any] = [*row(1)[:3], dt.date(2019, 3, 1), None, "上派镇", 3]
        batch = checked(bureau, xlsx_of([cells]), name="低保证.xlsx")
    else:
        batch = checked(
            bureau, csv_of([row(1, 家庭住址='"上派镇\n巢湖路"', 人口="") for _ in range(1)], encoding=encoding)
        )
    assert (batch.state, batch.good) == ("checked", 1), [one.findings for one in batch.rows.all()]
    assert sample_of(batch)[0].cells[1] == "王芳"


def test_what_is_no_table_is_refused_with_what_to_do(
    bureau: Bureau, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entity = io.BytesIO()
    with zipfile.ZipFile(entity, "w") as archive:
        archive.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook/>')
    entity.seek(0)
    bomb = io.BytesIO(b"x" * 1_100_000 + b"\n1")
    cases = {
        "空.csv": (io.BytesIO(b""), "没有列名"),
        "图.csv": (io.BytesIO(b"\x89PNG\x00\x00"), "不是文本表格"),
        "长.csv": (bomb, "一行太长"),
        "重.csv": (io.BytesIO("编号,编号\n1,2".encode()), "两列同名"),
        "坏.xlsx": (io.BytesIO(b"PK\x03\x04nothing"), "损坏"),
        "实体.xlsx": (entity, "不该有的内容"),
        "引号.csv": (io.BytesIO('编号,"姓名\n1,2'.encode()), "引号不成对"),
    }
    for name, (stream, words) in cases.items():
        with pytest.raises(UnreadableTable, match=words):
            uploaded(bureau, stream, name=name)
    with pytest.raises(StockFileTooLarge):
        keep_file(io.BytesIO(b"12345"), name="大.csv", most=4)
    assert not StockBatch.objects.exists()
    assert not list(store.iterdir()), "nothing is left of what was refused"
    monkeypatch.setattr(_table, "_LOOKED_AT", 1_000)
    further_down = csv_of([row(1)]).read() + b"\n" * 40_000 + b"\xff\xff"
    batch = uploaded(bureau, io.BytesIO(further_down))
    map_stock(batch_id=batch.pk, mapping=batch.mapping, by=bureau.zhao_min, now=MONDAY)
    check_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    batch.refresh_from_db()
    assert batch.state == "uploaded", "what is found further down sends it back"
    assert "读不了" in batch.said["template"]


def test_nothing_good_comes_back_with_its_report(bureau: Bureau, store: Path) -> None:
    batch = checked(bureau, csv_of([row(1, 姓名="")]))
    assert (batch.state, batch.rows.count(), batch.kinds) == ("uploaded", 1, {"missing": 1})
    assert "没有一行" in batch.said["template"]


def test_the_sample_is_another_persons_and_a_bad_one_sends_the_batch_back(
    bureau: Bureau, sun_li: Officer, store: Path, settings: Any
) -> None:
    settings.STOCK_QUALITY = {"least": 4, "faults_per_mille": 250}
    batch = checked(bureau, csv_of([row(n) for n in range(9)]))
    assert (batch.sample_size, batch.faults_allowed) == (4, 1)
    may_both = replace(bureau.zhao_min, grants=(*bureau.zhao_min.grants, *sun_li.grants))
    with pytest.raises(NotPermitted, match="存量制证"):
        judge_stock(batch_id=batch.pk, place=1, right=True, by=may_both, now=MONDAY)
    for strange in (bureau.wairen, bureau.zhao_min):
        with pytest.raises(NotPermitted):
            judge_stock(batch_id=batch.pk, place=1, right=True, by=strange, now=MONDAY)
    with pytest.raises(NotInSample):
        judge_stock(batch_id=batch.pk, place=5, right=True, by=sun_li, now=MONDAY)
    with pytest.raises(BadInput, match="哪里"):
        judge_stock(batch_id=batch.pk, place=1, right=False, by=sun_li, now=MONDAY)
    with pytest.raises(StockNotNow):
        start_stock(batch_id=batch.pk, by=bureau.zhao_min, now=MONDAY)
    assert compared(batch, by=sun_li, wrong=2).state == "uploaded"
    assert batch.said["facts"] == {"size": 4, "faults": 2, "allowed": 1}
    with pytest.raises(StockNotNow):
        judge_stock(batch_id=batch.pk, place=1, right=True, by=sun_li, now=MONDAY)

    map_stock(batch_id=batch.pk, mapping=batch.mapping, by=bureau.zhao_min, now=MONDAY)
    check_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    batch.refresh_from_db()
    assert compared(batch, by=sun_li, wrong=1).state == "sampled"
    assert (batch.good, batch.broken, batch.kinds) == (8, 1, {"faulty": 1})
    faulty = batch.rows.get(right=False)
    take_in_all(batch, bureau)
    assert batch.imported == 8
    assert not Certificate.objects.filter(number=faulty.cells[0]).exists(), "what was found wrong stays out"


def test_a_killed_worker_goes_on_where_it_stopped(
    bureau: Bureau, sun_li: Officer, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_chunks, "CHUNK", 3)
    batch = compared(checked(bureau, csv_of([row(n, 姓名="" if n == 4 else "王芳") for n in range(8)])), by=sun_li)
    take_in_all(batch, bureau, most_chunks=1)
    assert (batch.state, batch.position, batch.imported) == ("importing", 3, 3)

    def killed(*args: Any, **kwargs: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(take_in, "publish", killed)
        take_in_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    assert Certificate.objects.count() == 3, "a chunk is in whole or not at all"
    assert wake_silent_stock(now=MONDAY) == 0, "it may be at work"
    assert wake_silent_stock(now=MONDAY + dt.timedelta(minutes=4)) == 1
    # In the meantime somebody issued one of the numbers by hand.
    Certificate.objects.filter(pk=issued(bureau).pk).update(number=row(7)[0])
    work_on_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    batch.refresh_from_db()
    assert (batch.state, batch.imported, batch.good, batch.broken) == ("done", 6, 6, 2)
    assert batch.kinds == {"missing": 1, "there": 1}
    numbers = list(Certificate.objects.filter(subject_ref=batch.subject).values_list("number", flat=True))
    assert sorted(numbers) == sorted(row(n)[0] for n in (0, 1, 2, 3, 5, 6))
    work_on_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    assert Certificate.objects.filter(subject_ref=batch.subject).count() == 6


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_one_batch_take_every_row_in_once(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bureau = open_bureau()
    monkeypatch.setattr(_chunks, "CHUNK", 2)
    batch = checked(bureau, csv_of([row(n) for n in range(9)]))
    with transaction.atomic():
        waive_sampling(batch, reason="试", by=SYSTEM, now=MONDAY)
    start_stock(batch_id=batch.pk, by=bureau.zhao_min, now=MONDAY)
    together, failed = Barrier(2), []

    def work() -> None:
        try:
            together.wait(10)
            take_in_stock(batch_id=batch.pk, clock=lambda: MONDAY)
        except BaseException as fault:
            failed.append(fault)
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not failed
    take_in_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    batch.refresh_from_db()
    assert (batch.state, batch.imported, Certificate.objects.count()) == ("done", 9, 9)


def test_scans_are_joined_to_their_certificates_and_unfit_ones_keep_their_row_out(
    bureau: Bureau, sun_li: Officer, store: Path
) -> None:
    members = {
        "扫描/肥民低保字[2019]1号.png": PNG, "扫描/肥民低保字〔2019〕1号_2.png": PNG,
        "扫描/肥民低保字〔2019〕2号.jpg": b"MZ a programme", "扫描/说明.txt": b"", "扫描/没有这个号.png": PNG,
    }  # fmt: skip
    batch = checked(bureau, csv_of([row(n) for n in (1, 2, 3)]), pictures=zip_of(members))
    assert batch.pictures == 4
    take_in_all(compared(batch, by=sun_li), bureau)
    assert (batch.imported, batch.kinds) == (2, {"picture": 1})
    first = Certificate.objects.get(number=row(1)[0])
    assert [one.file.media_type for one in first.annexes.all()] == ["image/png", "image/png"]
    assert Annex.objects.count() == 2
    for name, words in (("../1.png", "别处的路径"), ("a/../../b.png", "别处的路径")):
        with pytest.raises(UnsafePictures, match=words):
            uploaded(bureau, csv_of([row(1)]), pictures=zip_of({name: PNG}))
    with pytest.raises(UnsafePictures, match="打不开"):
        uploaded(bureau, csv_of([row(1)]), pictures=io.BytesIO(b"no zip"))
    with pytest.raises(UnsafePictures, match="太大"):
        uploaded(bureau, csv_of([row(1)]), pictures=zip_of({"1.png": bytes(21 * 1024 * 1024)}))


def test_batches_are_their_bodys_and_end_when_somebody_says_why(
    bureau: Bureau, store: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    batch = checked(bureau, csv_of([row(1)]))
    assert [b.pk for b in batches_for(officer=bureau.zhao_min, q="低保", state="checked")] == [batch.pk]
    assert not batches_for(officer=bureau.wairen)
    with pytest.raises(NotPermitted):
        stop_stock(batch_id=batch.pk, reason="重传", by=bureau.wairen, now=MONDAY)
    with pytest.raises(BadInput):
        stop_stock(batch_id=batch.pk, reason=" ", by=bureau.zhao_min, now=MONDAY)
    with django_capture_on_commit_callbacks(execute=True):
        stop_stock(batch_id=batch.pk, reason="重传", by=bureau.zhao_min, now=MONDAY)
    assert not list(store.iterdir())
    with pytest.raises(StockNotNow):
        map_stock(batch_id=batch.pk, mapping=batch.mapping, by=bureau.zhao_min, now=MONDAY)
    with pytest.raises(BadInput, match="有 3 处"):
        map_stock(batch_id=uploaded(bureau, csv_of([])).pk, mapping={"number": "编号"}, by=bureau.zhao_min, now=MONDAY)
    with pytest.raises(NotInForce):
        upload_stock(type_code="0", body_code=CIVIL, table=("a.csv", csv_of([])), by=bureau.zhao_min, now=MONDAY)
    with pytest.raises(NotPermitted):
        upload_stock(type_code=TYPE, body_code=CIVIL, table=("a.csv", csv_of([])), by=bureau.wairen, now=MONDAY)
