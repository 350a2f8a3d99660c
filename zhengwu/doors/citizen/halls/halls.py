"""大厅和便民站: all of them, the closest first."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.halls._halls_page import halls_page
from zhengwu.doors.citizen.halls.near import place_of, remember
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.hall.public import centres
from zhengwu.kernel.public import may_lag
from zhengwu.organisations.public import subtree_prefix


@page("halls", may=ANYONE, name="halls")
@may_lag
def halls(request: DoorRequest) -> HttpResponse:
    """`division` narrows the list, `place` says where somebody lives and is remembered.

    Raises:
        DivisionCodeWrong
    """
    division, place = request.GET.get("division", "").strip(), place_of(request)
    every = list(centres())
    prefix = subtree_prefix(division) if division else ""
    shown = [centre for centre in every if centre.division_code.startswith(prefix)]
    laid_out = halls_page(every, shown, place, division=division, now=request.now)
    return remember(show(request, "halls", laid_out), place)
