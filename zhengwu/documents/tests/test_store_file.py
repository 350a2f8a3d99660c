"""Taking in a file: stored once, remembered per upload, nothing left behind by a refusal."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from zhengwu.documents.models import StoredFile
from zhengwu.documents.public import (
    ContentLost,
    FileRefused,
    FileTooLarge,
    NoSuchFile,
    content_of,
    store_file,
    stored_file,
)
from zhengwu.documents.tests.factories import NOW, WANG_FANG, picture, small_pdf
from zhengwu.kernel.public import events_of

pytestmark = pytest.mark.django_db


def upload(content: bytes, name: str = "户口簿.pdf", owner: str = WANG_FANG) -> StoredFile:
    return store_file(name=name, stream=io.BytesIO(content), declared_type="", owner_ref=owner, now=NOW)


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_stored_and_read_back(tmp_path: Path) -> None:
    stored = upload(small_pdf())
    assert (stored.name, stored.media_type, stored.size) == ("户口簿.pdf", "application/pdf", len(small_pdf()))
    assert content_of(stored_file(str(stored.pk))) == small_pdf()
    assert [event.type for event in events_of(f"file:{stored.pk}")] == ["documents.FileStored"]
    assert [path.name for path in kept(tmp_path)] == [stored.sha256]


def test_the_same_content_is_stored_once_for_two_people(tmp_path: Path) -> None:
    first, second = upload(small_pdf()), upload(small_pdf(), "另一个名字.pdf", "account:2")
    assert (first.sha256, first.owner_ref) == (second.sha256, WANG_FANG)
    assert second.owner_ref == "account:2"
    assert first.pk != second.pk
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize("content", [b"", b"<html></html>", picture("PNG")[:40]])
def test_a_refused_file_leaves_nothing(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        upload(content)
    assert not StoredFile.objects.exists()
    assert not kept(tmp_path)


def test_an_oversized_file_is_not_even_read_to_its_end(settings: Any) -> None:
    settings.MAX_UPLOAD_BYTES = 2 * 1024 * 1024
    endless = io.BytesIO(small_pdf() + b" " * 5_000_000)
    with pytest.raises(FileTooLarge, match="2 MB"):
        store_file(name="大.pdf", stream=endless, declared_type="", owner_ref=WANG_FANG, now=NOW)
    assert endless.tell() == settings.MAX_UPLOAD_BYTES + 1


def test_half_a_file_left_by_a_crash_is_replaced(tmp_path: Path) -> None:
    stored = upload(small_pdf())
    (place,) = kept(tmp_path)
    place.write_bytes(small_pdf()[:10])
    with pytest.raises(ContentLost):
        content_of(stored)
    upload(small_pdf())
    assert content_of(stored) == small_pdf()


def test_a_lost_file_is_said_to_be_lost(tmp_path: Path) -> None:
    stored = upload(small_pdf())
    kept(tmp_path)[0].unlink()
    with pytest.raises(ContentLost):
        content_of(stored)


def test_an_undone_upload_leaves_no_row() -> None:
    with transaction.atomic():
        upload(small_pdf())
        transaction.set_rollback(True)
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("nonsense", ["", "x", "00000000-0000-0000-0000-000000000000", "../../etc/passwd"])
def test_an_unknown_file_is_not_found(nonsense: str) -> None:
    with pytest.raises(NoSuchFile):
        stored_file(nonsense)
