"""负面清单: the page."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.lists._kind import show_list
from zhengwu.doors.citizen.lists._negative import NEGATIVE
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import may_lag


@page("lists/negative", may=ANYONE, name="lists-negative")
@may_lag
def negative(request: DoorRequest) -> HttpResponse:
    """The filters of its kind, and `page`."""
    return show_list(request, NEGATIVE)
