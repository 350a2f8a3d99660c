"""不办了: throw away what was begun."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import WindowDraft, discard_draft
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/window/drafts/<uuid:draft_id>/discard", may="cases.receive", name="desk-window-discard", methods=("POST",))
def discard(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Gone for good; a case is not touched."""
    discard_draft(draft_id=draft_id, account_id=request.officer.account_id, of=WindowDraft)
    messages.success(request, _("这份没收完的申请删掉了。"))
    return redirect("desk-window")
