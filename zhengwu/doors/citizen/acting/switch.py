"""以…办理: put on another name."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import next_of
from zhengwu.doors.citizen.acting.hat import put_on
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.people.public import applicant_for


@page("my/acting", may=SIGNED_IN, name="my-acting", methods=("POST",))
def switch(request: DoorRequest) -> HttpResponse:
    """`ref`: in whose name. Back to the page one was on, if it is one that is read; what was typed there belongs to a name."""
    person = applicant_for(request.account, ref=request.POST.get("ref", "")[:40], today=request.today)
    put_on(request, person)
    messages.success(request, _("现在以“{name}”的名义办理。").format(name=person.name))
    return redirect(next_of(request) or "my")
