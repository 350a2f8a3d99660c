"""加注件: a copy to hand over, which says what it is for."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import copy_pdf, make_copy, my_certificate, my_copy
from zhengwu.doors.citizen.certificates._mine import holder
from zhengwu.doors.citizen.certificates._using import UNPROCESSABLE, purpose_fields, question, until_field
from zhengwu.doors.citizen.downloads import issued_file
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Field
from zhengwu.doors.ui.typed import typed_day
from zhengwu.kernel.public import BadInput, NotFound

_A_MONTH = 30


@page(
    "my/certificates/<uuid:certificate_id>/copy",
    may=SIGNED_IN,
    name="my-certificate-copy",
    methods=("GET", "HEAD", "POST"),
)
def copy(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """For whom, what for, until when."""
    who = holder(request)
    if who is None:
        raise NotFound
    found = my_certificate(certificate_id=certificate_id, applicant=who)
    typed, wrong = request.POST, dict[str, str]()
    if request.method == "POST":
        try:
            make_copy(
                certificate_id=found.pk,
                purpose=typed.get("purpose", ""),
                words=typed.get("words", ""),
                for_whom=typed.get("for_whom", ""),
                until=typed_day(typed.get("until", ""), name="until"),
                applicant=who,
                now=request.now,
            )
        except BadInput as mistakes:
            wrong = {str(e.loc[-1]): said(e) for e in reversed(mistakes.errors)}
        else:
            messages.success(request, _("加注件做好了，在“加注件”里下载。"))
            return redirect(f"{reverse('my-certificate', args=[found.pk])}#copies")
    month_on = (request.today + dt.timedelta(days=_A_MONTH)).isoformat()
    asked = question(
        found,
        heading=_("做加注件"),
        action=reverse("my-certificate-copy", args=[found.pk]),
        button=_("做加注件"),
        paragraphs=(
            _("加注件是一份盖章的 PDF，每页都写着给谁用、用来做什么、到哪天为止。移作他用或过了期，扫码就知道不能用。"),
        ),
        fields=(
            Field(
                name="for_whom",
                label=_("给谁用"),
                hint=_("单位全称或姓名，会印在上面"),
                value=typed.get("for_whom", ""),
                error=wrong.get("for_whom", ""),
                max_length=200,
            ),
            *purpose_fields(typed, wrong),
            until_field(typed, wrong, first=month_on),
        ),
    )
    return show(request, "confirm", asked, verb="find", status=UNPROCESSABLE if wrong else 200)


@page("my/certificates/copies/<uuid:copy_id>/copy.pdf", may=SIGNED_IN, name="my-certificate-copy-pdf")
def pdf(request: DoorRequest, copy_id: UUID) -> HttpResponse:
    """The very file that a check compares with."""
    who = holder(request)
    if who is None:
        raise NotFound
    found = my_copy(copy_id=copy_id, applicant=who)
    return issued_file(
        copy_pdf(found), "application/pdf", f"{found.certificate.kind} {_('加注件')} {found.for_whom}.pdf"
    )
