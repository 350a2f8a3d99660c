"""删掉草稿."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import discard_draft, draft_of
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb


@page("apply/<uuid:draft_id>/discard", may=SIGNED_IN, name="apply-discard", methods=("GET", "HEAD", "POST"))
def discard(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Throw a draft away; asks first when opened as a page."""
    draft = draft_of(draft_id=draft_id, account_id=request.account.pk)
    if request.method == "POST":
        discard_draft(draft_id=draft_id, account_id=request.account.pk)
        messages.success(request, _("草稿删掉了。"))
        return redirect("my")
    asked = ConfirmPage(
        heading=_("删掉这份草稿吗？"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(_("删掉草稿"))),
        action=reverse("apply-discard", args=[draft_id]),
        button=_("删掉"),
        back_href=reverse("apply", args=[draft_id]),
        paragraphs=(_("“%(name)s”填过的内容和传的文件都会删掉，不能恢复。") % {"name": draft.item_version.name},),
    )
    return show(request, "confirm", asked, verb="do")
