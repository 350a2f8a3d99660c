"""我的办件: what asks for one, what is being handled, what is not yet handed in."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.my._my_page import my_page
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page

_MOST_DIGITS = 4


@page("my", may=SIGNED_IN, name="my")
def my(request: DoorRequest) -> HttpResponse:
    """The reader's own cases and drafts."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdecimal() and len(asked) <= _MOST_DIGITS else 1
    view = "done" if request.GET.get("view") == "done" else "open"
    return show(request, "my", my_page(request, view=view, number=max(number, 1)), verb="find")
