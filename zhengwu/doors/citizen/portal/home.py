"""首页."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.halls.near import place_of, remember
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.portal._elder_home_page import elder_home_page
from zhengwu.doors.citizen.portal._home_page import home_page
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.reading.wishes import reading


@page("", may=ANYONE, name="home")
def home(request: DoorRequest) -> HttpResponse:
    """What do you want to do today? 长辈版 asks it in fewer words."""
    place = place_of(request)
    if reading(request).large:
        return remember(show(request, "home_elder", elder_home_page(request, place)), place)
    return remember(show(request, "home", home_page(request, place)), place)
