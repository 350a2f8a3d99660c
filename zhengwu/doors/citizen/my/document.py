"""下载文书."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse

from zhengwu.cases.public import NoSuchCase
from zhengwu.documents.public import NoSuchDocument, document
from zhengwu.doors.citizen.downloads import issued
from zhengwu.doors.citizen.track.seeing import visible_case
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("my/cases/<str:project_no>/documents/<uuid:document_id>", may=ANYONE, name="my-document")
def case_document(request: DoorRequest, project_no: str, document_id: UUID) -> HttpResponse:
    """A document of a case the reader may see: as applicant or agent, or with the query password; `?as=ofd` as OFD."""
    try:
        case = visible_case(request, project_no)
    except NoSuchCase:
        if request.user.is_authenticated:
            raise
        return redirect_to_login(request.get_full_path())
    found = document(document_id)
    if found.subject != case.subject:
        raise NoSuchDocument
    return issued(found, as_ofd=request.GET.get("as") == "ofd")
