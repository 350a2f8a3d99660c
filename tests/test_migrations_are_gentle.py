"""The linter of migrations finds what would stop the old version, and `zhengwu migrate` stands in nobody's way."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Any

import pytest
from django.contrib.postgres.operations import AddConstraintNotValid, AddIndexConcurrently
from django.db import OperationalError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState
from psycopg.errors import LockNotAvailable

from tests.lint_migrations import faults
from zhengwu.doors.ops import migrating

OK = models.CheckConstraint(condition=models.Q(pages__gte=1), name="paper_has_pages")


def paper() -> ProjectState:
    state = ProjectState()
    fields: list[tuple[str, models.Field[Any, Any]]] = [
        ("id", models.BigAutoField(primary_key=True)),
        ("title", models.CharField(max_length=80, null=True)),
    ]
    migrations.CreateModel("Paper", [*fields, ("pages", models.IntegerField())]).state_forwards("shelf", state)
    return state


def made(room: str, *steps: Any) -> migrations.Migration:
    shape = type("Migration", (migrations.Migration,), {"operations": list(steps)})
    migration: migrations.Migration = shape("0002_more", room)
    return migration


@pytest.mark.parametrize(
    ("operation", "says"),
    [
        (migrations.RemoveField("paper", "pages"), "still reads it"),
        (migrations.DeleteModel("Paper"), "still reads it"),
        (migrations.RenameField("paper", "pages", "leaves"), "old name"),
        (migrations.AlterModelTable("paper", "papers"), "old name"),
        (migrations.AddField("paper", "kind", models.CharField(max_length=4, default="")), "db_default="),
        (migrations.AddField("paper", "code", models.CharField(max_length=4, null=True, unique=True)), "under a lock"),
        (migrations.AlterField("paper", "title", models.CharField(max_length=80)), "NOT NULL"),
        (migrations.AlterField("paper", "title", models.CharField(max_length=40, null=True)), "written anew"),
        (migrations.AlterField("paper", "pages", models.BigIntegerField()), "written anew"),
        (migrations.AddIndex("paper", models.Index(fields=["pages"], name="by_pages")), "AddIndexConcurrently"),
        (migrations.AddConstraint("paper", OK), "AddConstraintNotValid"),
        (migrations.RunPython(lambda _apps, _editor: None), "job"),
        (migrations.RunSQL("SELECT 1"), "ALLOWED"),
        (migrations.AddField("paper", "kind", models.CharField(max_length=4, null=True)), ""),
        (migrations.AddField("paper", "kind", models.CharField(max_length=4, default="", db_default="")), ""),
        (migrations.AlterField("paper", "title", models.CharField(max_length=90, null=True)), ""),
        (AddIndexConcurrently("paper", models.Index(fields=["pages"], name="by_pages")), ""),
        (AddConstraintNotValid("paper", OK), ""),
    ],
)
def test_the_linter_tells_what_the_old_version_bears(operation: Any, says: str) -> None:
    migration = made("shelf", operation)
    found = list(faults(migration, paper()))
    assert [says in each for each in found] == ([True] if says else []), found


def test_what_a_migration_has_just_made_may_be_indexed_and_bound_at_once() -> None:
    migration = made(
        "shelf",
        migrations.CreateModel(
            "Box", [("id", models.BigAutoField(primary_key=True)), ("pages", models.IntegerField())]
        ),
        migrations.AddIndex("box", models.Index(fields=["pages"], name="box_by_pages")),
        migrations.AddConstraint("box", OK),
    )
    assert list(faults(migration, paper())) == []


def refused() -> OperationalError:
    error = OperationalError("canceling statement due to lock timeout")
    error.__cause__ = LockNotAvailable()
    return error


def fails(times: int, error: Callable[[], Exception]) -> Callable[[], str]:
    left = [times]

    def once() -> str:
        left[0] -= 1
        if left[0] >= 0:
            raise error()
        return "done"

    return once


def test_a_lock_that_is_not_free_is_asked_for_again() -> None:
    pauses: list[float] = []
    assert migrating.patiently(fails(3, refused), pause=pauses.append) == "done"
    assert len(pauses) == 3


def test_patience_ends_and_other_faults_have_none() -> None:
    pauses: list[float] = []
    with pytest.raises(OperationalError):
        migrating.patiently(fails(99, refused), pause=pauses.append)
    assert len(pauses) == 19
    with pytest.raises(OperationalError, match="gone"):
        migrating.patiently(fails(1, lambda: OperationalError("gone")), pause=pauses.append)
    assert len(pauses) == 19


@pytest.mark.django_db(transaction=True)
def test_a_table_in_use_is_changed_when_its_reader_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrating, "LOCK_PATIENCE", "50ms")
    reads, leave = Event(), Event()

    def read() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM heartbeat")
            reads.set()
            leave.wait(30)
        connection.close()

    reader = Thread(target=read)
    reader.start()
    assert reads.wait(30)
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        leave.set()
        reader.join()

    def change() -> None:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE heartbeat ADD COLUMN note text")
            cursor.execute("ALTER TABLE heartbeat DROP COLUMN note")

    migrating.patiently(lambda: migrating._with_short_locks(change), pause=pause)
    assert len(pauses) == 1
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("0",), "the patience was of that transaction alone"


@pytest.mark.django_db(transaction=True)
def test_an_index_left_unfinished_is_built_anew() -> None:
    migration = made("kernel", AddIndexConcurrently("heartbeat", models.Index(fields=["beat_at"], name="hb_beat")))
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX hb_beat ON heartbeat (beat_at)")
        cursor.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'hb_beat'::regclass")
        migrating._clear_unfinished(migration)
        cursor.execute("SELECT to_regclass('hb_beat')")
        assert cursor.fetchone() == (None,)
