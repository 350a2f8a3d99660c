"""申请更正: the holder says what is wrong on a certificate."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import ask_correction, my_certificate
from zhengwu.doors.citizen.certificates._mine import holder, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.kernel.public import BadInput, NotFound


@page(
    "my/certificates/<uuid:certificate_id>/correction",
    may=SIGNED_IN,
    name="my-certificate-correction",
    methods=("GET", "HEAD", "POST"),
)
def correction(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """Ask; the authority answers, and the certificate stays as it is until then."""
    who = holder(request)
    if who is None:
        raise NotFound
    found = my_certificate(certificate_id=certificate_id, applicant=who)
    here = reverse("my-certificate", args=[found.pk])
    what, error, status = request.POST.get("what", ""), "", 200
    if request.method == "POST":
        try:
            ask_correction(certificate_id=found.pk, what=what, applicant=who, now=request.now)
        except BadInput as wrong:
            error, status = said(wrong.errors[0]), wrong.status
        else:
            messages.success(request, _("更正申请交给颁发机关了，答复会写在这一页。"))
            return redirect(here)
    field = Field(name="what", label=_("哪一项不对，应该是什么"), kind="long_text", value=what, error=error, rows=4)
    built = ConfirmPage(
        heading=_("申请更正证照"),
        crumbs=way(Crumb(found.kind, here), Crumb(_("申请更正"))),
        action=reverse("my-certificate-correction", args=[found.pk]),
        button=_("提交申请"),
        back_href=here,
        paragraphs=(_("“{kind}”由{body}颁发，更正也由他们答复。答复前证照照常能用。").format(
            kind=found.kind, body=found.issuer_name),),
        fields=(field,),
        errors=(FieldError(field.dom_id, error),) if error else (),
        stern=False,
    )  # fmt: skip
    return show(request, "confirm", built, verb="find", status=status)
