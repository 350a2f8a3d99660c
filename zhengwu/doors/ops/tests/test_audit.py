"""`zhengwu audit verify`: it says which event, whole and in Chinese, however narrow the terminal."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from typer.testing import CliRunner

from zhengwu.doors.ops.audit import app
from zhengwu.kernel.public import SYSTEM, StoredEvent, current_time
from zhengwu.people.public import open_account


@pytest.mark.django_db
def test_the_altered_event_is_named_in_full() -> None:
    account = open_account(username="wangfang" * 4, display_name="王芳", by=SYSTEM, now=current_time())
    event = StoredEvent.objects.get(subject=f"account:{account.pk}")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE event SET actor_name = '外人' WHERE id = %s", [event.pk])
    done = CliRunner(env={"COLUMNS": "60"}).invoke(app, ["verify"])
    assert done.exit_code == 1
    assert "…" not in done.stdout
    assert "被改动" in done.stdout
    assert not re.search(r"[a-z]{3,} [a-z]{3,}", done.stdout)
