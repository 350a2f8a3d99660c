"""发布: the day on which it comes into force."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.items.drafts._form import decide
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.items.public import Draft, publish_draft
from zhengwu.organisations.public import over_body, require


@page(
    "desk/items/drafts/<uuid:draft_id>/publish",
    may="items.publish",
    name="desk-items-publish",
    methods=("GET", "HEAD", "POST"),
)
def publish(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """A day, today at the earliest."""

    def fields(_draft: Draft, refused: Refused) -> tuple[Field, ...]:
        return (
            Field(
                name="effective_date",
                label=_("生效日期"),
                kind="date",
                hint=_("选今天马上生效；选以后的日子，到那天自动生效"),
                value=request.POST.get("effective_date", request.today.isoformat()),
                min=request.today.isoformat(),
                error=refused.fields.get("effective_date", ""),
            ),
        )

    return decide(
        request,
        draft_id,
        lambda draft: publish_draft(
            draft_id=draft.pk,
            effective_date=typed_day(request, "effective_date"),
            by=request.officer,
            now=request.now,
        ),
        heading=_("发布"),
        button=_("发布"),
        done=_("已经发布，网上、窗口、自助机同时更新。"),
        lead=_("发布以后不能再改，要改就再做一次变更。办理中的件一直用申请时的版本。"),
        fields=fields,
        check=lambda draft: require(
            request.officer, "items.publish", over=over_body(draft.body, task_code=draft.task_code)
        ),
    )
