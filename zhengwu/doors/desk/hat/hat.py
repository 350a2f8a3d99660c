"""换岗: act in another of one's posts."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import hat_words
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.kernel.public import NotPermitted


class NotYourPost(NotPermitted):
    """Only posts held today can be worn."""

    template = "您今天不在这个岗位上。请从右上角的名单里选，或请管理员安排。"


@page("desk/hat", may=OFFICER, name="desk-hat", methods=("POST",))
def hat(request: DoorRequest) -> HttpResponse:
    """Put on the hat of a post the account holds today; what one may do follows the post."""
    wanted = request.POST.get("post_id", "")
    chosen = next((hat for hat in request.hats if str(hat.post_id) == wanted), None)
    if chosen is None:
        raise NotYourPost(action="hat", subject=f"post:{wanted[:20]}")
    request.session["post_id"] = chosen.post_id
    messages.success(request, _("现在您在 {post}。").format(post=hat_words(chosen)))
    return redirect("desk")
