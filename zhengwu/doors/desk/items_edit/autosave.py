"""自动保存 a section while it is written: the same saving as the button's, so nobody's text is ever overwritten by it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, JsonResponse

from zhengwu.doors.desk.items_edit._draft import chapter_of, opened
from zhengwu.doors.desk.items_edit.section import save_section
from zhengwu.doors.desk.refused import SHOWN
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said


@page(
    "desk/items/drafts/<uuid:draft_id>/edit/<slug:section>/autosave",
    may="items.edit",
    name="desk-items-edit-autosave",
    methods=("POST",),
)
def autosave(request: DoorRequest, draft_id: UUID, section: str) -> HttpResponse:
    """Keep the fields of a section; answers when, and the revision the page now stands on, or the status that says why not.

    Raises:
        DraftUnknown, NotPermitted, SectionUnknown
    """
    try:
        saved = save_section(request, opened(request, draft_id), chapter_of(section))
    except SHOWN as refusal:
        return JsonResponse({"detail": said(refusal)}, status=refusal.status, json_dumps_params={"ensure_ascii": False})
    return JsonResponse({"saved_at": saved.changed_at.isoformat(), "fields": {"revision": str(saved.revision)}})
