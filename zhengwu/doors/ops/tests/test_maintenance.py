"""`zhengwu maintenance on|off`: a file comes and goes. No test here touches the database."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from zhengwu.doors.ops.maintenance import app
from zhengwu.doors.ui.maintenance import maintained_until


@pytest.fixture
def file(settings: Any, tmp_path: Path) -> Path:
    settings.MAINTENANCE_FILE = tmp_path / "var" / "maintenance"
    return Path(settings.MAINTENANCE_FILE)


def test_on_with_and_without_words_and_off_again(file: Path) -> None:
    assert maintained_until(file) is None
    assert CliRunner().invoke(app, ["on", "--until", " 今晚 22:00 "]).exit_code == 0
    assert maintained_until(file) == "今晚 22:00"
    assert [path.name for path in file.parent.iterdir()] == ["maintenance"], "no draft is left behind"
    assert CliRunner().invoke(app, ["on"]).exit_code == 0
    assert maintained_until(file) == ""
    told = CliRunner().invoke(app, ["off"])
    assert told.exit_code == 0
    assert "撤下" in told.stdout
    assert maintained_until(file) is None
    assert "本来就没有" in CliRunner().invoke(app, ["off"]).stdout


def test_words_that_are_no_text_do_not_take_the_page_down(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe22:00" + b"x" * 1000)
    words = maintained_until(file)
    assert words is not None
    assert "22:00" in words
    assert len(words) == 200


def test_it_needs_no_database() -> None:
    assert not import_module("zhengwu.site.cli").wants_database(["maintenance", "on"])
