"""核对和提交: read once more, promise that it is true, hand it in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Application, Draft, resubmit, submit
from zhengwu.documents.public import GivenSignature
from zhengwu.doors.citizen.apply._form_page import form_page
from zhengwu.doors.citizen.apply._review_page import BRING, TRUE, VOUCH, review_page, signing_of
from zhengwu.doors.citizen.apply.checking import check, sort_out
from zhengwu.doors.citizen.apply.duplicates import duplicate_notice
from zhengwu.doors.citizen.apply.filling import Filling, idempotency_key
from zhengwu.doors.citizen.apply.opening import open_draft
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Notice
from zhengwu.doors.ui.signing import NAME
from zhengwu.forms.public import validate
from zhengwu.kernel.public import BadInput, Conflict, LawForbids

#: Cases handed in during this session: their receipt page shows the query password.
RECEIPTS = "receipts"
_UNPROCESSABLE = 422


@page("apply/<uuid:draft_id>/review", may=SIGNED_IN, name="apply-review", methods=("GET", "HEAD", "POST"))
def review(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show what will be handed in; a POST hands it in. A draft already handed in leads to its receipt."""
    filling = open_draft(request, draft_id)
    if isinstance(filling, HttpResponse):
        return filling
    if check(filling):
        return redirect(f"{reverse('apply', args=[draft_id])}?check=1")
    if request.method == "POST":
        return _hand_in(request, filling)
    laid_out = review_page(filling, cleaned(filling), errors={}, notice=duplicate_notice(request, filling))
    return show(request, "review", laid_out, verb="do")


def cleaned(filling: Filling) -> dict[str, Any]:
    """The answers as they will be handed in."""
    form = filling.application().form
    return validate(filling.guide.form, form, today=filling.today, answers=filling.answers)


def _hand_in(request: DoorRequest, filling: Filling) -> HttpResponse:
    if missing := unticked(request, filling):
        laid_out = review_page(filling, cleaned(filling), errors=missing, post=request.POST)
        return show(request, "review", laid_out, verb="do", status=_UNPROCESSABLE)
    application = replace(filling.application(), signature=signed(request, filling))
    try:
        if isinstance(filling.draft, Draft) and filling.draft.resubmits is not None:
            return _again(request, filling, application, filling.draft.resubmits.project_no)
        submission = submit(
            application=application,
            applicant=filling.applicant,
            identity_level=request.account.identity_level,
            idempotency_key=idempotency_key(filling.draft.pk),
            draft_id=filling.draft.pk,
            now=request.now,
        )
    except BadInput as wrong:
        again = form_page(filling, mistakes=sort_out(filling, wrong.errors))
        return show(request, "apply", again, verb="do", status=wrong.status)
    except (LawForbids, Conflict) as refusal:
        laid_out = review_page(filling, cleaned(filling), errors={}, notice=refused(refusal), post=request.POST)
        return show(request, "review", laid_out, verb="do", status=refusal.status)
    request.session[RECEIPTS] = [*request.session.get(RECEIPTS, []), submission.case.project_no]
    return redirect("submitted", submission.case.project_no)


def _again(request: DoorRequest, filling: Filling, application: Application, project_no: str) -> HttpResponse:
    """The returned application, changed, under the number it has."""
    resubmit(
        project_no=project_no,
        application=application,
        applicant=filling.applicant,
        draft_id=filling.draft.pk,
        now=request.now,
    )
    messages.success(request, _("重新提交了，编号不变。"))
    return redirect("my-case", project_no)


def refused(refusal: LawForbids | Conflict) -> Notice:
    """Why it was not handed in, with the article."""
    article = _("\n依据：%(article)s") % {"article": _(refusal.article)} if isinstance(refusal, LawForbids) else ""
    return Notice(_(refusal.title), said(refusal) + article, "late")


def unticked(request: DoorRequest, filling: Filling) -> dict[str, str]:
    """The promises that were not given, and what is wrong with the signature under them, each with what to do."""
    asked = {TRUE: _("请勾选，确认您填的、交的都是真实的")}
    if any(g.tolerate for g in filling.given()):
        asked[BRING] = _("请勾选补交承诺，或者回上一步把材料传上来")
    if any(g.promise for g in filling.given()):
        asked[VOUCH] = _("请看完告知内容并勾选承诺，或者回上一步把证明传上来")
    missing = {name: words for name, words in asked.items() if request.POST.get(name) != "yes"}
    signing = signing_of(filling)
    if signing and (wrong := signing.wrong(request.POST)):
        missing[NAME] = wrong
    return missing


def signed(request: DoorRequest, filling: Filling) -> GivenSignature | None:
    """The signature under the promises; None when nothing is promised. Whatever is wrong with it was told before."""
    signing = signing_of(filling)
    return signing.taken(request.POST) if signing else None
