"""换岗: which of one's posts one acts in; asked once when there are several, and changed at any time."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame, hat_words
from zhengwu.doors.desk.shapes import HatChoice, HatPage
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Crumb
from zhengwu.kernel.public import NotPermitted
from zhengwu.organisations.public import Officer


class NotYourPost(NotPermitted):
    """Only posts held today can be worn."""

    template = "您今天不在这个岗位上。请从右上角的名单里选，或请管理员安排。"


@page("desk/hat", may=OFFICER, name="desk-hat", methods=("GET", "HEAD", "POST"))
def hat(request: DoorRequest) -> HttpResponse:
    """Put on the hat of a post the account holds today; what one may do follows the post."""
    if request.method != "POST":
        return _ask(request)
    wanted = request.POST.get("post_id", "")
    chosen = next((worn for worn in request.hats if str(worn.post_id) == wanted), None)
    if chosen is None:
        raise NotYourPost(action="hat", subject=f"post:{wanted[:20]}")
    request.session["post_id"] = chosen.post_id
    messages.success(request, _("现在您在 {post}。").format(post=hat_words(chosen)))
    return redirect(_onwards(request.POST.get("next", "")))


def _ask(request: DoorRequest) -> HttpResponse:
    chosen = request.session.get("post_id")
    built = HatPage(
        frame=desk_frame(request),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("选岗位"))),
        heading=_("今天在哪个岗位办公"),
        lead=_("能办什么跟着岗位走。选好后随时可以从右上角换。"),
        action=reverse("desk-hat"),
        next=_onwards(request.GET.get("next", "")),
        choices=tuple(
            HatChoice(str(one.post_id), hat_words(one), one.body_name, _badges(one), one.post_id == chosen)
            for one in request.hats
        ),
    )
    response = render(request, "desk/hat.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response


def _badges(one: Officer) -> tuple[Badge, ...]:
    return () if one.role == "A" else (Badge(_("顶岗"), "need"),)


def _onwards(asked: str) -> str:
    """Where one wanted to go, within this site; the desk otherwise."""
    known = url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/")
    return asked if known else reverse("desk")
