"""编制审核，法制审核: pass the draft on, or give it back with reasons."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items._words import check_reader
from zhengwu.doors.desk.items.drafts._form import decide
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Hidden, Option
from zhengwu.items.public import REVIEWS, Draft, State, over_draft, review_draft
from zhengwu.kernel.public import NotPermitted
from zhengwu.organisations.public import require


@page(
    "desk/items/drafts/<uuid:draft_id>/review",
    may=OFFICER,
    name="desk-items-review",
    methods=("GET", "HEAD", "POST"),
)
def review(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """The two answers, and the opinion; the revision read goes along.

    Raises:
        DraftUnknown, NotPermitted: it is not this officer's turn, or they wrote in it
    """
    check_reader(request)

    def fields(_draft: Draft, refused: Refused) -> tuple[Field, ...]:
        picked = request.POST.get("outcome", "")
        answers = (("approve", _("通过"), ""), ("return", _("退回修改"), _("要写明理由")))
        return (
            Field(
                name="outcome",
                label=_("结论"),
                kind="radio",
                options=tuple(Option(value, text, hint, picked == value) for value, text, hint in answers),
                error=refused.fields.get("outcome", ""),
            ),
            Field(
                name="opinion",
                label=_("审核意见"),
                kind="long_text",
                hint=_("编制的人会看到，也会和版本一起留下"),
                value=request.POST.get("opinion", ""),
                max_length=2000,
                required=False,
                error=refused.fields.get("opinion", ""),
            ),
        )

    return decide(
        request,
        draft_id,
        lambda draft: review_draft(
            draft_id=draft.pk,
            revision=_seen(request),
            outcome=request.POST.get("outcome", ""),
            opinion=request.POST.get("opinion", ""),
            by=request.officer,
            now=request.now,
        ),
        heading=_("审核"),
        button=_("提交意见"),
        done=_("意见已经记下。"),
        lead=_("请先看“改了什么”和公众会看到的指南，再下结论。写过这份编制稿的人不能审核它。"),
        fields=fields,
        hidden=lambda draft: (Hidden("revision", str(draft.revision)),),
        check=lambda draft: _turn(request, draft),
    )


def _seen(request: DoorRequest) -> int:
    typed = request.POST.get("revision", "")
    return int(typed) if typed.isdecimal() and len(typed) < len("1000000") else 0


def _turn(request: DoorRequest, draft: Draft) -> None:
    """Who reviews now; once it is passed on, those who could review at all are told that it waits no more."""
    action = REVIEWS.get(State(draft.state))
    if action is not None:
        require(request.officer, action, over=over_draft(draft))
    elif not any(request.officer.grant_for(one, over_draft(draft)) for one in REVIEWS.values()):
        raise NotPermitted(action="items.review_staffing")
