"""核对和提交 of a whole 一件事: read once more, promise that it is true, hand all of it in at once."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import submit_bundle
from zhengwu.doors.citizen.apply._form_page import form_page
from zhengwu.doors.citizen.apply._review_page import review_page
from zhengwu.doors.citizen.apply.checking import check, sort_out
from zhengwu.doors.citizen.apply.filling import idempotency_key
from zhengwu.doors.citizen.apply.review import RECEIPTS, cleaned, refused, signed, unticked
from zhengwu.doors.citizen.bundles.filling import BundleFilling
from zhengwu.doors.citizen.bundles.opening import open_bundle_draft
from zhengwu.doors.citizen.page import limit_words, show
from zhengwu.doors.citizen.shapes import ReviewPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Notice
from zhengwu.kernel.public import BadInput, Conflict, LawForbids
from zhengwu.timelimits.public import CORRECTION_NOTICE

_UNPROCESSABLE = 422


@page(
    "bundles/apply/<uuid:draft_id>/review", may=SIGNED_IN, name="bundle-apply-review", methods=("GET", "HEAD", "POST")
)
def review(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show what will be handed in; a POST hands it in. A draft already handed in leads to what it became."""
    filling = open_bundle_draft(request, draft_id)
    if isinstance(filling, HttpResponse):
        return filling
    if check(filling):
        return redirect(f"{filling.href()}?check=1")
    if request.method == "POST":
        return _hand_in(request, filling)
    return show(request, "review", _page(filling), verb="do")


def _hand_in(request: DoorRequest, filling: BundleFilling) -> HttpResponse:
    if missing := unticked(request, filling):
        return show(
            request, "review", _page(filling, errors=missing, post=request.POST), verb="do", status=_UNPROCESSABLE
        )
    signature = signed(request, filling)
    try:
        done = submit_bundle(
            bundle_code=filling.bundle.code,
            applications=[replace(one, signature=signature) for one in filling.applications()],
            applicant=filling.applicant,
            identity_level=request.account.identity_level,
            idempotency_key=idempotency_key(filling.draft.pk),
            draft_id=filling.draft.pk,
            now=request.now,
        )
    except BadInput as wrong:
        again = form_page(filling, mistakes=sort_out(filling, filling.here(wrong.errors)))
        return show(request, "apply", again, verb="do", status=wrong.status)
    except (LawForbids, Conflict) as refusal:
        return show(
            request,
            "review",
            _page(filling, notice=refused(refusal), post=request.POST),
            verb="do",
            status=refusal.status,
        )
    numbers = [case.project_no for case in done.cases]
    request.session[RECEIPTS] = [*request.session.get(RECEIPTS, []), *numbers]
    return redirect("my-bundle", done.application.pk)


def _page(
    filling: BundleFilling,
    *,
    errors: dict[str, str] | None = None,
    notice: Notice | None = None,
    post: QueryDict | None = None,
) -> ReviewPage:
    return review_page(
        filling,
        cleaned(filling),
        errors=errors or {},
        notice=notice,
        next_words=tuple(_what_next(filling)),
        post=post,
    )


def _what_next(filling: BundleFilling) -> list[str]:
    """The road ahead: how many cases, and when each is done."""
    chosen = {part.task_code for part in filling.merged.parts}
    promises = [
        _("{name}：{body}，{promise}").format(
            name=item.name, body=item.body_name, promise=limit_words(item.promise_days, item.promise_unit)
        )
        for item in filling.bundle.items
        if item.task_code in chosen
    ]
    return [
        counted("提交一次，变成 %(n)s 个办件，每个有自己的编号和期限。", len(promises)),
        _("收件后 %(n)s 个工作日内看完材料：齐全就受理，不齐的一次告诉您要补什么。") % {"n": CORRECTION_NOTICE.days},
        *promises,
    ]
