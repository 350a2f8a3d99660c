"""Sealed columns: nobody reads them in the database, moves them or alters them unseen."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps.registry import Apps
from django.core import serializers
from django.db import connection, models
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from zhengwu.kernel.fields import BlindIndexField, EncryptedTextField, blind_index
from zhengwu.kernel.secrets import SealBroken, derived_key, keyed_digest, seal, unseal
from zhengwu.kernel.tests.factories import OUR_OWN

NUMBER = "340123199112030028"


class Letter(models.Model):
    """A letter with two sealed columns, and a table only while these tests run."""

    objects: models.Manager[Letter] = models.Manager()
    body = EncryptedTextField()
    reply = EncryptedTextField()
    sender = EncryptedTextField(default=str)
    greeting = EncryptedTextField(default="您好")
    remark = EncryptedTextField(blank=True)
    note: models.Field[str | None, str | None] = EncryptedTextField(null=True)  # type: ignore[assignment, misc]
    body_index = BlindIndexField(default="")

    class Meta:
        app_label = "kernel"
        apps = Apps()  # a registry of its own: no wall, migration or flush ever sees it
        db_table = "test_letter"


@pytest.fixture
def letters(db: None) -> type[Letter]:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE test_letter (id serial PRIMARY KEY, body bytea NOT NULL, reply bytea NOT NULL,"
            " sender bytea NOT NULL, greeting bytea NOT NULL, remark bytea NOT NULL, note bytea,"
            " body_index varchar(64) NOT NULL) ON COMMIT DROP"
        )
    return Letter


def stored(column: str = "body") -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM test_letter")
        return bytes(cursor.fetchone()[0])


@pytest.mark.parametrize("plain", ["", "王芳", NUMBER, "\x00", "𬭼👩‍👩‍👧", "x" * 100_000])
def test_what_goes_in_comes_out(letters: type[Letter], plain: str) -> None:
    letters.objects.create(body=plain, reply="")
    assert letters.objects.get().body == plain
    if len(plain.encode()) > 3:  # shorter texts stand in any cipher by chance
        assert plain.encode() not in stored()


def test_the_same_text_is_sealed_differently_each_time_and_in_each_column(letters: type[Letter]) -> None:
    letters.objects.create(body=NUMBER, reply=NUMBER)
    first = stored()
    assert first != stored("reply")
    letters.objects.update(body=NUMBER)
    assert stored() != first


def test_bytes_moved_to_another_column_do_not_open(letters: type[Letter]) -> None:
    letters.objects.create(body=NUMBER, reply="好")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE test_letter SET reply = body")
    with pytest.raises(SealBroken):
        letters.objects.get()


@pytest.mark.parametrize("place", [0, 5, 14, -1])
def test_one_altered_bit_does_not_open(place: int) -> None:
    sealed = bytearray(seal("王芳", context="a.b"))
    sealed[place] ^= 1
    with pytest.raises(SealBroken):
        unseal(bytes(sealed), context="a.b")


@pytest.mark.parametrize("broken", [b"", b"\x01", b"\x01" + b"0" * 5, b"\x02" + b"0" * 40])
def test_what_was_never_sealed_does_not_open(broken: bytes) -> None:
    with pytest.raises(SealBroken):
        unseal(broken, context="a.b")


@given(plain=st.text(), context=st.text(), other=st.text())
def test_only_the_same_context_opens(plain: str, context: str, other: str) -> None:
    sealed = seal(plain, context=context)
    assert unseal(sealed, context=context) == plain
    if other != context:
        with pytest.raises(SealBroken):
            unseal(sealed, context=other)


def test_a_retired_key_still_opens_and_new_values_take_the_new_key(letters: type[Letter], settings: Settings) -> None:
    settings.DATA_KEY, settings.DATA_KEYS_RETIRED = "old", []
    letters.objects.create(body=NUMBER, reply="")
    settings.DATA_KEY = "new"
    with pytest.raises(SealBroken):
        letters.objects.get()
    settings.DATA_KEYS_RETIRED = ["older", "old"]
    letter = letters.objects.get()
    assert letter.body == NUMBER
    letter.save()
    settings.DATA_KEYS_RETIRED = []
    assert letters.objects.get().body == NUMBER


@pytest.mark.parametrize("lookup", ["body", "body__contains", "body__in", "body__startswith", "body__isnull"])
def test_a_sealed_column_is_never_searched(letters: type[Letter], lookup: str) -> None:
    value: object = False if lookup.endswith("isnull") else [NUMBER]
    if lookup.endswith("isnull"):
        assert letters.objects.filter(**{lookup: value}).count() == 0
        return
    with pytest.raises(TypeError, match="blind index"):
        letters.objects.filter(**{lookup: value}).exists()


def test_where_nothing_is_given_the_text_is_empty_or_none() -> None:
    letter = Letter()
    assert (letter.body, letter.reply, letter.note) == ("", "", None)


def test_a_default_is_sealed_like_anything_else(letters: type[Letter]) -> None:
    letter = Letter()
    assert (letter.sender, letter.greeting) == ("", "您好")
    letters.objects.create(body="a", reply="")
    letters.objects.bulk_create([letters(body="b", reply="")])
    assert [(kept.sender, kept.greeting) for kept in letters.objects.all()] == [("", "您好")] * 2
    assert unseal(stored("sender"), context="test_letter.sender") == ""
    for name, plain in (("sender", ""), ("greeting", "您好"), ("remark", "")):
        assert unseal(given_by_a_migration(letters, name), context=f"test_letter.{name}") == plain


def given_by_a_migration(letters: type[Letter], name: str) -> bytes:
    """What the rows that are there already get in a new column."""
    with connection.schema_editor(collect_sql=True) as editor:
        given: Any = editor.effective_default(letters._meta.get_field(name))  # type: ignore[arg-type]
    return bytes(given.obj)


def test_none_stays_none(letters: type[Letter]) -> None:
    letters.objects.create(body="a", reply="")
    assert letters.objects.get().note is None
    assert letters.objects.filter(note__isnull=True).exists()


def test_fixtures_would_carry_plain_text_and_are_refused() -> None:
    with pytest.raises(TypeError, match="not dumped"):
        serializers.serialize("json", [Letter(pk=1, body=NUMBER)])


class TestBlindIndex:
    """Found without being read."""

    @pytest.mark.parametrize(
        "same", [NUMBER, f" {NUMBER} ", "３４０１２３１９９１１２０３００２８", "340123 19911203 0028"]
    )
    def test_width_case_and_blanks_do_not_matter(self, same: str) -> None:
        assert blind_index(same) == blind_index(NUMBER)
        assert blind_index("11010119900307123x") == blind_index("11010119900307123X")

    def test_others_differ_and_the_key_is_needed(self, settings: Settings) -> None:
        before = blind_index(NUMBER)
        assert before != blind_index("340123199112030029")
        settings.DATA_KEY = "another installation"
        assert blind_index(NUMBER) != before

    def test_it_finds_the_row(self, letters: type[Letter]) -> None:
        letters.objects.create(body=NUMBER, reply="", body_index=blind_index(NUMBER))
        assert letters.objects.get(body_index=blind_index("340123 199112030028")).body == NUMBER
        assert len(blind_index("")) == 64

    def test_purposes_share_no_key(self) -> None:
        assert keyed_digest("blind-index", NUMBER) != keyed_digest("event-chain", NUMBER)
        assert derived_key("a") != derived_key("b")


@pytest.mark.parametrize("plain", [text for text in OUR_OWN if text.isprintable()])
def test_naughty_strings_come_back_as_they_were(plain: str) -> None:
    assert unseal(seal(plain, context="x"), context="x") == plain
