"""提交审核."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items.drafts._form import decide
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.items.public import hand_in as hand_in_draft
from zhengwu.organisations.public import over_body, require


@page(
    "desk/items/drafts/<uuid:draft_id>/hand-in",
    may="items.edit",
    name="desk-items-hand-in",
    methods=("GET", "HEAD", "POST"),
)
def hand_in(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Nothing to fill in."""
    return decide(
        request,
        draft_id,
        lambda draft: hand_in_draft(draft_id=draft.pk, by=request.officer, now=request.now),
        heading=_("提交审核"),
        button=_("提交审核"),
        done=_("已经提交，先由编制审核岗位看。"),
        lead=_("先编制审核，再法制审核。审核期间不能再改；有不妥的会退回来，写明理由。"),
        check=lambda draft: require(
            request.officer, "items.edit", over=over_body(draft.body, task_code=draft.task_code)
        ),
    )
