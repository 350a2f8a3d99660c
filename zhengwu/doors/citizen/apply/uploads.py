"""上传材料: files are taken in first, so that nothing else that is wrong can lose them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from zhengwu.documents.public import StoredFile, store_file
from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import BadInput, Refusal, TooLarge
from zhengwu.people.public import Account


@dataclass(frozen=True, slots=True)
class Uploads:
    """What was taken in and what was refused, by the key of the material. `status` is 200 while all is well."""

    stored: Mapping[str, StoredFile] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


def take_in(
    files: MultiValueDict[str, UploadedFile[Any]], *, prefix: str, keys: set[str], account: Account, now: dt.datetime
) -> Uploads:
    """Store every file that came under `<prefix><key>`; a refused one says why and stops no other."""
    stored: dict[str, StoredFile] = {}
    refused: dict[str, str] = {}
    status = 200
    for name in files:
        key = name.removeprefix(prefix)
        upload = files.get(name)
        if not name.startswith(prefix) or key not in keys or upload is None:
            continue
        try:
            stored[key] = store_file(
                name=upload.name or "",
                stream=upload,
                declared_type=upload.content_type or "",
                owner_ref=account.ref,
                now=now,
                by=account.actor,
            )
        except (BadInput, TooLarge) as refusal:
            refused[key] = _sentence(refusal)
            status = refusal.status
    return Uploads(stored, refused, status)


def _sentence(refusal: Refusal) -> str:
    """The sentence of a refusal, or of its one mistake."""
    if isinstance(refusal, BadInput) and len(refusal.errors) == 1:
        return said(refusal.errors[0])
    return said(refusal)


def as_kept(file: StoredFile) -> dict[str, Any]:
    """How a draft keeps a file."""
    return {
        "file_id": str(file.pk),
        "name": file.name,
        "size": file.size,
        "at": file.created_at.isoformat(),
    }
