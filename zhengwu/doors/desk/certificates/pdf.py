"""看证照: the PDF."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.certificates.public import certificate_for, certificate_pdf
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/certificates/<uuid:certificate_id>/certificate.pdf", may="certificates.view", name="desk-certificate-pdf")
def pdf(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """As its holder has it."""
    found = certificate_for(certificate_id=certificate_id, by=request.officer)
    return send(certificate_pdf(found), media_type=PDF, name=f"{found.kind} {found.number}.pdf", inline=True)
