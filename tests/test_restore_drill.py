"""恢复演练: a backup taken while people hand in applications, brought back beside the town, and everything is there."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import httpx
import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.conftest import Town
from tests.journey import ok, submit
from tests.papers import picture

pytestmark = pytest.mark.xdist_group("town")

#: In the restored platform: a file is read through its own store, a number is opened with its key, the log is proved.
LOOK = """
import json, sys, django
django.setup()
from zhengwu.cases.public import Case
from zhengwu.documents.public import StoredFile, fetch
case = Case.objects.get(project_no=sys.argv[1])
stored = StoredFile.objects.get(pk=sys.argv[2])
print(json.dumps({"number": case.applicant_id_number, "bytes": len(fetch(stored.sha256)), "cases": Case.objects.count()}))
"""


def test_a_backup_under_load_is_whole_elsewhere(town: Town, api: Callable[[str], httpx.Client], tmp_path: Path) -> None:
    number = str(submit(api)["project_no"])
    content = picture("drill")
    uploaded = ok(api("王芳").post("/files", files={"file": ("drill.png", content, "image/png")}), 201)
    assert uploaded["sha256"] == hashlib.sha256(content).hexdigest()

    over, written = Event(), [0, 0]

    def hand_in(nth: int) -> None:
        while not over.is_set():
            submit(api)
            written[nth] += 1

    writers = [Thread(target=hand_in, args=(nth,)) for nth in range(2)]
    for writer in writers:
        writer.start()
    try:
        done = town.command("backup", str(tmp_path / "backups"), "--json")
    finally:
        over.set()
        for writer in writers:
            writer.join()
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    with psycopg.connect(town.database) as connection:
        now = connection.execute("SELECT count(*) FROM cases").fetchone()
    assert now is not None
    assert made["counts"]["cases"] >= 1
    assert made["files"]["copied"], "the files are half of what there is"
    assert sum(written), "nobody wrote while the backup was taken: the drill proves nothing"

    name = "restored"
    with psycopg.connect(town.database, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    into, elsewhere = make_conninfo(town.database, dbname=name), tmp_path / "elsewhere"
    elsewhere.mkdir()
    secrets = (Path(town.environment["VAR"]) / "secrets.json").read_text()
    (elsewhere / "secrets.json").write_text(secrets)
    environment = town.environment | {"VAR": str(elsewhere), "DATABASE_URL": into}

    def command(*words: str) -> subprocess.CompletedProcess[str]:
        zhengwu = str(Path(sys.executable).with_name("zhengwu"))
        return subprocess.run([zhengwu, *words], env=environment, capture_output=True, text=True, check=False)

    try:
        refused = subprocess.run(
            [str(Path(sys.executable).with_name("zhengwu")), "restore", made["folder"]],
            env=environment | {"DATA_KEY": "another"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert refused.returncode == 1
        assert "另一把 DATA_KEY" in refused.stderr
        back = command("restore", made["folder"], "--json")
        assert back.returncode == 0, back.stderr
        told = json.loads(back.stdout)
        assert told["counts"] == made["counts"], "restore compares every table with this and finds nothing wrong"
        assert told["wrong"] == []
        verified = command("audit", "verify", "--json")
        assert json.loads(verified.stdout) == {"events": made["heads"]["events"], "findings": []}
        seen = subprocess.run(
            [sys.executable, "-c", LOOK, number, uploaded["file_id"]],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert seen.returncode == 0, seen.stderr[-3000:]
        looked = json.loads(seen.stdout)
        assert looked == {"number": "340123199112030028", "bytes": len(content), "cases": made["counts"]["cases"]}
        assert "已经恢复在这里" in command("restore", made["folder"]).stdout
        again = town.command("restore", made["folder"])
        assert again.returncode == 1
        assert "已经有东西" in again.stderr
    finally:
        with psycopg.connect(town.database, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
