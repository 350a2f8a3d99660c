"""`zhengwu catalogue`: what was written out comes in again; what is wrong is said on the error channel."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from zhengwu.doors.ops.cli import app
from zhengwu.items.public import CatalogEntry

pytestmark = pytest.mark.django_db
ROW: dict[str, Any] = {
    "code": "000714001000", "name": "就业失业登记", "item_type": "07", "basis": [{"law": "《就业促进法》"}], "levels": ["4"],
    "audience": "natural", "keeper": "nation", "valid_from": "2020-01-01", "reason": "国家目录",
}  # fmt: skip


def test_the_catalogue_goes_in_and_out_as_files(tmp_path: Path) -> None:
    wrong, right, out = tmp_path / "wrong.yaml", tmp_path / "right.json", tmp_path / "out.yaml"
    wrong.write_text(yaml.safe_dump([{**ROW, "levels": []}], allow_unicode=True))
    right.write_text(json.dumps([ROW], ensure_ascii=False))
    run = CliRunner()
    refused = run.invoke(app, ["catalogue", "import", str(wrong)])
    assert (refused.exit_code, CatalogEntry.objects.count()) == (1, 0)
    assert "levels" in refused.stderr
    taken = run.invoke(app, ["catalogue", "import", str(right), "--json"])
    assert (taken.exit_code, json.loads(taken.stdout)["added"]) == (0, 1)
    assert run.invoke(app, ["catalogue", "export", str(out)]).exit_code == 0
    assert "没有变化 1" in run.invoke(app, ["catalogue", "import", str(out)]).stdout
