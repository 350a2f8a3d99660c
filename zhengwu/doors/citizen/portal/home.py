"""首页."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.halls.near import place_of, remember
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.portal._home_page import home_page
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("", may=ANYONE, name="home")
def home(request: DoorRequest) -> HttpResponse:
    """What do you want to do today?"""
    place = place_of(request)
    return remember(show(request, "home", home_page(request, place)), place)
