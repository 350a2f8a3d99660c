"""下载证照: as PDF, or as OFD."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.certificates.public import certificate_ofd, certificate_pdf, my_certificate
from zhengwu.doors.citizen.certificates._mine import holder
from zhengwu.doors.citizen.downloads import issued_file
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.kernel.public import NotFound


@page("my/certificates/<uuid:certificate_id>/certificate.pdf", may=SIGNED_IN, name="my-certificate-pdf")
def pdf(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """The holder's copy: the very file that a check compares with; `?as=ofd` for the other format."""
    who = holder(request)
    if who is None:
        raise NotFound
    found = my_certificate(certificate_id=certificate_id, applicant=who)
    name = f"{found.kind} {found.number}"
    if request.GET.get("as") == "ofd":
        return issued_file(certificate_ofd(found), "application/ofd", f"{name}.ofd")
    return issued_file(certificate_pdf(found), "application/pdf", f"{name}.pdf")
