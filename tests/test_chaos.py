"""The chaos drill in its short form: four kills and a jumping clock under load, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Town
from zhengwu.doors.ops.chaos.town import _serves
from zhengwu.doors.ops.processes import children_of, family_of

pytestmark = pytest.mark.xdist_group("town")


def test_nothing_is_lost_when_processes_are_killed(town: Town, tmp_path: Path) -> None:
    """On a copy of the town's database, so that the county need not be made once more; with the town's keys, which open it."""
    secrets = json.loads((Path(town.environment["VAR"]) / "secrets.json").read_text())
    report = tmp_path / "chaos.md"
    done = subprocess.run(
        [str(Path(sys.executable).with_name("zhengwu")), "chaos", "--quick", "--json", "--report", str(report)],
        env=town.environment | secrets | {"CHAOS_COPY": town.database},
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    found = json.loads(done.stdout)
    assert found["ok"]
    assert found["load"]["acknowledged"] > 0
    assert 1 <= found["kills"] <= 4, "a process that is on its way up cannot be killed"
    assert found["carrier"]["messages"] > 0, "whatever the hour"
    assert {count["name"]: count["wrong"] for count in found["counts"]}["lost"] == 0
    assert "0 lost, 0 doubled" in report.read_text()
    assert json.loads(report.with_suffix(".json").read_text()) == found


def test_the_drill_finds_the_processes_that_answer(town: Town) -> None:
    """However the web server makes them: a drill that finds none kills none, and is proud of it."""
    ours = [pid for pid in family_of(os.getpid()) if _words(pid)[-1:] == [b"serve"]]
    (server,) = [pid for pid in ours if set(children_of(pid)) & set(ours)]
    assert len([pid for pid in children_of(server) if _serves(pid)]) == int(town.environment["WEB_WORKERS"])


def _words(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
    except OSError:
        return []
