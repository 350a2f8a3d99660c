"""亮证: the QR code on the holder's screen."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import show as show_certificate
from zhengwu.doors.citizen.certificates._mine import holder, way
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ShowPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.doors.ui.writing import second
from zhengwu.kernel.public import NotFound

#: A screen that renews itself asks once a minute; more is somebody who presses the button.
_RATE = "20/m/ip"


@page("my/certificates/<uuid:certificate_id>/show", may=SIGNED_IN, name="my-certificate-show")
def shown_to(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """A fresh code at every opening; for the holder, and for whom the holder authorised."""
    who = holder(request)
    if who is None:
        raise NotFound
    count_try(request, action="show-certificate", rate=_RATE, gets=True)
    shown = show_certificate(certificate_id=certificate_id, applicant=who, now=request.now)
    found = shown.certificate
    here = reverse("my-certificate-show", args=[found.pk])
    built = ShowPage(
        heading=_("亮证"),
        crumbs=way(Crumb(_("亮证"))),
        kind=found.kind,
        holder=found.holder_name,
        number=found.number,
        address=shown.address,
        seconds=int((shown.good_until - request.now).total_seconds()),
        until=second(shown.good_until),
        again_href=here,
        back_href=reverse("my-certificates"),
    )
    return show(request, "certificate_show", built, verb="find", private=True)
