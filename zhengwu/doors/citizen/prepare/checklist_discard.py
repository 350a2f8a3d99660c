"""Throw a saved list away."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.items.public import discard_checklist, read_checklist_code
from zhengwu.kernel.public import Actor


@page("my/checklists/<str:code>/discard", may=SIGNED_IN, name="my-checklist-discard", methods=("POST",))
def discard(request: DoorRequest, code: str) -> HttpResponse:
    """One of one's own, and no other."""
    actor = Actor(ref=request.account.ref, name=request.account.display_name)
    discard_checklist(code=read_checklist_code(code), account_id=request.account.pk, by=actor, now=request.now)
    messages.success(request, _("清单删掉了。"))
    return redirect("my-checklists")
