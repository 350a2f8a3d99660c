"""下载文书."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.documents.public import NoSuchDocument, document
from zhengwu.doors.citizen.downloads import issued
from zhengwu.doors.citizen.track.seeing import visible_case
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("my/cases/<str:project_no>/documents/<uuid:document_id>", may=ANYONE, name="my-document")
def case_document(request: DoorRequest, project_no: str, document_id: UUID) -> HttpResponse:
    """A document of a case the reader may see: as applicant or agent, or with the query password."""
    case = visible_case(request, project_no)
    found = document(document_id)
    if found.subject != case.subject:
        raise NoSuchDocument
    return issued(found)
