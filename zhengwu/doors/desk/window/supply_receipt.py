"""收件凭证 of what was handed in last, printed for whoever brought it."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import supplied_case
from zhengwu.documents.public import NoSuchDocument, documents_of, pdf
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/window/supply/<str:project_no>/receipt.pdf", may="cases.receive", name="desk-window-supply-receipt")
def supply_receipt(request: DoorRequest, project_no: str) -> HttpResponse:
    """For whoever may take papers in for this case.

    Raises:
        NoSuchCase, NotPermitted, OutOfReach, NoSuchDocument
    """
    case = supplied_case(project_no=project_no, by=request.officer)
    found = documents_of(case.subject).filter(kind="receipt").order_by("issued_at", "number").last()
    if found is None:
        raise NoSuchDocument
    return send(pdf(found), media_type=PDF, name=f"{found.title} {found.number}.pdf", inline=True)
