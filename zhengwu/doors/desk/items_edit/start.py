"""接着写: into the first section that still lacks something."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.doors.desk.items_edit._draft import Problems, opened, section_href
from zhengwu.doors.desk.items_edit.declared import CHAPTERS
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/items/drafts/<uuid:draft_id>/edit", may="items.edit", name="desk-items-edit-start")
def start(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Leads there; into the first section when nothing is missing.

    Raises:
        DraftUnknown, NotPermitted
    """
    draft = opened(request, draft_id)
    problems = Problems(draft)
    lacking = next((chapter for chapter in CHAPTERS if problems.of_chapter(chapter)), CHAPTERS[0])
    return redirect(section_href(draft, lacking))
