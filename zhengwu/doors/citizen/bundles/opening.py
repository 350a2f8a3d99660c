"""Open a bundle's draft: one's own, for the guides in force, or lead to the application it has become."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import FEWEST_TOGETHER, BundleDraft, bundle_draft_of, bundle_from
from zhengwu.doors.citizen.bundles.choosing import as_part, choices
from zhengwu.doors.citizen.bundles.filling import BundleFilling
from zhengwu.doors.citizen.items.answers import kept
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import listed
from zhengwu.items.public import bundle_of, merge_guides
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Account, applicant_for


def open_bundle_draft(request: DoorRequest, draft_id: UUID) -> BundleFilling | HttpResponse:
    """The draft as a filling, or where to go instead. Items that cannot be applied for any more are left out, and named.

    Raises:
        NoSuchDraft, NotYours, BundleUnknown
    """
    try:
        draft = bundle_draft_of(draft_id=draft_id, account_id=request.account.pk)
    except NotFound:
        if done := bundle_from(draft_id, account_id=request.account.pk):
            return redirect("my-bundle", done.pk)
        raise
    filling, gone = opened(draft, request.account, today=request.today)
    if gone:
        messages.warning(request, _("现在不能申请，先不办：{items}。").format(items=listed(gone)))
    return filling or redirect("bundle-apply-start", draft.bundle_code)


def opened(draft: BundleDraft, account: Account, *, today: dt.date) -> tuple[BundleFilling | None, list[str]]:
    """The filling, None when fewer than two items are left; and the names of those that are left out."""
    applicant = applicant_for(account, ref=draft.applicant_ref, today=today)
    bundle = bundle_of(code=draft.bundle_code, on=today)
    chosen = [
        choice
        for choice in choices(bundle, applicant, level=account.identity_level, today=today)
        if choice.version.item.task_code in draft.task_codes
    ]
    gone = [choice.version.name for choice in chosen if choice.why_not]
    versions = [choice.version for choice in chosen if not choice.why_not]
    if len(versions) < FEWEST_TOGETHER:
        return None, gone
    merged = merge_guides([as_part(version, today=today) for version in versions], same=bundle.same)
    content = draft.content
    filling = BundleFilling(
        draft=draft,
        version=versions[0],
        applicant=applicant,
        today=today,
        answers=kept(merged.guide, draft.answers),
        form=content["form"],
        materials=content["materials"],
        bundle=bundle,
        merged=merged,
    )
    return filling, gone
