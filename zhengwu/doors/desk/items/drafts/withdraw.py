"""撤销编制稿."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items.drafts._form import decide
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.items.public import Draft, withdraw_draft
from zhengwu.organisations.public import over_body, require


@page(
    "desk/items/drafts/<uuid:draft_id>/withdraw",
    may="items.edit",
    name="desk-items-withdraw",
    methods=("GET", "HEAD", "POST"),
)
def withdraw(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Why it is given up."""

    def fields(_draft: Draft, refused: Refused) -> tuple[Field, ...]:
        return (
            Field(
                name="reason",
                label=_("为什么"),
                kind="long_text",
                value=request.POST.get("reason", ""),
                max_length=500,
                error=refused.fields.get("reason", ""),
            ),
        )

    return decide(
        request,
        draft_id,
        lambda draft: withdraw_draft(
            draft_id=draft.pk, reason=request.POST.get("reason", ""), by=request.officer, now=request.now
        ),
        heading=_("撤销编制稿"),
        button=_("撤销"),
        done=_("已经撤销，写过的内容都还能看。"),
        lead=_("撤销以后不再审核、发布。同一次拆分出来的编制稿一起撤销。"),
        fields=fields,
        check=lambda draft: require(
            request.officer, "items.edit", over=over_body(draft.body, task_code=draft.task_code)
        ),
        stern=True,
    )
