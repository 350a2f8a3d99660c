"""请现场评价: the officer has served somebody; the tablet of the window asks, the code on the slip asks later."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.ratings._words import PLACE, crumbs
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import RatingServePage
from zhengwu.doors.ui.device import name_device, named_device
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.hall.public import Window, centres, windows_of
from zhengwu.ratings.public import Rating, serve_visit, token_of

NAME = "desk-rating-serve"
_LAST = "rating_window"


@page("desk/ratings/serve", may="cases.receive", name=NAME, methods=("GET", "HEAD", "POST"))
def serve(request: DoorRequest) -> HttpResponse:
    """Choose the window once; the session remembers it."""
    refused, made = NOTHING, None
    cookie, digest = named_device(request)
    chosen = request.POST.get("window", "") or request.session.get(_LAST, "")
    if request.method == "POST":
        centre_code, _slash, window_no = chosen.partition("/")
        known = {value for value, _name in _windows(request)}
        try:
            made = serve_visit(
                body_code=request.officer.body_code,
                centre_code=centre_code if chosen in known else "",
                window_no=window_no,
                item_name=request.POST.get("item", "")[:200],
                device=digest,
                by=request.officer,
                now=request.now,
            )
            request.session[_LAST] = chosen
        except SHOWN as refusal:
            refused = read_refusal(refusal)
    response = render(
        request, "desk/ratings/serve.html", {"page": _page(request, chosen, made, refused)}, status=refused.status
    )
    name_device(response, cookie, secure=request.is_secure())
    response["Cache-Control"] = "private, no-store"
    return response


def _windows(request: DoorRequest) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for centre in centres(division_code=request.officer.division_code):
        windows: list[Window] = list(windows_of(centre=centre))
        found += [(f"{centre.code}/{one.no}", f"{centre.name} · {one.no} {one.name}") for one in windows]
    return found


def _page(request: DoorRequest, chosen: str, made: Rating | None, refused: Refused) -> RatingServePage:
    options = tuple(Option(value, name, picked=value == chosen) for value, name in _windows(request))
    centre, _slash, no = chosen.partition("/")
    base = settings.SITE_URL.rstrip("/")
    return RatingServePage(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("请现场评价"))),
        heading=_("请现场评价"),
        action=reverse(NAME),
        fields=(
            Field(
                name="window", label=_("窗口"), kind="select", options=options, error=refused.fields.get("window", "")
            ),
            Field(name="item", label=_("办了什么"), required=False, max_length=200),
        ),
        errors=refused.errors,
        notice=refused.notice,
        code=f"{base}{reverse('rate-link', args=[token_of(made)])}?from=qr" if made else "",
        tablet_href=reverse("rate-window", args=[centre, no]) if no else "",
    )
