"""一次性告知书，打印给申请人."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import window_draft_of
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.desk.window._sheets import notice_sheet
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.kernel.public import NotFound, events_of


class NothingTold(NotFound):
    """Nobody was told anything yet."""

    code = "counter.not_told"
    template = "还没有出一次性告知书。请在收件页上按“出一次性告知书”。"


@page("desk/window/drafts/<uuid:draft_id>/notice.pdf", may="cases.receive", name="desk-window-notice")
def notice(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """What was told last, as it was told then."""
    draft = window_draft_of(draft_id=draft_id, by=request.officer)
    told = events_of(f"window-draft:{draft.pk}")
    if not told:
        raise NothingTold
    content = notice_sheet(draft, told[-1].data["gaps"], at=told[-1].at)
    return send(content, media_type=PDF, name=f"{draft.item_version.name}.pdf", inline=True)
