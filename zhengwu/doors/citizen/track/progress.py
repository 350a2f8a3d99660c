"""办件进度, opened with number and password."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.cases.public import NoSuchCase
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.track._progress_page import progress_page
from zhengwu.doors.citizen.track.seeing import tracked_case
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("track/<str:project_no>", may=ANYONE, name="track-case")
def progress(request: DoorRequest, project_no: str) -> HttpResponse:
    """The progress page; without the password in this session, back to the question for it."""
    try:
        case = tracked_case(request.session, project_no)
    except NoSuchCase:
        return redirect("track")
    return show(request, "case", progress_page(case, today=request.today), verb="find", private=True)
