"""改手机号."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import myself, password_error, password_field, question
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import change_contact

_UNPROCESSABLE = 422


@page("my/profile/phone", may=SIGNED_IN, name="my-phone", methods=("GET", "HEAD", "POST"))
def phone(request: DoorRequest) -> HttpResponse:
    """A new number, with the password: whoever has the phone gets the messages."""
    person = myself(request)
    typed, wrong, secret = request.POST.get("phone", ""), "", ""
    if request.method == "POST":
        secret = password_error(request)
        try:
            if not secret:
                change_contact(person=person, phone=typed, by=request.account.actor, now=request.now)
                messages.success(request, _("手机号改好了。"))
                return redirect("my-profile")
        except BadInput as mistake:
            wrong = said(mistake.errors[0])
    fields = (
        Field(name="phone", label=_("新的手机号"), kind="phone", value=typed, error=wrong, autocomplete="tel"),
        password_field(secret),
    )
    asked = question(
        heading=_("改手机号"),
        action=reverse("my-phone"),
        button=_("改手机号"),
        back=Crumb(_("我的信息"), reverse("my-profile")),
        paragraphs=(_("进度、补正和领取的消息以后发到新号码。办件里留的电话不变。"),),
        fields=fields,
    )
    return show(request, "confirm", asked, verb="find", status=_UNPROCESSABLE if wrong or secret else 200)
