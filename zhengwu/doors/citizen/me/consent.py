"""同意 and 撤回: one button each."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import myself
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.people.public import give_consent, withdraw_consent


@page("my/privacy/consent", may=SIGNED_IN, name="my-consent", methods=("POST",))
def consent(request: DoorRequest) -> HttpResponse:
    """Give or withdraw one, then back to the list."""
    person, by = myself(request), request.account.actor
    if wanted := request.POST.get("withdraw"):
        withdraw_consent(person=person, purpose=wanted, by=by, now=request.now)
        messages.success(request, _("撤回了，从现在起不再这样用。"))
    else:
        give_consent(person=person, purpose=request.POST.get("give", ""), by=by, now=request.now)
        messages.success(request, _("您同意了，随时可以撤回。"))
    return redirect(reverse("my-privacy") + "#consents")
