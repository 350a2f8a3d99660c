"""`zhengwu events`: the log leaves by the command line, and the figures are counted anew."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from zhengwu.cases.public import generate_cases
from zhengwu.cases.tests.factories import World, at
from zhengwu.cases.tests.grounds import office
from zhengwu.doors.ops.cli import app

__all__ = ["office"]
NOW = at("2026-10-30", 15)


def test_the_log_leaves_by_the_command_line(office: World, tmp_path: Path) -> None:
    generate_cases(many=20, now=NOW, events=True)
    for form in ("xes", "ocel", "ocel-sqlite", "jsonl"):
        out = tmp_path / f"log.{form}"
        done = CliRunner().invoke(app, ["events", "export", "--format", form, "--out", str(out)])
        assert done.exit_code == 0, done.output
        assert out.stat().st_size > 1000
    again = CliRunner().invoke(
        app, ["events", "export", "--format", "ocel-sqlite", "--out", str(tmp_path / "log.ocel-sqlite")]
    )
    assert again.exit_code == 1
    assert CliRunner().invoke(app, ["events", "export", "--out", "-", "--from", "gestern"]).exit_code == 2
    assert "重算了 20 件" in CliRunner().invoke(app, ["events", "recount"]).output
