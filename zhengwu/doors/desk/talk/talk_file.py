"""A file beside a question or its answer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import case_for_desk, question_file
from zhengwu.documents.public import content_of
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/cases/<str:project_no>/talk/<uuid:file_id>", may="cases.view", name="desk-talk-file")
def talk_file(request: DoorRequest, project_no: str, file_id: UUID) -> HttpResponse:
    """Saved, never shown in the window: it came from outside."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    file = question_file(case, file_id=file_id)
    return send(content_of(file), media_type=file.media_type, name=file.name, inline=False)
