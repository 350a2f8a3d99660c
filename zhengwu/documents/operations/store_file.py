"""接收文件: take in what a person uploads."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from django.conf import settings
from django.db import transaction

from zhengwu.documents.events import FileStored
from zhengwu.documents.models import StoredFile
from zhengwu.documents.operations.contents import keep
from zhengwu.documents.operations.scan import scan
from zhengwu.documents.rules.file_checks import inspect
from zhengwu.documents.rules.file_names import clean_file_name
from zhengwu.kernel.public import Actor, publish


class Readable(Protocol):
    """An uploaded file, an open file, a BytesIO."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""


def store_file(
    *,
    name: str,
    stream: Readable,
    declared_type: str,
    owner_ref: str,
    now: dt.datetime,
    by: Actor | None = None,
) -> StoredFile:
    """Look closely at an uploaded file and keep it (接收文件).

    Name and `declared_type` (the Content-Type that came with it) are claims; the content decides. The same content is
    stored once, each upload is its own `StoredFile`. `owner_ref` says whose it is (`account:12`); `by` is the owner
    unless given.

    Raises:
        FileRefused: one of its subclasses (422): empty, of another type, broken, macros or scripts, two files in one,
            a bomb, infected, or not scanned because the scanner is silent
        FileTooLarge: above `settings.MAX_UPLOAD_BYTES` (413)
    """
    limit: int = settings.MAX_UPLOAD_BYTES
    content = stream.read(limit + 1)
    actual = inspect(name=name, content=content, declared_type=declared_type, max_bytes=limit)
    scanned_by = scan(content)
    with transaction.atomic():
        stored = StoredFile.objects.create(
            sha256=keep(content),
            size=len(content),
            media_type=actual.media_type,
            name=clean_file_name(name, actual),
            owner_ref=owner_ref,
            created_at=now,
        )
        publish(
            FileStored(
                file_id=stored.pk,
                sha256=stored.sha256,
                size=stored.size,
                media_type=stored.media_type,
                owner_ref=owner_ref,
                scanned_by=scanned_by,
            ),
            by=by or Actor(ref=owner_ref, name=""),
            at=now,
        )
    return stored
