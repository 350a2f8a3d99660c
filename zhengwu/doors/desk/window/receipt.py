"""收件凭证，打印给申请人."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import reception_case
from zhengwu.documents.public import NoSuchDocument, documents_of, pdf
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/window/done/<str:project_no>/receipt.pdf", may="cases.receive", name="desk-window-receipt")
def receipt(request: DoorRequest, project_no: str) -> HttpResponse:
    """The real document with its number, for whoever took the case in."""
    case = reception_case(project_no=project_no, by=request.officer)
    found = documents_of(case.subject).filter(kind="receipt").last()
    if found is None:
        raise NoSuchDocument
    return send(pdf(found), media_type=PDF, name=f"{found.title} {found.number}.pdf", inline=True)
