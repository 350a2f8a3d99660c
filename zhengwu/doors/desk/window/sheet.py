"""申请表，打印出来签字."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import window_draft_of
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.desk.window._sheets import application_sheet
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/window/drafts/<uuid:draft_id>/sheet.pdf", may="cases.receive", name="desk-window-sheet")
def sheet(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """What was saved last, to be read through and signed by the applicant."""
    draft = window_draft_of(draft_id=draft_id, by=request.officer)
    content = application_sheet(Filling.of(draft, today=request.today), at=request.now)
    return send(content, media_type=PDF, name=f"{draft.item_version.name}.pdf", inline=True)
