"""`zhengwu doctor`: what is wrong, and what to do next; what is well is said too."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from typer.testing import CliRunner

from zhengwu.doors.ops.cli import app
from zhengwu.doors.ops.doctor import Finding, essentials, examine
from zhengwu.kernel.public import SYSTEM, StoredEvent, beat, current_time, pinned_time
from zhengwu.people.public import open_account

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _var(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.BACKUP_DIR = ""


def found(what: str) -> Finding:
    return next(f for f in examine() if f.what == what)


def test_a_platform_that_is_well() -> None:
    beat("worker")
    open_account(username="wangfang", display_name="王芳", by=SYSTEM, now=current_time())
    findings = examine()
    assert [f.what for f in findings] == [
        "database", "migrations", "worker", "outbox", "jobs", "events", "clock", "disk", "files", "keys", "seal", "backup",
    ]  # fmt: skip
    assert [f for f in findings if not f.ok and f.what != "disk"] == []
    assert [f.what for f in findings if f.next and f.ok] == [], "who is well need do nothing"


def test_the_command_says_what_to_do_and_its_json_too() -> None:
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 1
    assert "有问题  worker" in done.stdout
    assert "下一步：启动 zhengwu worker" in done.stdout
    rows = json.loads(CliRunner().invoke(app, ["doctor", "--json"]).stdout)
    assert {"what", "ok", "detail", "next"} == set(rows[0])


def test_ready_means_what_it_meant(client: Client) -> None:
    beat("worker")
    assert [f.what for f in essentials()] == ["database", "migrations", "worker"]
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert set(answer.json()["checks"]) == {"database", "migrations", "worker"}


def test_another_key_is_noticed(settings: Any) -> None:
    open_account(username="wangfang", display_name="王芳", by=SYSTEM, now=current_time())
    assert found("keys").ok
    settings.DATA_KEY = "another"
    assert not found("keys").ok
    assert "DATA_KEY" in found("keys").next


def test_a_clock_that_is_off() -> None:
    with pinned_time(current_time() + dt.timedelta(minutes=5)):
        clock = found("clock")
    assert not clock.ok
    assert re.search(r"相差 (29\d|30\d)", clock.detail)
    assert "chrony" in clock.next


def test_days_that_nobody_sealed() -> None:
    open_account(username="wangfang", display_name="王芳", by=SYSTEM, now=current_time())
    assert found("seal").ok
    with connection.cursor() as cursor:
        cursor.execute("UPDATE event SET at = at - interval '4 days'")
    assert StoredEvent.objects.exists()
    assert not found("seal").ok


def test_jobs_that_failed_or_wait_too_long() -> None:
    assert found("jobs").ok
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status) VALUES ('default', 'a', 'todo') RETURNING id"
        )
        (waiting,) = cursor.fetchone()
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '20 minutes'")
    assert "20 分钟" in found("jobs").detail
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [waiting])
    assert not found("jobs").ok
    assert "失败 1" in found("jobs").detail


def test_files_that_cannot_be_written(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")
    settings.MEDIA_ROOT = tmp_path / "a_file" / "files"
    assert not found("files").ok


def test_a_backup_that_is_missing_or_old(settings: Any, tmp_path: Path) -> None:
    assert found("backup").ok, "nobody asked for one"
    settings.BACKUP_DIR = str(tmp_path / "backups")
    assert "没有完整的备份" in found("backup").detail
    assert "zhengwu backup" in found("backup").next


def test_failed_messages_are_shown_and_tried_again() -> None:
    open_account(username="wangfang", display_name="王芳", by=SYSTEM, now=current_time())
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO outbox (event_id, handler, state, attempts, next_at, last_error)"
            " SELECT id, 'notices.tell', 'failed', 8, now(), E'Traceback\nTimeout: no answer' FROM event LIMIT 1"
        )
    assert "zhengwu outbox retry" in found("outbox").next
    shown = CliRunner().invoke(app, ["outbox", "show"])
    assert "notices.tell" in shown.stdout
    assert "Timeout: no answer" in shown.stdout
    assert "1 条" in CliRunner().invoke(app, ["outbox", "retry"]).stdout
    assert found("outbox").ok
    assert "没有失败的消息" in CliRunner().invoke(app, ["outbox", "show"]).stdout
