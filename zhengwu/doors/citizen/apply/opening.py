"""Open a draft for a page: one's own, for the guide in force, or lead to the case it has become."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import Draft, begin_draft, discard_draft, draft_of, save_draft
from zhengwu.doors.citizen.apply.filling import Filling, case_from
from zhengwu.doors.citizen.items.answers import kept
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.items.public import in_force
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import applicant_for


def open_draft(request: DoorRequest, draft_id: UUID) -> Filling | HttpResponse:
    """The draft as a filling, or where to go instead.

    Raises:
        NoSuchDraft, NotYours
        ItemNotOffered: the item takes no applications any more
    """
    try:
        draft = draft_of(draft_id=draft_id, account_id=request.account.pk)
    except NotFound:
        if case := case_from(draft_id, account_id=request.account.pk):
            return redirect("submitted", case.project_no)
        raise
    if draft.resubmits is not None:
        # What was returned is changed under the guide it was handed in under.
        return _opened(request, draft)
    current = in_force(task_code=draft.item_version.item.task_code, on=request.today)
    if current.pk != draft.item_version_id:
        return _moved(request, draft)
    return _opened(request, draft)


def _opened(request: DoorRequest, draft: Draft) -> Filling:
    applicant = applicant_for(
        request.account, ref=draft.applicant_ref, task_code=draft.item_version.item.task_code, today=request.today
    )
    return Filling.of(draft, applicant, today=request.today)


def _moved(request: DoorRequest, old: Draft) -> HttpResponse:
    """A new version of the guide came into force: take along everything that was filled in."""
    new = begin_draft(
        task_code=old.item_version.item.task_code,
        account_id=request.account.pk,
        applicant_ref=old.applicant_ref,
        now=request.now,
    )
    content = old.content
    save_draft(
        draft_id=new.pk,
        account_id=request.account.pk,
        answers=kept(new.item_version.guide, old.answers),
        form=content["form"],
        materials=content["materials"],
        renews=content.get("renews", ""),
        invest_code=content.get("invest_code", ""),
        now=request.now,
    )
    discard_draft(draft_id=old.pk, account_id=request.account.pk)
    messages.warning(request, _("办事指南更新了，您填的内容都带过来了，请再看一遍。"))
    return redirect("apply", new.pk)
