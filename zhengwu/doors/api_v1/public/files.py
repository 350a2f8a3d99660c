"""`POST /files`: upload one file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from ninja import File, Router, Schema
from ninja.files import UploadedFile

from zhengwu.documents.public import store_file
from zhengwu.doors.api_v1.auth import account_in, signed_in
from zhengwu.kernel.public import current_time

router = Router()


class FileOut(Schema):
    """A stored file."""

    file_id: UUID
    sha256: str
    size: int
    media_type: str
    name: str


@router.post(
    "/files",
    response={201: FileOut},
    auth=signed_in,
    tags=["cases"],
    summary="上传一个文件",
    operation_id="upload_file",
)
def upload_file(request: HttpRequest, file: File[UploadedFile]) -> tuple[int, FileOut]:
    """Take in a file: its content decides what it is, whatever its name says."""
    account = account_in(request)
    stored = store_file(
        name=file.name or "",
        stream=file,
        declared_type=file.content_type or "",
        owner_ref=account.ref,
        by=account.actor,
        now=current_time(),
    )
    return 201, FileOut(
        file_id=stored.pk, sha256=stored.sha256, size=stored.size, media_type=stored.media_type, name=stored.name
    )
