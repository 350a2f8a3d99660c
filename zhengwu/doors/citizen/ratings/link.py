"""评价链接: what a short message or the code on a slip opens. No account, nobody's data."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.ratings._posted import posted_rating, rater_of
from zhengwu.doors.citizen.ratings._rate_page import SHOWN, error_of, rate_page
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.ratings.public import Channel, State, follow_up, rate_asked, rating_by_token

#: How a code differs from a message: `?from=qr`.
_FROM = {"qr": Channel.QR, "device": Channel.DEVICE}


@page("rate/<str:token>", may=ANYONE, name="rate-link", methods=("GET", "HEAD", "POST"))
def link(request: DoorRequest, token: str) -> HttpResponse:
    """Rate once; after the answer, once more.

    Raises:
        NoSuchRating, TooManyTries
    """
    count_try(request, action="rate-link", rate="60/m/ip")
    row = rating_by_token(token)
    if request.method != "POST":
        return show(request, "rate", rate_page(request, row), verb="rate", private=True)
    said = posted_rating(request)
    try:
        if row.state == State.OPEN:
            channel = _FROM.get(request.GET.get("from", ""), Channel.SMS)
            rate_asked(
                rating_id=row.pk,
                grade=said.grade,
                tags=said.tags,
                text=said.text,
                rater=rater_of(request, said),
                channel=channel,
                forced=said.forced,
                now=request.now,
            )
        else:
            follow_up(rating_id=row.pk, grade=said.grade, text=said.text, now=request.now)
    except SHOWN as refusal:
        row.refresh_from_db()
        again = rate_page(request, row, posted=said, error=error_of(refusal))
        return show(request, "rate", again, verb="rate", status=refusal.status, private=True)
    messages.success(request, _("评价收到了，谢谢。"))
    return redirect("rate-link", token)
