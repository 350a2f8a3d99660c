"""`zhengwu divisions import`, and the table the bench makes up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from zhengwu.doors.ops.bench import places
from zhengwu.doors.ops.cli import app
from zhengwu.organisations.public import Division

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["divisions", "import", *arguments])
    return done.exit_code, done.output


def test_a_table_is_taken_in_and_then_it_is_the_same(tmp_path: Path) -> None:
    folder = str(places.made_up(tmp_path / "table", about=200))
    status, said = run(folder, "--json")
    report = json.loads(said)
    assert (status, report["closed"], report["unchanged"]) == (0, 0, 0)
    assert report["added"] == report["read"] == Division.objects.count() > 200
    status, said = run(folder)
    assert status == 0
    assert "没有变化" in said


def test_every_mistake_has_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "provinces.csv").write_text("code,name\n34,安徽省\n3,某省\n")
    status, said = run(str(tmp_path))
    assert status == 1
    assert "provinces.csv 第 3 行" in said
    assert "1 处错误，什么都没有导入" in said
    assert not Division.objects.exists()


def test_what_the_bench_asks_is_answered(tmp_path: Path) -> None:
    assert places.take_in(places.made_up(tmp_path / "table", about=200)) > 200
    for name, (_label, work) in places.WORKS.items():
        with places.asks(work)() as ask:
            assert all(ask() for _ in range(6)), name
