"""What can be done with a draft now; what cannot stays there, locked, with the reason."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items._words import editor_href
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Action
from zhengwu.items.public import REVIEWS, Draft, State, over_draft
from zhengwu.organisations.public import over_body


def actions_of(request: DoorRequest, draft: Draft, *, ready: bool) -> tuple[Action, ...]:
    """In the order of the way: write, hand in, look over, publish; and the looks at it."""
    writes = _writes(request, draft)
    here = "" if draft.state == State.DRAFT else _("已经提交，退回以后才能改")
    gone = "" if draft.open else _("已经办结")
    at = reverse("desk-items-draft", args=[draft.pk])
    return (
        Action(_("修改内容"), editor_href(draft), locked=gone or writes or here),
        Action(
            _("提交审核"),
            f"{at}/hand-in",
            locked=gone or writes or here or ("" if ready else _("先把缺的补齐")),
        ),
        Action(_("审核"), f"{at}/review", locked=gone or _reviews(request, draft)),
        Action(_("发布"), f"{at}/publish", locked=gone or _publishes(request, draft)),
        Action(_("看改了什么"), f"{at}/difference"),
        Action(_("看公众会看到的指南"), f"{at}/preview"),
        Action(_("撤销编制稿"), f"{at}/withdraw", locked=gone or writes or _published(draft)),
    )


def _writes(request: DoorRequest, draft: Draft) -> str:
    over = over_body(draft.body, task_code=draft.task_code)
    return "" if request.officer.may("items.edit", over) else _("由编制这个事项的人办")


def _reviews(request: DoorRequest, draft: Draft) -> str:
    action = REVIEWS.get(State(draft.state))
    if action is None:
        return _("现在不在等审核")
    over = over_draft(draft)
    if request.officer.grant_for(action, over) is None:
        return _("由审核岗位的人办")
    barred = request.officer.barred(action, over)
    return said(barred) if barred else ""


def _publishes(request: DoorRequest, draft: Draft) -> str:
    if not draft.to_publish:
        return _published(draft) or _("两道审核都通过以后才能发布")
    over = over_body(draft.body, task_code=draft.task_code)
    return "" if request.officer.may("items.publish", over) else _("由发布事项的人办")


def _published(draft: Draft) -> str:
    return _("已经发布") if draft.effective_date else ""
