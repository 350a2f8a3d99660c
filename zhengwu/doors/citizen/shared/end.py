"""收回, or 不再看."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import NoSuchShare, end_sharing
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page


@page("my/shared/<int:share_id>/end", may=SIGNED_IN, name="my-share-end", methods=("POST",))
def end(request: DoorRequest, share_id: int) -> HttpResponse:
    """At once, by either side."""
    person = request.account.person
    if person is None:
        raise NoSuchShare
    end_sharing(share_id=share_id, person=person, by=request.account.actor, now=request.now)
    messages.success(request, _("收回了，马上生效。"))
    return redirect("my-shared")
