"""`POST /desk/cases/{project_no}/file-refusal`: lay an intended refusal before the centre (否定报备)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import case_for_desk, file_refusal
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class FileRefusalIn(Body):
    """The reason of the refusal."""

    reason: Words


@verb(router, "file-refusal", "否定报备")
def file_refusal_case(request: HttpRequest, project_no: str, body: FileRefusalIn) -> CaseOut:
    """Lay an intended refusal before the centre."""
    officer, now = officer_of(request), current_time()
    file_refusal(project_no=project_no, reason=body.reason, by=officer, now=now)
    return CaseOut.of(case_for_desk(project_no=project_no, by=officer), now=now)
