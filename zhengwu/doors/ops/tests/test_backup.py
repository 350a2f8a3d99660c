"""Backups and what is refused; the drill under load is tests/test_restore_drill.py."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from zhengwu.doors.ops.backup.files import Damaged
from zhengwu.doors.ops.backup.manifest import DUMP, FILES, LIST, NAME, NoBackup, backups_in, name_of, read, the_backup
from zhengwu.doors.ops.backup.restoring import NotRestored, restore_backup
from zhengwu.doors.ops.backup.taking import NotTaken, Store, age_of_newest, drop_older, take_backup
from zhengwu.doors.ops.postgres.programs import NoFittingProgram, program, versions, without_password
from zhengwu.kernel.public import key_fingerprint

#: One worker alone: the databases it makes have fixed names on the one server there is.
pytestmark = pytest.mark.xdist_group("databases")
KEY = "0123456789abcdef"
CONTENT = b"\x89PNG a picture of an identity card"


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """A database with the tables; its address. Copied from the template, as the tests' own."""
    import_module("zhengwu.site.testing").wait_for_template()
    yield from _database("backup_from", template=os.environ["TEMPLATE_DATABASE"])


@pytest.fixture
def empty() -> Iterator[str]:
    yield from _database("backup_into", template="template0")


def _database(name: str, *, template: str) -> Iterator[str]:
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        yield make_conninfo(server, dbname=name)
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with one file under its digest, one archive, and one that is only on its way in."""
    folder = tmp_path / "files"
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    for name in (f"sha256/{sha256[:2]}/{sha256[2:4]}/{sha256}", "archives/2026/1.zip", "sha256/.incoming-x"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(CONTENT)
    return Store(folder=folder)


def took(tmp_path: Path, database: str, store: Store) -> Path:
    return take_backup(tmp_path / "backups", server=database, store=store, key=KEY)[0]


class TestTaking:
    def test_it_says_what_is_in_it_and_nothing_of_the_key(self, tmp_path: Path, database: str, store: Store) -> None:
        place, made = take_backup(tmp_path / "backups", server=database, store=store, key=KEY)
        assert read(place) == made
        assert made.migrations["kernel"] >= "0002_event_horizon"
        assert made.counts["django_migrations"] > 20
        assert set(made.counts) >= {"event", "event_chain_head", "outbox", "cases", "documents_storedfile"}
        assert (made.files.count, made.files.missing) == (2, ())
        assert set(made.parts) == {DUMP, LIST}
        assert sorted(p.name for p in place.parent.iterdir()) == [".lock", place.name], "nothing unfinished is left"
        assert place.parent.stat().st_mode & 0o077 == 0, "people's names are in it"

    def test_what_the_one_before_has_is_linked(self, tmp_path: Path, database: str, store: Store) -> None:
        first, second = took(tmp_path, database, store), took(tmp_path, database, store)
        assert (read(first).files.linked, read(second).files.linked) == (0, 1)
        assert read(second).files.count == 2
        assert first != second

    def test_a_file_the_database_knows_and_the_store_lost_is_named(
        self, tmp_path: Path, database: str, store: Store
    ) -> None:
        lost = hashlib.sha256(b"lost").hexdigest()
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(
                "INSERT INTO documents_storedfile (id, sha256, size, media_type, name, owner_ref, created_at)"
                " VALUES (gen_random_uuid(), %s, 4, 'image/png', 'x.png', 'account:1', now())",
                [lost],
            )
            try:
                assert read(took(tmp_path, database, store)).files.missing == (lost,)
            finally:
                connection.execute("DELETE FROM documents_storedfile")

    def test_a_damaged_file_in_the_store_is_named(self, tmp_path: Path, database: str, store: Store) -> None:
        sha256 = hashlib.sha256(CONTENT).hexdigest()
        assert store.folder is not None
        (store.folder / f"sha256/{sha256[:2]}/{sha256[2:4]}/{sha256}").write_bytes(b"rotten")
        assert read(took(tmp_path, database, store)).files.missing == (sha256,)

    def test_files_that_lie_elsewhere_are_not_copied_and_it_says_so(self, tmp_path: Path, database: str) -> None:
        made = read(took(tmp_path, database, Store(folder=None, where="S3Storage")))
        assert (made.files.copied, made.files.where) == (False, "S3Storage")

    def test_when_it_fails_nothing_is_left_that_looks_like_one(
        self, tmp_path: Path, database: str, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("zhengwu.doors.ops.backup.taking.program", lambda *_, **__: Path("/bin/false"))
        with pytest.raises(NotTaken, match="pg_dump 没有成功"):
            took(tmp_path, database, store)
        assert [p.name for p in (tmp_path / "backups").iterdir()] == [".lock"]

    def test_what_a_killed_one_left_is_swept_and_was_never_a_backup(
        self, tmp_path: Path, database: str, store: Store
    ) -> None:
        left = tmp_path / "backups" / ".unfinished-abc"
        left.mkdir(parents=True)
        (left / NAME).write_text("{}")
        assert backups_in(left.parent) == []
        took(tmp_path, database, store)
        assert not left.exists()

    def test_older_ones_are_dropped(self, tmp_path: Path, database: str, store: Store) -> None:
        for _ in range(3):
            place = took(tmp_path, database, store)
        gone = drop_older(place.parent, keep=1)
        assert len(gone) == 2
        assert backups_in(place.parent) == [place]
        assert the_backup(place.parent) == place
        assert drop_older(place.parent, keep=1) == []

    def test_how_old_the_newest_is(self, tmp_path: Path, database: str, store: Store) -> None:
        assert age_of_newest(tmp_path / "backups", now=dt.datetime(2026, 3, 2, tzinfo=dt.UTC)) is None
        place = took(tmp_path, database, store)
        at = read(place).taken + dt.timedelta(hours=5)
        assert age_of_newest(place.parent, now=at) == dt.timedelta(hours=5)
        assert place.name.startswith(name_of(read(place).taken))


class TestRestoring:
    def test_there_and_back_and_a_second_time_nothing(
        self, tmp_path: Path, database: str, empty: str, store: Store
    ) -> None:
        place, back = took(tmp_path, database, store), tmp_path / "back"
        done = restore_backup(place.parent, into=empty, store=back, key=KEY)
        assert (done.wrong, done.files, done.already) == ((), 2, False)
        assert (back / "archives/2026/1.zip").read_bytes() == CONTENT
        with psycopg.connect(empty) as connection:
            assert connection.execute("SELECT count(*) FROM django_migrations").fetchone() == (
                done.manifest.counts["django_migrations"],
            )
        assert restore_backup(place, into=empty, store=back, key=KEY).already

    def test_a_database_in_use_is_left_alone(self, tmp_path: Path, database: str, empty: str, store: Store) -> None:
        place = took(tmp_path, database, store)
        with psycopg.connect(empty, autocommit=True) as connection:
            connection.execute("CREATE TABLE somebodys (a int)")
        with pytest.raises(NotRestored, match="已经有东西"):
            restore_backup(place, into=empty, store=tmp_path / "back", key=KEY)
        assert not (tmp_path / "back").exists()

    @pytest.mark.parametrize(("retired", "said"), [((), "另一把 DATA_KEY"), ((KEY,), "已经退役")])
    def test_another_key_is_refused_before_anything_happens(
        self, tmp_path: Path, database: str, empty: str, store: Store, retired: tuple[str, ...], said: str
    ) -> None:
        place = took(tmp_path, database, store)
        with pytest.raises(NotRestored, match=said):
            restore_backup(place, into=empty, store=tmp_path / "back", key="another", retired=retired)
        assert not (tmp_path / "back").exists()

    @pytest.mark.parametrize("part", [DUMP, LIST, f"{FILES}/archives/2026/1.zip"])
    def test_a_damaged_part_is_found_first(
        self, tmp_path: Path, database: str, empty: str, store: Store, part: str
    ) -> None:
        place = took(tmp_path, database, store)
        with (place / part).open("r+b") as file:
            file.write(b"?")
        with pytest.raises(Damaged, match=part):
            restore_backup(place, into=empty, store=tmp_path / "back", key=KEY)
        with psycopg.connect(empty) as connection:
            assert (
                connection.execute("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
                is not None
            )
        assert not (tmp_path / "back").exists()

    def test_half_a_backup_is_none(self, tmp_path: Path, database: str, empty: str, store: Store) -> None:
        place = took(tmp_path, database, store)
        (place / NAME).unlink()
        with pytest.raises(NoBackup, match="没有完整的备份"):
            restore_backup(place, into=empty, store=tmp_path / "back", key=KEY)
        with pytest.raises(NoBackup, match="先运行"):
            restore_backup(place.parent, into=empty, store=tmp_path / "back", key=KEY)

    def test_a_database_that_is_not_there(self, tmp_path: Path, database: str, store: Store) -> None:
        nowhere = make_conninfo(database, dbname="nobody_made_this")
        with pytest.raises(NotRestored, match="连不上"):
            restore_backup(took(tmp_path, database, store), into=nowhere, store=None, key=KEY)


class TestPrograms:
    def test_the_servers_own_version_is_there(self) -> None:
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            server = connection.info.server_version // 10000
        assert program("pg_dump", at_least=server).is_file()
        assert versions("pg_dump")[-1] >= server

    def test_without_a_fitting_one_it_says_what_to_install(self) -> None:
        with pytest.raises(NoFittingProgram, match="postgresql-client-99"):
            program("pg_dump", at_least=99)

    def test_the_password_is_not_on_the_command_line(self) -> None:
        address, environment = without_password("postgresql://zhengwu:geheim@db.example:5433/zhengwu?sslmode=require")
        assert "geheim" not in address
        assert environment["PGPASSWORD"] == "geheim"
        assert "sslmode=require" in address


def test_the_fingerprint_tells_keys_apart_and_not_what_they_are() -> None:
    assert key_fingerprint("one") != key_fingerprint("two")
    assert key_fingerprint("one") == key_fingerprint("one")
    assert len(key_fingerprint()) == 16
