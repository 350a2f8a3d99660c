"""One message: it is read, and its case is opened."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.notices.public import mark_read


@page("my/messages/<int:notice_id>", may=SIGNED_IN, name="my-message", methods=("POST",))
def message(request: DoorRequest, notice_id: int) -> HttpResponse:
    """On to the case; an officer's message about work leads to the desk."""
    notice = mark_read(notice_id=notice_id, account=request.account, now=request.now)
    if notice.kind == "shared":
        return redirect("my-shared")
    return redirect("desk-case" if notice.at_work else "my-case", notice.project_no)
