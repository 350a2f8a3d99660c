"""送达回证, printed to be signed by whoever collects."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import case_to_collect
from zhengwu.documents.public import NoSuchDocument, documents_of, pdf
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.desk.window._halls import halls_of_county
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/window/collect/<str:project_no>/proof.pdf", may="cases.receive_anywhere", name="desk-window-proof")
def proof(request: DoorRequest, project_no: str) -> HttpResponse:
    """For the hall of collection.

    Raises:
        NoSuchCase, NotPermitted, NoSuchDocument
    """
    halls = {hall.code for hall in halls_of_county(request)}
    case = case_to_collect(project_no=project_no, halls=halls, by=request.officer)
    found = documents_of(case.subject).filter(kind="service_receipt").last()
    if found is None:
        raise NoSuchDocument
    return send(pdf(found), media_type=PDF, name=f"{found.title} {found.number}.pdf", inline=True)
