"""窗口评价器: the tablet at a counter. It asks for the visit that has just ended, and for nothing else."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.ratings._posted import posted_rating, rater_of
from zhengwu.doors.citizen.ratings._rate_page import SHOWN, error_of, rate_page
from zhengwu.doors.citizen.shapes import WindowRatingPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Hidden
from zhengwu.hall.public import centre_of, windows_of
from zhengwu.ratings.public import Channel, asked_at_window, rate_asked

#: While nobody is asked, the tablet looks again after this many seconds; nothing on it can be interrupted.
_LOOKS_AGAIN = 8


@page("rate/window/<str:centre_code>/<str:window_no>", may=ANYONE, name="rate-window", methods=("GET", "HEAD", "POST"))
def window(request: DoorRequest, centre_code: str, window_no: str) -> HttpResponse:
    """Rate what has just been done at this window.

    Raises:
        CentreUnknown, TooManyTries
    """
    count_try(request, action="rate-window", rate="120/m/ip")
    centre = centre_of(code=centre_code)
    if not windows_of(centre=centre).filter(no=window_no).exists():
        raise Http404
    row = asked_at_window(centre_code=centre_code, window_no=window_no, now=request.now)
    said, error, status = posted_rating(request), "", 200
    if request.method == "POST":
        if row is None or request.POST.get("visit") != str(row.pk):
            return redirect(request.path)
        try:
            rate_asked(
                rating_id=row.pk,
                grade=said.grade,
                tags=said.tags,
                text=said.text,
                rater=rater_of(request, said),
                channel=Channel.DEVICE,
                forced=said.forced,
                now=request.now,
            )
        except SHOWN as refusal:
            error, status = error_of(refusal), refusal.status
        else:
            messages.success(request, _("评价收到了，谢谢。"))
            return redirect(request.path)
    built = WindowRatingPage(
        place=centre.name,
        window=_("{no}号窗口").format(no=window_no),
        start_href=request.path,
        asked=rate_page(request, row, posted=said, error=error, hidden=(Hidden("visit", str(row.pk)),))
        if row
        else None,
    )
    response = render(request, "citizen/rate_window.html", {"page": built, "start_href": request.path}, status=status)
    response["Cache-Control"] = "no-store"
    if row is None:
        response["Refresh"] = str(_LOOKS_AGAIN)
    return response
