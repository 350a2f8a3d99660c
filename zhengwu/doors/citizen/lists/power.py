"""权责清单: the page."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.lists._kind import show_list
from zhengwu.doors.citizen.lists._power import POWER
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import may_lag


@page("lists/power", may=ANYONE, name="lists-power")
@may_lag
def power(request: DoorRequest) -> HttpResponse:
    """The filters of its kind, and `page`."""
    return show_list(request, POWER)
