"""销毁: what was handed in is no longer kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from functools import partial
from uuid import UUID

from django.db import transaction

from zhengwu.documents.models import Document, StoredFile
from zhengwu.documents.operations.contents import forget

#: Asked which of these digests somebody above still needs: the store is one for all rooms.
Spares = Callable[[Collection[str]], Collection[str]]
_spared_by: list[Spares] = []


def spare(ask: Spares) -> None:
    """Let a room above say what must stay in the store."""
    _spared_by.append(ask)


def destroy_files(file_ids: Collection[UUID], *, now: dt.datetime) -> int:
    """Destroy the content of these files; their names, sizes and digests stay as a record. How many were destroyed.

    Content that another file, a document or a room above still needs stays in the store for them. It goes after the commit.
    """
    with transaction.atomic():
        gone = list(StoredFile.objects.select_for_update().filter(pk__in=file_ids, destroyed_at=None))
        StoredFile.objects.filter(pk__in=[file.pk for file in gone]).update(destroyed_at=now)
        digests = {file.sha256 for file in gone}
        needed = set(StoredFile.objects.filter(sha256__in=digests, destroyed_at=None).values_list("sha256", flat=True))
        for digest in ("pdf_sha256", "ofd_sha256"):
            issued = Document.objects.filter(**{f"{digest}__in": digests})
            needed |= set(issued.values_list(digest, flat=True))
        needed |= {sha256 for ask in _spared_by for sha256 in ask(digests)}
        for sha256 in sorted(digests - needed):
            transaction.on_commit(partial(forget, sha256))
    return len(gone)
