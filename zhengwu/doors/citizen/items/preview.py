"""预览: the guide as people will see it, for those who write, look over and publish it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items._draft_guide import draft_guide
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Link
from zhengwu.items.public import draft_for, preview_of


@page("desk/items/drafts/<uuid:draft_id>/preview", may=OFFICER, name="desk-items-preview")
def preview(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Answers in the address narrow it, as on the guide itself.

    Raises:
        DraftUnknown, NotPermitted
        NotReadable: too much is missing to show anything
    """
    draft = draft_for(draft_id=draft_id, by=request.officer)
    back = Link(_("回到编制稿"), reverse("desk-items-draft", args=[draft.pk]))
    laid_out = draft_guide(request, preview_of(draft), words=_("这是编制稿，还没有发布。"), links=(back,))
    return show(request, "guide", laid_out, private=True)
