"""搜索: find an item in one's own words, by theme, life event, body or kind."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.portal._search_page import search_page
from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import note_miss
from zhengwu.kernel.public import may_lag

_MOST_DIGITS = 6


@page("search", may=ANYONE, name="search")
@may_lag
def search(request: DoorRequest) -> HttpResponse:
    """Results, twenty a page. `n` only says which place the first row has. What is not found is added up, without who asked."""
    wanted = Search.read(request.GET)
    cursor, place = request.GET.get("cursor", ""), request.GET.get("n", "")
    first = int(place) if cursor and place.isdecimal() and len(place) <= _MOST_DIGITS else 1
    found = wanted.run(cursor=cursor)
    if found.poor and not wanted.narrowed and not cursor:
        note_miss(q=wanted.q, found=found.total, now=request.now)
    return show(request, "search", search_page(wanted, found, first=max(first, 1)), verb="do")
