"""恢复到这一次保存."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items.drafts._form import decide
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Hidden
from zhengwu.items.public import restore_revision
from zhengwu.organisations.public import over_body, require


@page(
    "desk/items/drafts/<uuid:draft_id>/restore/<int:revision>",
    may="items.edit",
    name="desk-items-restore",
    methods=("GET", "HEAD", "POST"),
)
def restore(request: DoorRequest, draft_id: UUID, revision: int) -> HttpResponse:
    """Nothing to fill in; the latest revision seen goes along, so that nobody's words vanish unseen."""
    typed = request.POST.get("revision", "")
    seen = int(typed) if typed.isdecimal() and len(typed) < len("1000000") else 0
    return decide(
        request,
        draft_id,
        lambda draft: restore_revision(
            draft_id=draft.pk, restore=min(revision, 2**31 - 1), revision=seen, by=request.officer, now=request.now
        ),
        heading=_("恢复到第 {n} 次保存").format(n=revision),
        button=_("恢复"),
        done=_("已经恢复，后来写的内容还在保存记录里。"),
        lead=_("内容回到那一次保存的样子，作为新的一次保存。后来写的不会丢。"),
        hidden=lambda draft: (Hidden("revision", str(draft.revision)),),
        check=lambda draft: require(
            request.officer, "items.edit", over=over_body(draft.body, task_code=draft.task_code)
        ),
    )
