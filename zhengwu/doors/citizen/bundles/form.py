"""一张表: the form of an application for several items, its autosave, its files, and throwing it away."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import BundleDraft, bundle_draft_of, discard_draft
from zhengwu.documents.public import NoSuchFile, stored_file
from zhengwu.doors.citizen.apply import autosave as single
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.form import answer
from zhengwu.doors.citizen.bundles.opening import open_bundle_draft, opened
from zhengwu.doors.citizen.downloads import user_file
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import ANYONE, SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.items.public import bundle_of
from zhengwu.kernel.public import Conflict

_SIGN_IN_AGAIN = 401


class NothingLeft(Conflict):
    """Fewer than two items of the draft can still be applied for."""

    template = "这件事里能一起申请的不到两项了。请刷新页面，重新选择。"


@page("bundles/apply/<uuid:draft_id>", may=SIGNED_IN, name="bundle-apply", methods=("GET", "HEAD", "POST"))
def form(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show the form; keep what is posted, then do what the pressed button says."""
    filling = open_bundle_draft(request, draft_id)
    return filling if isinstance(filling, HttpResponse) else answer(request, filling)


@page("bundles/apply/<uuid:draft_id>/autosave", may=ANYONE, name="bundle-apply-autosave", methods=("POST",))
def autosave(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Keep the words, as for one item."""
    if not request.user.is_authenticated:
        return HttpResponse(status=_SIGN_IN_AGAIN)
    account = request.user

    def opening() -> Filling:
        draft = bundle_draft_of(draft_id=draft_id, account_id=account.pk)
        filling, _gone = opened(draft, account, today=request.today)
        if filling is None:
            raise NothingLeft
        return filling

    return single.keep(request, opening, account_id=account.pk)


@page("bundles/apply/<uuid:draft_id>/files/<uuid:file_id>", may=SIGNED_IN, name="bundle-apply-file")
def draft_file(request: DoorRequest, draft_id: UUID, file_id: UUID) -> HttpResponse:
    """A file of one's own draft."""
    draft = bundle_draft_of(draft_id=draft_id, account_id=request.account.pk)
    filling, _gone = opened(draft, request.account, today=request.today)
    in_form = filling.files.values() if filling else ()
    if str(file_id) not in {*in_form, *(kept.get("file_id") for kept in draft.content["materials"].values())}:
        raise NoSuchFile
    return user_file(stored_file(file_id))


@page(
    "bundles/apply/<uuid:draft_id>/discard", may=SIGNED_IN, name="bundle-apply-discard", methods=("GET", "HEAD", "POST")
)
def discard(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Throw a draft away; asks first when opened as a page."""
    draft = bundle_draft_of(draft_id=draft_id, account_id=request.account.pk)
    if request.method == "POST":
        discard_draft(draft_id=draft_id, account_id=request.account.pk, of=BundleDraft)
        messages.success(request, _("草稿删掉了。"))
        return redirect("my")
    name = bundle_of(code=draft.bundle_code, on=request.today).name
    asked = ConfirmPage(
        heading=_("删掉这份草稿吗？"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(_("删掉草稿"))),
        action=reverse("bundle-apply-discard", args=[draft_id]),
        button=_("删掉"),
        back_href=reverse("bundle-apply", args=[draft_id]),
        paragraphs=(_("“%(name)s”填过的内容和传的文件都会删掉，不能恢复。") % {"name": name},),
    )
    return show(request, "confirm", asked, verb="do")
