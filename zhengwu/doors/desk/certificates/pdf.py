"""看证照: the PDF, or the OFD."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.certificates.public import certificate_for, certificate_ofd, certificate_pdf
from zhengwu.doors.desk.cases._sending import OFD, PDF, send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/certificates/<uuid:certificate_id>/certificate.pdf", may="certificates.view", name="desk-certificate-pdf")
def pdf(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """As its holder has it; `?as=ofd` is saved."""
    found = certificate_for(certificate_id=certificate_id, by=request.officer)
    name = f"{found.kind} {found.number}"
    if request.GET.get("as") == "ofd":
        return send(certificate_ofd(found), media_type=OFD, name=f"{name}.ofd", inline=False)
    return send(certificate_pdf(found), media_type=PDF, name=f"{name}.pdf", inline=True)
