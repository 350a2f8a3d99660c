"""销毁: what was handed in is no longer kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from functools import partial
from uuid import UUID

from django.db import transaction

from zhengwu.documents.models import Document, StoredFile
from zhengwu.documents.operations.contents import forget


def destroy_files(file_ids: Collection[UUID], *, now: dt.datetime) -> int:
    """Destroy the content of these files; their names, sizes and digests stay as a record. How many were destroyed.

    Content that another file or a document still needs stays in the store for them. It goes after the commit.
    """
    with transaction.atomic():
        gone = list(StoredFile.objects.select_for_update().filter(pk__in=file_ids, destroyed_at=None))
        StoredFile.objects.filter(pk__in=[file.pk for file in gone]).update(destroyed_at=now)
        digests = {file.sha256 for file in gone}
        needed = set(StoredFile.objects.filter(sha256__in=digests, destroyed_at=None).values_list("sha256", flat=True))
        needed |= {str(d) for d in Document.objects.filter(pdf_sha256__in=digests).values_list("pdf_sha256", flat=True)}
        for sha256 in sorted(digests - needed):
            transaction.on_commit(partial(forget, sha256))
    return len(gone)
