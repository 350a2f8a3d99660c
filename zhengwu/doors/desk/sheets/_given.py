"""The file somebody gave, kept between the trial and the import: the same bytes are read both times."""

from __future__ import annotations

import io
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from zhengwu.documents.public import StoredFile, store_file, stored_file
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.items.public import MOST_SHEET_BYTES, csv_as_xlsx
from zhengwu.kernel.public import BadInput, NotPermitted

MOST_ROWS = 2_000
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def may_use(request: DoorRequest) -> None:
    """Whoever may write or publish items somewhere; over each row the import asks again.

    Raises:
        NotPermitted
    """
    if not (request.officer.may("items.edit") or request.officer.may("items.publish")):
        raise NotPermitted(action="items.edit")


def given_file(request: DoorRequest) -> StoredFile:
    """The file just given; a CSV is kept as the same rows of a workbook.

    Raises:
        BadInput (no file), FileUnreadable, FileRefused, FileTooLarge
    """
    given = request.FILES.get("sheet")
    if not isinstance(given, UploadedFile):
        raise BadInput.one(("sheet",), "请选择要导入的 xlsx 或 csv 文件。", "sheet.missing")
    name = given.name or ""
    stream: Any = given
    if PurePath(name).suffix.lower() == ".csv":
        # One byte more than is read tells that it is too large.
        stream, name = (
            io.BytesIO(csv_as_xlsx(given.read(MOST_SHEET_BYTES + 1), name=name)),
            f"{PurePath(name).stem}.xlsx",
        )
    return store_file(
        name=name,
        stream=stream,
        declared_type=_XLSX if name.endswith(".xlsx") else given.content_type or "",
        owner_ref=f"account:{request.account.pk}",
        by=request.officer.actor,
        now=request.now,
    )


def own_file(request: DoorRequest, file_id: str) -> StoredFile:
    """The file whose trial was shown: only to whoever gave it.

    Raises:
        NoSuchFile, NotPermitted
    """
    found = stored_file(file_id)
    if found.owner_ref != f"account:{request.account.pk}":
        raise NotPermitted(action="items.edit")
    return found
