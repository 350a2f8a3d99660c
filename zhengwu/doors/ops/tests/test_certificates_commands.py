"""`zhengwu certificates import` and `generate certificates`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from openpyxl import load_workbook
from typer.testing import CliRunner

from zhengwu.certificates.public import Certificate, StockBatch
from zhengwu.certificates.tests.factories import CIVIL, TYPE, open_bureau
from zhengwu.certificates.tests.stock import csv_of, row
from zhengwu.doors.ops.cli import app
from zhengwu.kernel.public import StoredEvent


def said(*words: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.django_db
def test_a_table_is_tried_left_to_a_second_person_or_taken_in_with_a_reason(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT, settings.HOME_DIVISION = tmp_path / "files", "340123000000"
    assert django_settings.MEDIA_ROOT == settings.MEDIA_ROOT
    open_bureau()
    table, report = tmp_path / "低保证.csv", tmp_path / "broken.xlsx"
    table.write_bytes(csv_of([row(1), row(2), row(3, 姓名="")]).read())
    command = ("certificates", "import", str(table), "--type", TYPE, "--body", CIVIL)

    events = StoredEvent.objects.count()
    words = said(*command, "--dry-run", "--report", str(report))
    assert "没有问题的 2 行，有问题的 1 行" in words
    assert "没有填：1 行" in words
    sheet = load_workbook(report).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][-1] == "姓名：没有填。请照原件补上。"
    assert (StockBatch.objects.count(), StoredEvent.objects.count()) == (0, events), "a trial leaves nothing"
    assert not list((tmp_path / "files" / "stock").iterdir())

    assert "请有抽检权限的人在审批台抽检 2 份" in said(*command)
    assert not Certificate.objects.exists()
    told = json.loads(said(*command, "--mapping", "证照编号=编号,持证人=姓名", "--without-sampling", "移交", "--json"))
    assert (told["state"], told["imported"], told["broken"]) == ("done", 2, 1)
    assert StockBatch.objects.get(pk=told["batch"]).unsampled == "移交"
    assert "没有一行可以入库" in said(*command, code=1), "all of them are in the library"
    assert "没有“家”这一列" in said(*command, "--mapping", "持证人=家", code=1)
    settings.DEMO = False
    assert "生成了 7 份证照" in said("generate", "certificates", "7")
    assert "生成了 4 份证照" in said("generate", "certificates", "4")
    assert Certificate.objects.filter(number__startswith="生成字").count() == 11, "it goes on"
