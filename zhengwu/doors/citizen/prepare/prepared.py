"""A saved list, opened with its code."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.prepare._prepared_page import saved_page
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import Checklist, ChecklistUnknown, checklist_of, read_checklist_code


def opened(request: DoorRequest, code: str) -> Checklist:
    """The list behind a code. Only wrong codes are counted: a whole office may come from one address.

    Raises:
        ChecklistUnknown, TooManyTries
    """
    try:
        return checklist_of(code=read_checklist_code(code), now=request.now)
    except ChecklistUnknown:
        count_try(request, action="prepared", rate="30/m/ip,300/h/ip", gets=True)
        raise


@page("p/<str:code>", may=ANYONE, name="prepared")
def prepared(request: DoorRequest, code: str) -> HttpResponse:
    """What to bring, by the guide as it is today, and a QR code for the window."""
    checklist = opened(request, code)
    return show(request, "prepared", saved_page(checklist, now=request.now), verb="do", private=True)
