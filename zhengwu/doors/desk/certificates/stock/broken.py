"""有问题的行 as a workbook: mended, it is brought again."""

from __future__ import annotations

import tempfile
from pathlib import PurePath
from typing import cast
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhengwu.certificates.public import batch_for, write_broken
from zhengwu.doors.desk.certificates.stock._words import check_reader, finding_words
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page("desk/certificates/stock/<uuid:batch_id>/broken.xlsx", may=OFFICER, name="desk-stock-broken")
def broken(request: DoorRequest, batch_id: UUID) -> HttpResponse:
    """The rows as they stood in the file, each with what is wrong; the last column is passed over when they come back."""
    check_reader(request)
    batch = batch_for(batch_id=batch_id, by=request.officer)
    file = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    write_broken(
        batch,
        file=file,
        heading=_("问题"),
        say=lambda findings: "\n".join(finding_words(finding) for finding in findings),
    )
    file.seek(0)
    response = FileResponse(file, content_type=_XLSX)
    name = _("{name}-有问题的行.xlsx").format(name=PurePath(batch.file_name).stem)
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, response)
