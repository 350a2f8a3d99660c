"""文书: a document of the case as PDF, or as OFD."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import case_for_desk
from zhengwu.documents.public import NoSuchDocument, document, ofd, pdf
from zhengwu.doors.desk.cases._sending import OFD, PDF, send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/cases/<str:project_no>/documents/<uuid:document_id>", may="cases.view", name="desk-document")
def case_document(request: DoorRequest, project_no: str, document_id: UUID) -> HttpResponse:
    """The PDF opens in the browser; `?as=ofd` is saved. Named by title and number."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    found = document(document_id)
    if found.subject != case.subject:
        raise NoSuchDocument
    if request.GET.get("as") == "ofd":
        return send(ofd(found), media_type=OFD, name=f"{found.title} {found.number}.ofd", inline=False)
    return send(pdf(found), media_type=PDF, name=f"{found.title} {found.number}.pdf", inline=True)
